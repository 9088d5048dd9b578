const space = /[\s\0]/
const delimiter = /[\s\0()<>[\]{}/%]/

/** Where the PDF object that begins at `from` of `text` ends; a reference such as `7 0 R` is one object. */
export function endOfObject(text: string, from: number): number {
  if (text.startsWith('<<', from)) return endOfGroup(text, from + 2, '>>')
  switch (text[from]) {
    case '[':
      return endOfGroup(text, from + 1, ']')
    case '(':
      return endOfString(text, from)
    case '<':
      return text.indexOf('>', from) + 1
  }
  reference.lastIndex = from
  if (reference.test(text)) return reference.lastIndex
  let at = from + 1
  while (at < text.length && !delimiter.test(text.charAt(at))) at += 1
  return at
}

const reference = /\d+ \d+ R(?=[\s\0()<>[\]{}/%]|$)/y

/** Where the literal string that begins at `from` ends: parentheses in it may be balanced or escaped (ISO 32000-1 §7.3.4.2). */
export function endOfString(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const character = text[at]
    if (character === '\\') at += 1
    else if (character === '(') depth += 1
    else if (character === ')') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  throw new Error('a string of the skeleton does not end')
}

export function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && space.test(text.charAt(at))) at += 1
  return at
}

function endOfGroup(text: string, from: number, close: string): number {
  let at = skipSpace(text, from)
  while (at < text.length) {
    if (text.startsWith(close, at)) return at + close.length
    at = skipSpace(text, endOfObject(text, at))
  }
  throw new Error(`${close} is missing in the skeleton`)
}
