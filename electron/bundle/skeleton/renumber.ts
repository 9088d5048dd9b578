import { endOfString } from './end-of-object.ts'

/** What changes in an object that moves from a part into the whole. */
export type Renumbering = {
  /** True for the first part: the parts after it count on from its numbers. */
  readonly isNone: boolean
  readonly numberOf: (number: number) => number
  /** Added to the keys under which pages and links are found in the tree of tags. */
  readonly parentKeysBefore: number
  /** Set before the ids of table headers, which every part counts from the same start. */
  readonly idPrefix: string
}
const marks = /\(|(\d+) 0 R\b|(\/StructParents? )(\d+)|\/ID (?=\()|\/Headers \[/g

/** The text of an object with its numbers changed; what stands in strings is left alone. */
export function renumber(text: string, change: Renumbering): string {
  if (change.isNone) return text
  let out = ''
  let written = 0
  marks.lastIndex = 0
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const [all, number, key, value] = match
    const { index } = match
    if (all === '(') {
      marks.lastIndex = endOfString(text, index)
      continue
    }
    out += text.slice(written, index)
    written = index + all.length
    if (number !== undefined) out += `${change.numberOf(Number(number))} 0 R`
    else if (key !== undefined) out += `${key}${Number(value) + change.parentKeysBefore}`
    else {
      // An id, or a list of ids and nothing else.
      const end = all === '/ID ' ? endOfString(text, written) : text.indexOf(']', written)
      out += all + text.slice(written, end).replaceAll('(', `(${change.idPrefix}`)
      written = end
      marks.lastIndex = end
    }
  }
  return out + text.slice(written)
}
