/** The messages of a JSON that ends, or is broken, in the middle; `rest` is what follows the last whole one, verbatim. */
export type SalvagedJson = { readonly value: unknown; readonly rest: string; readonly restLine: number }

const stringShape = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y
const plainShape = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const space = /[ \t\r\n]*/y
const listNames = /^"(?:messages|list)"$/

/** Lists of messages stand no deeper; what does is made to take time. */
const maxDepth = 8

type Open = { readonly isList: boolean; readonly isOfMessages: boolean }
type Walk = { at: number; readonly open: Open[]; key: string; cut: number; closers: string }

/**
 * Keeps every whole element of the outermost list, or of a list named `messages`, up to the first place that is no JSON.
 * Null where there is no such element.
 */
export function salvageJson(text: string): SalvagedJson | null {
  const walk: Walk = { at: 0, open: [], key: '', cut: -1, closers: '' }
  while (readValue(text, walk)) if (!readAfterValue(text, walk)) break
  if (walk.cut === -1) return null
  const rest = text.slice(walk.cut).replace(/^[\s,]+/, '')
  const before = text.slice(0, text.length - rest.length)
  const restLine = before.split(/\r\n|\n|\r/).length
  return { value: JSON.parse(text.slice(0, walk.cut) + walk.closers), rest: rest.trimEnd(), restLine }
}

/** Takes a plain value whole, or opens a list or an object and goes on to its first value. False where there is no JSON. */
function readValue(text: string, walk: Walk): boolean {
  for (;;) {
    walk.at = skip(space, text, walk.at)
    const character = text[walk.at]
    if (character !== '[' && character !== '{') {
      const end = skip(character === '"' ? stringShape : plainShape, text, walk.at)
      if (end === walk.at) return false
      walk.at = end
      return true
    }
    const isOfMessages = character === '[' && (walk.open.length === 0 || listNames.test(walk.key))
    walk.open.push({ isList: character === '[', isOfMessages })
    walk.key = ''
    walk.at = skip(space, text, walk.at + 1)
    if (text[walk.at] === (character === '[' ? ']' : '}')) return close(walk)
    if (character === '{' && !readKey(text, walk)) return false
  }
}

/** After a value: the comma before the next one, or the brackets that close. False at the end and where there is no JSON. */
function readAfterValue(text: string, walk: Walk): boolean {
  for (;;) {
    const top = walk.open.at(-1)
    if (top === undefined) return false
    if (top.isOfMessages && walk.open.length <= maxDepth) keepCut(walk)
    walk.at = skip(space, text, walk.at)
    const character = text[walk.at]
    if (character === ',') {
      walk.at += 1
      return top.isList || readKey(text, walk)
    }
    if (character !== (top.isList ? ']' : '}') || !close(walk)) return false
  }
}

function close(walk: Walk): boolean {
  walk.open.pop()
  walk.at += 1
  return true
}

function readKey(text: string, walk: Walk): boolean {
  const start = skip(space, text, walk.at)
  const end = text[start] === '"' ? skip(stringShape, text, start) : start
  const colon = skip(space, text, end)
  if (end === start || text[colon] !== ':') return false
  walk.key = text.slice(start, Math.min(end, start + 20))
  walk.at = colon + 1
  return true
}

function keepCut(walk: Walk): void {
  walk.cut = walk.at
  walk.closers = walk.open
    .map((one) => (one.isList ? ']' : '}'))
    .toReversed()
    .join('')
}

function skip(shape: RegExp, text: string, at: number): number {
  shape.lastIndex = at
  const match = shape.exec(text)
  return match === null ? at : at + match[0].length
}
