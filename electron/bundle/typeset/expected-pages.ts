import type { BundlePlan, ExhibitPlan } from '../../../shared/model/bundle-plan.ts'
import type { PageRange, VolumePlan } from '../plan/volume-plan.ts'
import type { Pages } from './read-pages.ts'

/**
 * Where everything is expected to stand, told to the templates as `pages.json`: what they would look up themselves
 * makes Typst lay every page out two or three times. Printed numbers; `index` is a page of this file.
 */
export type ExpectedPages = {
  readonly of: Readonly<Record<string, PageRange>>
  readonly total: number
  readonly index: number
  /** Printed number minus page of this file. */
  readonly offset: number
  /** A draft leaves exhibits of pictures alone out. */
  readonly isDraft: boolean
}
type Measured = Pick<Pages, 'frontPages' | 'appendixPages' | 'exhibitPages' | 'indexPage'>

/** Pictures and PDF pages take one page each, so their number needs no layout. */
export function isPicturesOnly(exhibit: ExhibitPlan): boolean {
  return exhibit.parts.every((part) =>
    part.pages.every((page) => page.type === 'picture' || page.type === 'pdf-page'),
  )
}

/** What a draft is laid out with: about right, so that its numbers are about as wide as the real ones. */
export function guessPages(plan: BundlePlan, volume: VolumePlan): ExpectedPages {
  const rowsPerPage = 28
  const frontPages = 2 + Math.ceil(plan.index.rows.length / rowsPerPage)
  const guess = expectPages(plan, volume, { frontPages, appendixPages: 1, exhibitPages: {}, indexPage: 2 })
  return { ...guess, isDraft: true }
}

/** Counts on from the measured parts. A volume of several has its page numbers already. */
export function expectPages(plan: BundlePlan, volume: VolumePlan, measured: Measured): ExpectedPages {
  const offset = volume.firstPageNumber - 1
  const wanted = new Set(volume.exhibitIds)
  const of: Record<string, PageRange> = {}
  let page = volume.firstPageNumber + measured.frontPages
  for (const exhibit of plan.exhibits) {
    if (!wanted.has(exhibit.exhibitId)) continue
    const range = measured.exhibitPages[exhibit.exhibitId]
    const count = range === undefined ? countPictures(exhibit) : range.last - range.first + 1
    of[exhibit.exhibitId] = { first: page, last: page + count - 1 }
    page += count
  }
  return {
    of: volume.pageOf ?? of,
    total: volume.totalPages ?? page - 1 + measured.appendixPages,
    index: measured.indexPage,
    offset,
    isDraft: false,
  }
}

function countPictures(exhibit: ExhibitPlan): number {
  return exhibit.parts.reduce((sum, part) => sum + part.pages.length, 0)
}

/** Whether the book came out as it was told; if not, its page numbers are wrong and it is laid out again. */
export function cameTrue(expected: ExpectedPages, pages: Pages, volume: VolumePlan): boolean {
  if (expected.isDraft || expected.index !== pages.indexPage) return false
  if (volume.totalPages === null && expected.total !== pages.pageCount + expected.offset) return false
  return volume.exhibitIds.every((id) => {
    const [told, found] = [expected.of[id], pages.exhibitPages[id]]
    return told?.first === found?.first && told?.last === found?.last
  })
}
