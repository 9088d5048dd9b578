import type { FoldedText } from './fold-with-places.ts'

/** From the first UTF-16 unit of the verbatim text up to, not including, the second. */
export type TextRange = readonly [from: number, to: number]

/** Where each of the folded runs stands in the text, in the order of the text; null when one of them does not. */
export function findRanges(text: FoldedText, runs: readonly string[]): readonly TextRange[] | null {
  const ranges: TextRange[] = []
  for (const run of runs) {
    let at = text.folded.indexOf(run)
    if (at === -1) return null
    for (; at !== -1; at = text.folded.indexOf(run, at + run.length)) {
      ranges.push(rangeOf(text, at, run.length))
    }
  }
  return joinRanges(ranges)
}

/** The verbatim part that these folded units came from. */
export function rangeOf({ starts, ends }: FoldedText, at: number, length: number): TextRange {
  return [starts[at] ?? 0, ends[at + length - 1] ?? 0]
}

function joinRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const joined: TextRange[] = []
  for (const range of ranges.toSorted(([a], [b]) => a - b)) {
    const last = joined.at(-1)
    if (last === undefined || range[0] > last[1]) joined.push(range)
    else joined[joined.length - 1] = [last[0], Math.max(last[1], range[1])]
  }
  return joined
}
