import type { BundlePlan } from '../../../shared/model/bundle-plan.ts'
import type { Skeleton, VolumePlan } from '../plan/volume-plan.ts'
import { joinSkeletons, type PrintedPart } from '../skeleton/join-skeletons.ts'
import { type BookSection, listSections } from './book-section.ts'
import type { BookSlice } from './book-slice.ts'
import { type Draft, draftVolume } from './draft-volume.ts'
import { type ExpectedPages, expectPages, type SlicePages } from './expected-pages.ts'
import { groupSlices } from './group-slices.ts'
import { layoutBook } from './layout-book.ts'
import { layoutSheet } from './layout-sheet.ts'
import type { Press } from './press.ts'
import { countPages } from './read-places.ts'
import type { TypesetInput } from './typesetter.ts'
import type { VolumeJob } from './volume-job.ts'

type Job = VolumeJob & { readonly plan: BundlePlan }
type Printed = {
  readonly parts: readonly PrintedPart[]
  readonly pages: SlicePages
  readonly pdfStandard: Skeleton['pdfStandard']
}
const unplanned = 'exhibits did not land on the pages that the index names'

/** Lays one volume out part by part, in this thread, and joins what was printed. */
export function typesetVolume(press: Press, { plan, volume }: TypesetInput): Skeleton {
  const book = layoutBook(plan, volume, (codePoint) => press.hasGlyph(codePoint))
  const job = { press, plan, volume, book }
  try {
    const draft = draftVolume(job, listSections(plan, volume))
    const { parts, pages, pdfStandard } = printArchival(job, draft)
    const { exhibits } = expectPages(volume, draft.slices, pages)
    if (!isAsPlanned(exhibits, volume)) throw new Error(unplanned)
    const pagesOf = (type?: BookSection['type']): number =>
      draft.slices
        .filter(({ section }) => type === undefined || section.type === type)
        .reduce((sum, { id }) => sum + (pages.counts.get(id) ?? 0), 0)
    return {
      pdf: joinSkeletons(parts, plan.language),
      pdfStandard,
      pageCount: pagesOf(),
      exhibitPages: exhibits,
      frontPages: pagesOf('front') + pagesOf('timeline'),
      timelinePages: pagesOf('timeline'),
      appendixPages: pagesOf('appendix'),
      pictures: book.pictures,
      missingCharacters: book.missingCharacters,
    }
  } finally {
    press.forget()
  }
}

/** PDF/A forbids a text without a glyph. Where only that can be the reason, the text matters more than the standard. */
function printArchival(job: Job, draft: Draft): Printed {
  const { pdfStandard } = job.plan
  const mayFallBack = job.book.missingCharacters.length > 0 && pdfStandard !== '1.7'
  try {
    return print(job, draft, pdfStandard)
  } catch (error) {
    if (!mayFallBack) throw error
    // Any other trouble shows itself again with the plain standard.
    return print(job, draft, '1.7')
  }
}

/** Each round knows the pages of the one before; the first is mostly right. */
const mostRounds = 4

function print(job: Job, { slices, pages }: Draft, pdfStandard: Skeleton['pdfStandard']): Printed {
  let told = pages
  for (let round = 0; round < mostRounds; round++) {
    const expected = expectPages(job.volume, slices, told)
    const printed = printParts(job, groupSlices(slices), { expected, pdfStandard })
    if (isSame(printed.pages, told)) return printed
    told = printed.pages
  }
  throw new Error(unplanned)
}

/** From the last part to the first: the last was drafted last, and Typst still knows most of its layout. */
function printParts(
  { press, plan, volume, book }: Job,
  parts: readonly (readonly BookSlice[])[],
  { expected, pdfStandard }: { expected: ExpectedPages; pdfStandard: Skeleton['pdfStandard'] },
): Printed {
  const counts = new Map<string, number>()
  let { indexPage } = expected
  const printed = parts.toReversed().map((part): PrintedPart => {
    const sheet = layoutSheet({ book, volume }, { part, expected })
    const { pdf, places } = press.print(sheet, { pdfStandard, madeAt: plan.madeAt })
    press.forget()
    const found = countPages(part, places)
    for (const [id, count] of found.counts) counts.set(id, count)
    if (found.indexPage > 0) indexPage = found.indexPage
    return { pdf, continuedBookmarks: countContinued(part) }
  })
  return { parts: printed.reverse(), pages: { counts, indexPage }, pdfStandard }
}

/** Bookmarks that belong below the last one of the part before: of items of its exhibit, of the rest of the appendix. */
function countContinued(part: readonly BookSlice[]): number {
  const [first] = part
  if (first === undefined) return 0
  const { section, from } = first
  if (section.type === 'appendix') return from === 0 ? 0 : Number.POSITIVE_INFINITY
  if (section.type !== 'item' || (section.at === 0 && from === 0)) return 0
  const own = part.filter((each) => each.section.type === 'item' && each.section.exhibit === section.exhibit)
  // An item that goes on has its bookmark where it began.
  return own.filter((each) => each.from === 0).length
}

/** Slices follow each other without gaps, so that equal counts mean equal pages. */
function isSame(found: SlicePages, told: SlicePages): boolean {
  return (
    found.indexPage === told.indexPage &&
    found.counts.size === told.counts.size &&
    [...found.counts].every(([id, count]) => told.counts.get(id) === count)
  )
}

/** A volume of several has the pages of all of them in its index, from a layout of the whole. */
function isAsPlanned(exhibits: ExpectedPages['exhibits'], { pageOf, exhibitIds }: VolumePlan): boolean {
  return (
    pageOf === null ||
    exhibitIds.every(
      (id) => pageOf[id]?.first === exhibits[id]?.first && pageOf[id]?.last === exhibits[id]?.last,
    )
  )
}
