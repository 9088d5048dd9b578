import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { cleanStyleAttribute, cleanStyleSheet } from './clean-style.ts'
import { readFieldText } from './field-text.ts'
import { isAllowedAttribute, isLive, isUnseen, isVoid, shownName } from './page-elements.ts'
import type { FindEmbedded, PagePiece } from './page-piece.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** A page rebuilt from what it shows: `styles` are sheets without their element, `root` and `body` attributes and content. */
export type CleanPage = {
  readonly styles: readonly PagePiece[]
  readonly root: readonly PagePiece[]
  readonly body: readonly PagePiece[]
  readonly content: readonly PagePiece[]
  readonly missingPictures: number
  readonly missingStyles: number
  readonly liveElements: number
  readonly isCut: boolean
  /** It was laid out by the rules of old browsers. */
  readonly isQuirky: boolean
}

const mostCharacters = 24 * 1024 * 1024
/** Beyond this a browser nests no deeper either. */
const deepest = 400
const mediaShape = /^[\w\s(),:.-]{1,200}$/

/** Only what is known to be harmless is written anew; nothing of the page is passed through as it came. */
export function cleanPage(html: string, find: FindEmbedded): CleanPage {
  const styles: PagePiece[] = []
  const content: PagePiece[] = []
  let root: readonly PagePiece[] = []
  let body: readonly PagePiece[] = []
  const counts = { missingPictures: 0, missingStyles: 0, liveElements: 0 }
  let characters = 0
  let depth = 0
  const write = (...pieces: readonly PagePiece[]) => {
    for (const piece of pieces) characters += typeof piece === 'string' ? piece.length : 0
    content.push(...pieces)
  }
  // A stack of our own: a page nested 100,000 deep must not overflow the call stack.
  const document = parse(html)
  const isQuirky = document.mode === 'quirks'
  const stack: (Node | (() => void))[] = [document]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'function') node()
    else if (node.nodeName === '#text' && 'value' in node) write(escapeText(node.value))
    else if ('childNodes' in node) enter(node)
    if (characters > mostCharacters) return { styles, root, body, content, ...counts, isQuirky, isCut: true }
  }
  return { styles, root, body, content, ...counts, isQuirky, isCut: false }

  function enter(node: Exclude<Node, { nodeName: '#text' }> & { childNodes: Node[] }): void {
    const element = 'tagName' in node ? node : null
    const tagName = element?.tagName ?? ''
    if (element !== null && isLive(tagName)) counts.liveElements += 1
    else if (element !== null && (tagName === 'style' || tagName === 'link')) addStyle(element)
    else if (tagName === 'head') pushChildren(node.childNodes.filter(isStyle))
    else if (element !== null && !isUnseen(tagName)) {
      if (tagName === 'html') root = writeAttributes(element)
      if (tagName === 'body') body = writeAttributes(element)
      const field = readFieldText(element)
      const name = field === null && tagName !== 'button' ? shownName(tagName) : 'span'
      if (name === null || (depth >= deepest && !isVoid(name))) {
        pushChildren(node.childNodes)
        return
      }
      write(`<${name}`, ...writeAttributes(element), ...(name === 'img' ? writeSource(element) : []), '>')
      if (isVoid(name)) return
      depth += 1
      stack.push(() => {
        depth -= 1
        write(`</${name}>`)
      })
      if (field === null) pushChildren(node.childNodes)
      else write(escapeText(field))
    } else if (element === null) pushChildren(node.childNodes)
  }

  function pushChildren(children: readonly Node[]): void {
    for (const child of children.toReversed()) stack.push(child)
  }

  function addStyle(element: Element): void {
    const media = attributeOf(element, 'media')
    const css = element.tagName === 'style' ? styleText(element) : linkedStyle(element)
    if (css === null) return
    const pieces = cleanStyleSheet(css, find)
    if (pieces.length === 0) return
    const isWrapped = media !== null && media.trim() !== '' && media.trim() !== 'all'
    if (isWrapped && !mediaShape.test(media)) return
    styles.push(...(isWrapped ? [`@media ${media}{`, ...pieces, '}\n'] : pieces))
  }

  function linkedStyle(element: Element): string | null {
    const relations = (attributeOf(element, 'rel') ?? '').toLowerCase().split(/\s+/)
    if (!relations.includes('stylesheet') || relations.includes('alternate')) return null
    const bytes = find(attributeOf(element, 'href') ?? '', 'style')
    if (bytes === null) counts.missingStyles += 1
    return bytes === null ? null : new TextDecoder().decode(bytes)
  }

  function writeAttributes(element: Element): readonly PagePiece[] {
    return element.attrs.flatMap(({ name, value }): readonly PagePiece[] => {
      if (name === 'style') {
        const pieces = cleanStyleAttribute(value, find)
        return pieces.length === 0 ? [] : [' style="', ...pieces.map(escapePiece), '"']
      }
      if (name === 'background') {
        const bytes = find(value, 'picture')
        if (bytes === null) return []
        return [{ bytes, kind: 'picture', write: (data) => (data === null ? '' : ` background="${data}"`) }]
      }
      return isAllowedAttribute(name, element.tagName) ? [` ${name}="${escapeAttribute(value)}"`] : []
    })
  }

  /** The first of the addresses that an image names and that is in the file. */
  function writeSource(element: Element): readonly PagePiece[] {
    const sets = ['srcset', 'data-srcset'].flatMap((name) =>
      (attributeOf(element, name) ?? '').split(/,\s+|\s+/),
    )
    const named = ['src', 'data-src', 'data-original'].map((name) => attributeOf(element, name) ?? '')
    const addresses = [...named, ...sets].filter((address) => address !== '')
    for (const address of addresses) {
      const bytes = find(address, 'picture')
      if (bytes === null) continue
      return [{ bytes, kind: 'picture', write: (data) => (data === null ? '' : ` src="${data}"`) }]
    }
    if (addresses.length > 0) counts.missingPictures += 1
    return []
  }
}

function isStyle(node: Node): boolean {
  return node.nodeName === 'style' || node.nodeName === 'link'
}

function styleText(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
}

function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null
}

/** Of a style attribute, quotes of its strings too. */
function escapePiece(piece: PagePiece): PagePiece {
  if (typeof piece === 'string') return escapeAttribute(piece)
  return { ...piece, write: (data) => escapeAttribute(piece.write(data)) }
}

function escapeText(text: string): string {
  return text.replace(/[&<>\u00a0]/g, (character) => `&#${character.codePointAt(0)};`).replaceAll('\0', '')
}

function escapeAttribute(value: string): string {
  return value.replace(/[&<>"\u00a0]/g, (character) => `&#${character.codePointAt(0)};`).replaceAll('\0', '')
}
