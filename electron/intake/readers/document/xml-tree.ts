import { unescapeXml } from '../workbook/scan-xml.ts'

/** An element by its name without the namespace's prefix; so are its attributes. */
export type XmlElement = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
}
type Growing = { name: string; attributes: Map<string, string>; children: (Growing | string)[] }

const deepest = 1_000
const mostElements = 2_000_000
const attributeShape = /([\w.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g

/**
 * The elements of an XML text, below one that has no name. Nothing is expanded but the entities of XML itself and numbers;
 * what is not well-formed ends where it can. Null where it is no XML, or too deep or too large to be a document's.
 */
export function readXmlTree(bytes: Uint8Array): XmlElement | null {
  const text = decodeXml(bytes)
  const root: Growing = { name: '', attributes: new Map(), children: [] }
  const open: Growing[] = [root]
  let count = 0
  for (let at = 0; at < text.length; ) {
    const start = text.indexOf('<', at)
    const parent = open.at(-1) ?? root
    if (start !== at) parent.children.push(unescapeXml(text.slice(at, start === -1 ? text.length : start)))
    if (start === -1) break
    const passed = passOver(text, start)
    if (passed !== null) {
      if (passed.text !== '') parent.children.push(passed.text)
      at = passed.end
      continue
    }
    const end = text.indexOf('>', start)
    if (end === -1) break
    at = end + 1
    const tag = text.slice(start + 1, end)
    if (tag.startsWith('/')) closeTag(open, localName(tag.slice(1)))
    else {
      const element: Growing = { name: localName(tag), attributes: readAttributes(tag), children: [] }
      parent.children.push(element)
      count += 1
      if (!tag.endsWith('/')) open.push(element)
      if (open.length > deepest || count > mostElements) return null
    }
  }
  return count === 0 ? null : root
}

/** Elements of that name, however deep, in their order. */
export function findAll(root: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = []
  const rest: XmlElement[] = [root]
  for (let element = rest.pop(); element !== undefined; element = rest.pop()) {
    if (element.name === name) found.push(element)
    rest.push(...childElements(element).toReversed())
  }
  return found
}

export function childElements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string')
}

/** All text in it. */
export function textIn(element: XmlElement): string {
  let text = ''
  const rest: (XmlElement | string)[] = [element]
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (typeof node === 'string') text += node
    else rest.push(...node.children.toReversed())
  }
  return text
}

/** Comments, declarations and instructions; of CDATA its text. Null for a tag. */
function passOver(text: string, start: number): { readonly end: number; readonly text: string } | null {
  if (text.startsWith('<![CDATA[', start)) {
    const end = text.indexOf(']]>', start)
    return end === -1
      ? { end: text.length, text: text.slice(start + 9) }
      : { end: end + 3, text: text.slice(start + 9, end) }
  }
  const mark = text.startsWith('<!--', start)
    ? '-->'
    : /^<[!?]/.test(text.slice(start, start + 2))
      ? '>'
      : null
  if (mark === null) return null
  const end = text.indexOf(mark, start)
  return { end: end === -1 ? text.length : end + mark.length, text: '' }
}

/** Up to the nearest that is open under this name; an end without a beginning closes nothing. */
function closeTag(open: Growing[], name: string): void {
  const at = open.findLastIndex((element) => element.name === name)
  if (at > 0) open.length = at
}

function localName(tag: string): string {
  const name = /^[^\s/>]*/.exec(tag)?.[0] ?? ''
  return name.slice(name.lastIndexOf(':') + 1)
}

function readAttributes(tag: string): Map<string, string> {
  const attributes = new Map<string, string>()
  if (!tag.includes('=')) return attributes
  for (const [, name = '', double, single] of tag.matchAll(attributeShape))
    attributes.set(name, unescapeXml(double ?? single ?? ''))
  return attributes
}

/** UTF-8 unless a mark or the declaration says otherwise. */
function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const isChinese = /^<\?xml[^>]*encoding=["'](?:gbk|gb2312|gb18030)["']/i.test(head)
  return new TextDecoder(isChinese ? 'gb18030' : 'utf-8').decode(bytes)
}
