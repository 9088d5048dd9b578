import type { PageRange } from '../plan/volume-plan.ts'
import type { BookSlice } from './book-slice.ts'
import type { SlicePages } from './expected-pages.ts'

/** A mark that the templates leave; pages count from 1 in what was laid out, `y` in points from the top. */
export type Place =
  | { readonly kind: 'first' | 'last'; readonly id: string; readonly page: number }
  | { readonly kind: 'row'; readonly id: number; readonly page: number; readonly y: number }

/** The pages that each slice of a part takes. The cover stands before the index and belongs to it. */
export function countPages(slices: readonly BookSlice[], places: readonly Place[]): SlicePages {
  const ranges = readRanges(places)
  const counts = new Map<string, number>()
  let indexPage = 0
  for (const { id, section, from } of slices) {
    const range = ranges.get(id)
    if (range === undefined) throw new Error(`${id} left no mark in its layout`)
    const isFront = section.type === 'front' && from === 0
    if (isFront) indexPage = range.first
    counts.set(id, isFront ? range.last : range.last - range.first + 1)
  }
  return { counts, indexPage }
}

function readRanges(places: readonly Place[]): ReadonlyMap<string, PageRange> {
  const ranges = new Map<string, PageRange>()
  for (const place of places) {
    if (place.kind === 'first') ranges.set(place.id, { first: place.page, last: place.page })
    if (place.kind === 'last') {
      ranges.set(place.id, { first: ranges.get(place.id)?.first ?? place.page, last: place.page })
    }
  }
  return ranges
}
