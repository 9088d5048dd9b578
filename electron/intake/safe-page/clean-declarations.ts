import { isAllowedFunction, isAllowedProperty, isFontDescriptor } from './css-allowed.ts'
import { type CssToken, writeCssToken } from './css-tokens.ts'
import type { EmbeddedSlot, FindEmbedded, PagePiece } from './page-piece.ts'

/** What an address that leads nowhere becomes, so that the rest of what stands beside it is kept. */
const nothing = 'url("data:,")'
const valueMarks = /^[-+*/,%()[\]]$/

type Context = { readonly find: FindEmbedded; readonly isFont: boolean }

/** The declarations of one block that may stand, each whole or not at all. */
export function cleanDeclarations(tokens: readonly CssToken[], context: Context): readonly PagePiece[] {
  return splitDeclarations(tokens).flatMap((declaration) => cleanDeclaration(declaration, context) ?? [])
}

function splitDeclarations(tokens: readonly CssToken[]): readonly (readonly CssToken[])[] {
  const declarations: CssToken[][] = [[]]
  for (const token of tokens) {
    if (isMark(token, ';')) declarations.push([])
    else declarations.at(-1)?.push(token)
  }
  return declarations
}

function cleanDeclaration(tokens: readonly CssToken[], context: Context): readonly PagePiece[] | null {
  const filled = tokens.slice(tokens.findIndex(({ type }) => type !== 'space'))
  const [property] = filled
  const colon = filled.findIndex((token) => isMark(token, ':'))
  if (property?.type !== 'ident' || colon === -1) return null
  if (filled.slice(1, colon).some(({ type }) => type !== 'space')) return null
  const name = property.value.startsWith('--') ? property.value : property.value.toLowerCase()
  if (!(context.isFont ? isFontDescriptor(name) : isAllowedProperty(name))) return null
  const value = cleanValue(trim(filled.slice(colon + 1)), {
    ...context,
    isFont: context.isFont && name === 'src',
  })
  if (value === null) return null
  const first = value[0]
  // What stays where the window is would cover the page in a frame of fixed height.
  if (name === 'position' && typeof first === 'string' && /^\s*(?:fixed|sticky)/i.test(first))
    return [`position:${/fixed/i.test(first) ? 'absolute' : 'relative'};`]
  return [`${writeCssToken({ type: 'ident', value: name })}:`, ...value, ';']
}

/** Null where anything is in it that is not known to be harmless. */
function cleanValue(tokens: readonly CssToken[], { find, isFont }: Context): readonly PagePiece[] | null {
  const pieces: PagePiece[] = []
  const kind = isFont ? 'font' : 'picture'
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined || token.type === 'bad' || token.type === 'at') return null
    if (token.type === 'url') pieces.push(slotOf(token.value, kind, find))
    else if (token.type === 'function' && token.value === 'url') {
      const next = (from: number) => (tokens[from]?.type === 'space' ? from + 1 : from)
      const inner = next(at + 1)
      const end = next(inner + 1)
      const [address, close] = [tokens[inner], tokens[end]]
      if (address?.type !== 'string' || close === undefined || !isMark(close, ')')) return null
      pieces.push(slotOf(address.value, kind, find))
      at = end
    } else if (token.type === 'function') {
      const isFormat = isFont && /^(?:format|tech)$/.test(token.value)
      if (!isFormat && (isFont || !isAllowedFunction(token.value))) return null
      pieces.push(writeCssToken(token))
    } else if (token.type === 'mark' && token.value === '!') {
      const rest = tokens.slice(at + 1).filter(({ type }) => type !== 'space')
      const [word] = rest
      if (rest.length !== 1 || word?.type !== 'ident' || word.value.toLowerCase() !== 'important') return null
      return isBalanced(tokens) ? [...pieces, '!important'] : null
    } else if (token.type === 'mark' && !valueMarks.test(token.value)) return null
    else pieces.push(writeCssToken(token))
  }
  return pieces.length > 0 && isBalanced(tokens) ? joinTexts(pieces) : null
}

function slotOf(address: string, kind: EmbeddedSlot['kind'], find: FindEmbedded): PagePiece {
  // A part of the page itself, as of a drawing: it loads nothing and means nothing here.
  const bytes = address.trim().startsWith('#') || address.trim() === '' ? null : find(address.trim(), kind)
  if (bytes === null) return nothing
  return { bytes, kind, write: (data) => (data === null ? nothing : `url("${data}")`) }
}

function joinTexts(pieces: readonly PagePiece[]): readonly PagePiece[] {
  const joined: PagePiece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece
    else joined.push(piece)
  }
  return joined
}

function trim(tokens: readonly CssToken[]): readonly CssToken[] {
  const first = tokens.findIndex(({ type }) => type !== 'space')
  const last = tokens.findLastIndex(({ type }) => type !== 'space')
  return first === -1 ? [] : tokens.slice(first, last + 1)
}

function isBalanced(tokens: readonly CssToken[]): boolean {
  let depth = 0
  for (const token of tokens) {
    if (token.type === 'function' || isMark(token, '(')) depth += 1
    if (isMark(token, ')')) depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}

function isMark(token: CssToken, value: string): boolean {
  return token.type === 'mark' && token.value === value
}
