import type { BookSection } from './book-section.ts'
import { type BookSlice, weightOfSlice, wholeOf } from './book-slice.ts'
import { divideTable } from './divide-table.ts'
import { guessPages, type SlicePages } from './expected-pages.ts'
import { groupSlices, heaviestPart } from './group-slices.ts'
import { layoutSheet } from './layout-sheet.ts'
import { countPages, type Place } from './read-places.ts'
import type { VolumeJob } from './volume-job.ts'

export type Draft = { readonly slices: readonly BookSlice[]; readonly pages: SlicePages }

/**
 * Counts the pages of what only a layout can count, and divides what is too long to be laid out at once. The layout of
 * the appendix, which comes last, is still known to the press afterwards.
 */
export function draftVolume(job: VolumeJob, sections: readonly BookSection[]): Draft {
  const expected = guessPages(job.volume, sections)
  const survey = (part: readonly BookSlice[], marksRows = false): readonly Place[] => {
    job.press.forget()
    return job.press.survey(layoutSheet(job, { part, expected, marksRows }))
  }
  const counts = new Map<string, number>()
  let indexPage = 0
  const count = (part: readonly BookSlice[], places: readonly Place[]) => {
    const found = countPages(part, places)
    for (const [id, pageCount] of found.counts) counts.set(id, pageCount)
    indexPage ||= found.indexPage
  }
  const slices = sections.flatMap((section): readonly BookSlice[] => {
    const whole = wholeOf(section)
    if (section.type === 'item' && section.pageCount !== null) counts.set(whole.id, section.pageCount)
    const { rows } = section
    if (rows === null || weightOfSlice(whole) <= heaviestPart) return [whole]
    const cut = divideTable({ ...section, rows }, (slice) => {
      const places = survey([slice], true)
      count([slice], places)
      const found = places.filter((place) => place.kind === 'row')
      return { rows: found, pageCount: counts.get(slice.id) ?? 0 }
    })
    for (const { slice, pageCount } of cut) counts.set(slice.id, pageCount)
    return cut.map(({ slice }) => slice)
  })
  const unknown = slices.filter(({ id }) => !counts.has(id))
  for (const part of groupSlices(unknown)) count(part, survey(part))
  // A slice that was tried and given up may have left its count.
  const known = new Map(slices.map(({ id }) => [id, counts.get(id) ?? 0]))
  return { slices, pages: { counts: known, indexPage } }
}
