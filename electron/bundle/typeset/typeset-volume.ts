import type { BundlePlan } from '../../../shared/model/bundle-plan.ts'
import type { Skeleton, VolumePlan } from '../plan/volume-plan.ts'
import { joinSkeletons, type PrintedPart } from '../skeleton/join-skeletons.ts'
import { type BookSection, listSections } from './book-section.ts'
import { type ExpectedPages, expectPages, guessPages, type SectionPages } from './expected-pages.ts'
import { groupSections } from './group-sections.ts'
import { type Book, layoutBook } from './layout-book.ts'
import { layoutSheet } from './layout-sheet.ts'
import type { Press } from './press.ts'
import { countPages } from './read-places.ts'
import type { TypesetInput } from './typesetter.ts'

type Work = {
  readonly press: Press
  readonly plan: BundlePlan
  readonly volume: VolumePlan
  readonly book: Book
  readonly sections: readonly BookSection[]
  readonly parts: readonly (readonly BookSection[])[]
}
type Printed = { readonly parts: readonly PrintedPart[]; readonly pages: SectionPages }
type Standard = Skeleton['pdfStandard']
const unplanned = 'exhibits did not land on the pages that the index names'

/** Lays one volume out part by part, in this thread, and joins what was printed. */
export function typesetVolume(press: Press, { plan, volume }: TypesetInput): Skeleton {
  const book = layoutBook(plan, volume, (codePoint) => press.hasGlyph(codePoint))
  const sections = listSections(plan, volume)
  const work = { press, plan, volume, book, sections, parts: groupSections(sections) }
  try {
    const { parts, pages, pdfStandard } = printArchival(work, draft(work))
    const { exhibits } = expectPages(volume, sections, pages)
    if (!isAsPlanned(exhibits, volume)) throw new Error(unplanned)
    const countOf = (id: string): number => pages.counts.get(id) ?? 0
    return {
      pdf: joinSkeletons(parts, plan.language),
      pdfStandard,
      pageCount: sections.reduce((sum, { id }) => sum + countOf(id), 0),
      exhibitPages: exhibits,
      frontPages: countOf('index') + countOf('timeline'),
      timelinePages: countOf('timeline'),
      appendixPages: countOf('appendix'),
      pictures: book.pictures,
      missingCharacters: book.missingCharacters,
    }
  } finally {
    press.forget()
  }
}

/** Counts the pages of what only a layout can count; pictures are left out. */
function draft(work: Work): SectionPages {
  const guess = guessPages(work.sections)
  const expected = expectPages(work.volume, work.sections, guess)
  const counts = new Map(guess.counts)
  let { indexPage } = guess
  for (const part of work.parts) {
    const unknown = part.filter((section) => section.type !== 'item' || section.pageCount === null)
    if (unknown.length === 0) continue
    work.press.forget()
    const found = countPages(unknown, work.press.survey(layoutSheet(work, { part: unknown, expected })))
    for (const [id, count] of found.counts) counts.set(id, count)
    if (unknown[0]?.type === 'front') indexPage = found.indexPage
  }
  return { counts, indexPage }
}

/** PDF/A forbids a text without a glyph. Where only that can be the reason, the text matters more than the standard. */
function printArchival(work: Work, pages: SectionPages): Printed & { readonly pdfStandard: Standard } {
  const { pdfStandard } = work.plan
  const mayFallBack = work.book.missingCharacters.length > 0 && pdfStandard !== '1.7'
  try {
    return { ...print(work, pages, pdfStandard), pdfStandard }
  } catch (error) {
    if (!mayFallBack) throw error
    // Any other trouble shows itself again with the plain standard.
    return { ...print(work, pages, '1.7'), pdfStandard: '1.7' }
  }
}

/** Each round knows the pages of the one before; the first is mostly right. */
const mostRounds = 4

function print(work: Work, drafted: SectionPages, standard: Standard): Printed {
  let pages = drafted
  for (let round = 0; round < mostRounds; round++) {
    const printed = printParts(work, pages, standard)
    if (isSame(printed.pages, pages)) return printed
    pages = printed.pages
  }
  throw new Error(unplanned)
}

/** From the last part to the first: the last was drafted last, and Typst still knows most of its layout. */
function printParts(work: Work, pages: SectionPages, pdfStandard: Standard): Printed {
  const expected = expectPages(work.volume, work.sections, pages)
  const counts = new Map<string, number>()
  let { indexPage } = pages
  const parts = work.parts.toReversed().map((part): PrintedPart => {
    const sheet = layoutSheet(work, { part, expected })
    const { pdf, places } = work.press.print(sheet, { pdfStandard, madeAt: work.plan.madeAt })
    work.press.forget()
    const found = countPages(part, places)
    for (const [id, count] of found.counts) counts.set(id, count)
    if (part[0]?.type === 'front') indexPage = found.indexPage
    return { pdf, continuedBookmarks: countContinued(part) }
  })
  return { parts: parts.reverse(), pages: { counts, indexPage } }
}

/** Items of an exhibit that began in the part before. */
function countContinued(part: readonly BookSection[]): number {
  const [first] = part
  if (first?.type !== 'item' || first.at === 0) return 0
  return part.filter((section) => section.type === 'item' && section.exhibit === first.exhibit).length
}

/** Sections follow each other without gaps, so that equal counts mean equal pages. */
function isSame(found: SectionPages, told: SectionPages): boolean {
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
