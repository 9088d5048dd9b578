import type { PageRange, VolumePlan } from '../plan/volume-plan.ts'
import type { BookSection } from './book-section.ts'
import { type BookSlice, wholeOf } from './book-slice.ts'

/** How many pages each slice takes, by its id, and on which page of the file the index begins. */
export type SlicePages = { readonly counts: ReadonlyMap<string, number>; readonly indexPage: number }

/**
 * Where everything is expected to stand: what the templates would look up themselves makes Typst lay every page out
 * two or three times. Printed numbers; `indexPage` is a page of this file.
 */
export type ExpectedPages = {
  /** First page of each slice. */
  readonly starts: ReadonlyMap<string, number>
  /** Of this volume. */
  readonly exhibits: Readonly<Record<string, PageRange>>
  readonly total: number
  readonly indexPage: number
}

/** What a draft is laid out with: about right, so that its numbers are about as wide as the real ones. */
export function guessPages(volume: VolumePlan, sections: readonly BookSection[]): ExpectedPages {
  const rowsPerPage = 28
  const counts = sections.map((section): [string, number] => {
    const { id } = wholeOf(section)
    if (section.type === 'item') return [id, section.pageCount ?? 1]
    return [id, 1 + Math.ceil(section.rows.count / rowsPerPage)]
  })
  return expectPages(volume, sections.map(wholeOf), { counts: new Map(counts), indexPage: 2 })
}

/** Counts on from slice to slice. A volume of several knows the whole number of pages already. */
export function expectPages(
  volume: VolumePlan,
  slices: readonly BookSlice[],
  { counts, indexPage }: SlicePages,
): ExpectedPages {
  const starts = new Map<string, number>()
  const exhibits: Record<string, PageRange> = {}
  let page = volume.firstPageNumber
  for (const { id, section } of slices) {
    starts.set(id, page)
    const count = counts.get(id) ?? 0
    if (section.type === 'item') {
      const { exhibitId } = section.exhibit
      exhibits[exhibitId] = { first: exhibits[exhibitId]?.first ?? page, last: page + count - 1 }
    }
    page += count
  }
  return { starts, exhibits, total: volume.totalPages ?? page - 1, indexPage }
}
