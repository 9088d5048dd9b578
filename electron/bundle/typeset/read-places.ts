import type { PageRange } from '../plan/volume-plan.ts'
import type { BookSection } from './book-section.ts'
import type { SectionPages } from './expected-pages.ts'

type Place = { readonly kind: 'first' | 'last'; readonly id: string; readonly page: number }

/** Where the sections of a part landed, by the marks that the templates leave; pages of the part, from 1. */
export function readPlaces(places: readonly Place[]): ReadonlyMap<string, PageRange> {
  const first = new Map<string, number>()
  const last = new Map<string, number>()
  for (const { kind, id, page } of places) (kind === 'first' ? first : last).set(id, page)
  return new Map(
    [...first].map(([id, page]): [string, PageRange] => [id, { first: page, last: last.get(id) ?? page }]),
  )
}

/** The pages that each section of a part takes. The cover stands before the index and belongs to it. */
export function countPages(
  sections: readonly BookSection[],
  places: ReadonlyMap<string, PageRange>,
): SectionPages {
  const counts = new Map<string, number>()
  for (const { id, type } of sections) {
    const range = places.get(id)
    if (range !== undefined) counts.set(id, type === 'front' ? range.last : range.last - range.first + 1)
  }
  return { counts, indexPage: places.get('index')?.first ?? 0 }
}
