/** A token of CSS (CSS Syntax 3 §4); names and texts with their escapes undone, so that nothing hides in one. */
export type CssToken =
  | {
      readonly type: 'ident' | 'function' | 'at' | 'hash' | 'string' | 'url' | 'number'
      readonly value: string
    }
  | { readonly type: 'mark'; readonly value: string }
  | { readonly type: 'space' }
  /** A string or an address that does not end as one should. */
  | { readonly type: 'bad' }

const spaces = /[ \t\r\n\f]+/y
/** Old pages hide their styles from older browsers in a comment of HTML; CSS passes over its marks. */
const comment = /\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/y
const oneEscape = String.raw`\\(?:[0-9a-fA-F]{1,6}(?:\r\n|[ \t\r\n\f])?|[^0-9a-fA-F\r\n\f])`
const nameCharacter = String.raw`(?:[\w-]|[^\u0000-\u007f]|${oneEscape})`
const name = new RegExp(`(?:--|-?(?:[A-Za-z_]|[^\\u0000-\\u007f]|${oneEscape}))${nameCharacter}*`, 'y')
const hashName = new RegExp(`#(${nameCharacter}+)`, 'y')
const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?:%|[A-Za-z]+)?/y
const doubleQuoted = /"((?:[^"\\\r\n\f]|\\(?:\r\n|[\s\S]))*)"/y
const singleQuoted = /'((?:[^'\\\r\n\f]|\\(?:\r\n|[\s\S]))*)'/y
const bareUrl = new RegExp(String.raw`[ \t\r\n\f]*((?:[^"'()\\\s]|${oneEscape})*)[ \t\r\n\f]*\)`, 'y')
const escapes = new RegExp(oneEscape, 'g')

/** The tokens of a style sheet or of a `style` attribute; comments are none. */
export function* readCssTokens(css: string): Generator<CssToken> {
  let at = 0
  const take = (shape: RegExp): RegExpExecArray | null => {
    shape.lastIndex = at
    const match = shape.exec(css)
    if (match !== null) at = shape.lastIndex
    return match
  }
  while (at < css.length) {
    if (take(comment) !== null) continue
    if (take(spaces) !== null) {
      yield { type: 'space' }
      continue
    }
    const quoted = take(doubleQuoted) ?? take(singleQuoted)
    if (quoted !== null) {
      yield { type: 'string', value: undoEscapes((quoted[1] ?? '').replace(/\\(?:\r\n|[\r\n\f])/g, '')) }
      continue
    }
    const digits = take(number)
    if (digits !== null) {
      yield { type: 'number', value: digits[0] }
      continue
    }
    const hash = take(hashName)
    if (hash !== null) {
      yield { type: 'hash', value: undoEscapes(hash[1] ?? '') }
      continue
    }
    const isAt = css[at] === '@'
    if (isAt) at += 1
    const word = take(name)
    if (word === null) {
      const character = isAt ? '@' : String.fromCodePoint(css.codePointAt(at) ?? 0)
      if (!isAt) at += character.length
      if (character === '"' || character === "'" || character === '\\') yield { type: 'bad' }
      else yield { type: 'mark', value: character }
      continue
    }
    const value = undoEscapes(word[0])
    if (isAt) yield { type: 'at', value: value.toLowerCase() }
    else if (css[at] !== '(') yield { type: 'ident', value }
    else yield readFunction(value.toLowerCase())
  }

  function readFunction(value: string): CssToken {
    at += 1
    if (value !== 'url') return { type: 'function', value }
    const isQuoted = /^\s*["']/.test(css.slice(at, at + 40))
    if (isQuoted) return { type: 'function', value }
    const bare = take(bareUrl)
    if (bare !== null) return { type: 'url', value: undoEscapes(bare[1] ?? '') }
    const end = css.indexOf(')', at)
    at = end === -1 ? css.length : end + 1
    return { type: 'bad' }
  }
}

/** A token as CSS again, escaped so that it is read as the same one, and so that no `<` ends a style element. */
export function writeCssToken(token: CssToken): string {
  switch (token.type) {
    case 'space':
      return ' '
    case 'ident':
      return writeName(token.value)
    case 'function':
      return `${writeName(token.value)}(`
    case 'at':
      return `@${writeName(token.value)}`
    case 'hash':
      return `#${writeName(token.value, false)}`
    case 'string':
      return writeString(token.value)
    case 'number':
      return token.value
    case 'mark':
      return token.value
    case 'url':
    case 'bad':
      return ''
  }
}

function writeName(value: string, isWord = true): string {
  const escaped = value.replace(/[^\w\u0080-\u{10ffff}-]/gu, escapeCharacter)
  return isWord
    ? escaped.replace(/^(-?)(\d)/, (_, dash: string, digit: string) => `${dash}\\3${digit} `)
    : escaped
}

function writeString(value: string): string {
  return `"${value.replace(/["\\<\u0000-\u001f\u007f]/g, escapeCharacter)}"`
}

function escapeCharacter(character: string): string {
  return `\\${(character.codePointAt(0) ?? 0).toString(16)} `
}

function undoEscapes(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(escapes, (whole) => {
    const hex = /^\\([0-9a-fA-F]{1,6})/.exec(whole)?.[1]
    if (hex === undefined) return whole.slice(1)
    const code = Number.parseInt(hex, 16)
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    return isCharacter ? String.fromCodePoint(code) : '\ufffd'
  })
}
