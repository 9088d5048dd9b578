import type { BundleWords } from '../../../shared/locales/bundle.ts'
import { fillIn } from '../../../shared/locales/fill-in.ts'
import type { PreparedMedia } from '../../../shared/model/bundle-plan.ts'
import type { Exhibit } from '../../../shared/model/exhibit.ts'
import type { ItemId } from '../../../shared/model/ids.ts'
import { cutSlices } from './cut-slices.ts'

/** Pages of a PDF, or slices of a long picture, that the exhibit does not put forward; counted from 0. */
export function leftOutPages(exhibit: Exhibit, itemId: ItemId): ReadonlySet<number> {
  return new Set(exhibit.leftOutPages?.[itemId] ?? [])
}

/** Which of them, in words: nothing is left out silently. Null where none is, or where there are no pages. */
export function describeLeftOut(
  leftOut: ReadonlySet<number>,
  media: PreparedMedia | undefined,
  words: BundleWords,
): string | null {
  if (media === undefined || media.type === 'unshowable') return null
  const total = media.type === 'pdf' ? media.pages.length : cutSlices(media).length
  const gone = [...leftOut].filter((page) => page < total).toSorted((a, b) => a - b)
  if (gone.length === 0) return null
  if (gone.length === total) return words.leftOutAll
  const pages = joinRanges(gone, words)
  return fillIn(media.type === 'pdf' ? words.leftOutPages : words.leftOutSlices, { total, pages })
}

/** `2、5–7`, counted from 1 as people do. */
function joinRanges(pages: readonly number[], words: BundleWords): string {
  const ranges: { from: number; to: number }[] = []
  for (const page of pages) {
    const last = ranges.at(-1)
    if (last !== undefined && last.to === page - 1) last.to = page
    else ranges.push({ from: page, to: page })
  }
  const texts = ranges.map(({ from, to }) => (from === to ? String(from + 1) : `${from + 1}–${to + 1}`))
  return texts.join(words.listSeparator)
}
