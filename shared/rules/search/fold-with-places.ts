/** Text as it is compared in a search, and for each of its UTF-16 units which part of the verbatim text it came from. */
export type FoldedText = {
  readonly folded: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

// A character with what is combined with it (marks, the later parts of a Korean syllable): folded as one.
const cluster = /\P{M}[\p{M}\u1160-\u11ff]*|\p{M}+/gu
const space = /\s/

/** Forms, widths, cases and spaces are the same to somebody who searches: a program that reads pictures puts spaces anywhere. */
export function foldWithPlaces(text: string): FoldedText {
  let folded = ''
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: part, index } of text.matchAll(cluster)) {
    for (const unit of foldForSearch(part)) {
      folded += unit
      for (let at = 0; at < unit.length; at += 1) {
        starts.push(index)
        ends.push(index + part.length)
      }
    }
  }
  return { folded, starts, ends }
}

/** The same without places. */
export function foldForSearch(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase()
  return space.test(folded) ? folded.replaceAll(/\s+/g, '') : folded
}
