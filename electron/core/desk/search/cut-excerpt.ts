import type { SearchHit } from '../../../../shared/contract/search-contract.ts'
import type { TextRange } from '../../../../shared/rules/search/find-ranges.ts'

/** What fits on a line of the window. */
const longest = 64
const before = 10

/** Of a long text the part around the first range, with the ranges that lie in it. */
export function cutExcerpt(
  text: string,
  ranges: readonly TextRange[],
): Pick<SearchHit, 'text' | 'ranges' | 'isCut'> {
  if (text.length <= longest) return { text, ranges, isCut: false }
  const from = wholeAt(text, Math.max(0, (ranges[0]?.[0] ?? 0) - before))
  const to = wholeAt(text, from + longest)
  const inside = ranges
    .filter(([start]) => start >= from && start < to)
    .map(([start, end]): TextRange => [start - from, Math.min(end, to) - from])
  return { text: text.slice(from, to), ranges: inside, isCut: from > 0 }
}

/** The place itself, or the one after it where it would cut a character in two. */
function wholeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at
}
