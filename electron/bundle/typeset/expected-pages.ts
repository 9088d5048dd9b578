import type { PageRange, VolumePlan } from '../plan/volume-plan.ts'
import type { BookSection } from './book-section.ts'

/** How many pages each section takes, by its id, and on which page of the file the index begins. */
export type SectionPages = { readonly counts: ReadonlyMap<string, number>; readonly indexPage: number }

/**
 * Where everything is expected to stand: what the templates would look up themselves makes Typst lay every page out
 * two or three times. Printed numbers; `indexPage` is a page of this file.
 */
export type ExpectedPages = {
  /** First page of each section. */
  readonly starts: ReadonlyMap<string, number>
  /** Of this volume. */
  readonly exhibits: Readonly<Record<string, PageRange>>
  readonly total: number
  readonly indexPage: number
  /** Printed number minus page of this file. */
  readonly offset: number
}

/** What a draft is laid out with: about right, so that its numbers are about as wide as the real ones. */
export function guessPages(sections: readonly BookSection[]): SectionPages {
  const rowsPerPage = 28
  const counts = sections.map((section): [string, number] => {
    if (section.type === 'item') return [section.id, section.pageCount ?? 1]
    return [section.id, 1 + Math.ceil(section.weight / rowsPerPage)]
  })
  return { counts: new Map(counts), indexPage: 2 }
}

/** Counts on from section to section. A volume of several knows the whole number of pages already. */
export function expectPages(
  volume: VolumePlan,
  sections: readonly BookSection[],
  { counts, indexPage }: SectionPages,
): ExpectedPages {
  const starts = new Map<string, number>()
  const exhibits: Record<string, PageRange> = {}
  let page = volume.firstPageNumber
  for (const section of sections) {
    starts.set(section.id, page)
    const count = counts.get(section.id) ?? 0
    if (section.type === 'item') {
      const { exhibitId } = section.exhibit
      exhibits[exhibitId] = { first: exhibits[exhibitId]?.first ?? page, last: page + count - 1 }
    }
    page += count
  }
  return {
    starts,
    exhibits,
    total: volume.totalPages ?? page - 1,
    indexPage,
    offset: volume.firstPageNumber - 1,
  }
}
