import { endOfString } from './end-of-object.ts'

/** What changes in an object that moves from a part into the whole. */
export type Renumbering = {
  readonly numberOf: (number: number) => number
  /** Added to the keys under which pages and links are found in the tree of tags. */
  readonly parentKeysBefore: number
  /** Set before the ids of table headers, which every part counts from the same start. */
  readonly idPrefix: string
}
const marks = /\(|(\d+) 0 R\b|(\/StructParents? )(\d+)|\/ID (?=\()|\/Headers \[/g

/** The text of an object with its numbers changed; what stands in strings is left alone. */
export function renumber(text: string, change: Renumbering): string {
  const out: string[] = []
  let written = 0
  const put = (until: number, piece: string, next: number) => {
    out.push(text.slice(written, until), piece)
    written = next
    marks.lastIndex = next
  }
  marks.lastIndex = 0
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const [all, number, key, value] = match
    const { index } = match
    if (number !== undefined) put(index, `${change.numberOf(Number(number))} 0 R`, index + all.length)
    else if (key !== undefined) {
      put(index, `${key}${Number(value) + change.parentKeysBefore}`, index + all.length)
    } else if (all === '(') marks.lastIndex = endOfString(text, index)
    else if (all === '/ID ') put(index, `/ID (${change.idPrefix}`, index + all.length + 1)
    else {
      const end = text.indexOf(']', index)
      const ids = text.slice(index, end)
      put(index, ids.replaceAll('(', `(${change.idPrefix}`), end)
    }
  }
  out.push(text.slice(written))
  return out.join('')
}
