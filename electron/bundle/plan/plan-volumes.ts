import type { BundlePlan, ExhibitPlan } from '../../../shared/model/bundle-plan.ts'
import type { PictureSource } from '../../../shared/model/picture-source.ts'
import { embeddedOfExhibit } from './embedded-of-exhibit.ts'
import type { PageRange, VolumePlan } from './volume-plan.ts'
import { withImages } from './with-images.ts'

export type { VolumePlan } from './volume-plan.ts'

/** What typesetting the whole book as one volume showed. */
export type MeasuredBook = {
  /** Cover, index and timeline. */
  readonly frontPages: number
  readonly exhibitPages: Readonly<Record<string, PageRange>>
  readonly appendixPages: number
  readonly skeletonBytes: number
  /** With it, only the first volume has the timeline; without it every volume has. */
  readonly timelinePages?: number
}
type Group = { exhibitIds: string[]; pages: number; bytes: number; pictures: Set<number> }

/**
 * Splits the book between exhibits so that no volume exceeds `maxVolumeBytes`, if one exhibit alone does not.
 * Pages run on; the appendix stands in the last volume. Pure.
 */
export function planVolumes(
  plan: BundlePlan,
  measured: MeasuredBook,
  maxVolumeBytes: number | null,
): readonly VolumePlan[] {
  const groups = groupExhibits(plan, measured, maxVolumeBytes ?? Number.POSITIVE_INFINITY)
  const laterFront = measured.frontPages - (measured.timelinePages ?? 0)
  const pageOf: Record<string, PageRange> = {}
  const starts: number[] = []
  let page = 1
  for (const [at, group] of groups.entries()) {
    starts.push(page)
    page += at === 0 ? measured.frontPages : laterFront
    for (const id of group.exhibitIds) {
      const count = countPages(measured.exhibitPages[id])
      pageOf[id] = { first: page, last: page + count - 1 }
      page += count
    }
  }
  const totalPages = page - 1 + measured.appendixPages
  return groups.map((group, at) => ({
    number: at + 1,
    count: groups.length,
    exhibitIds: group.exhibitIds,
    firstPageNumber: starts[at] ?? 1,
    totalPages,
    hasAppendix: at === groups.length - 1,
    hasTimeline: at === 0 || measured.timelinePages === undefined,
    pageOf,
  }))
}

function groupExhibits(plan: BundlePlan, measured: MeasuredBook, limit: number): readonly Group[] {
  const exhibitPages = Object.values(measured.exhibitPages).reduce((sum, range) => sum + countPages(range), 0)
  const allPages = measured.frontPages + exhibitPages + measured.appendixPages
  const bytesPerPage = Math.ceil(measured.skeletonBytes / Math.max(1, allPages))
  // Fonts and structure do not shrink with the pages: every volume is charged half the skeleton at least, up to 300 kB.
  const base =
    (measured.frontPages + measured.appendixPages) * bytesPerPage +
    Math.min(300_000, Math.ceil(measured.skeletonBytes / 2))
  const groups: Group[] = [startGroup(base)]
  for (const exhibit of plan.exhibits) {
    const pages = countPages(measured.exhibitPages[exhibit.exhibitId])
    const pictures = picturesOf(exhibit, plan.pictures)
    const own = pages * bytesPerPage + (plan.embeddedFiles.length > 0 ? embeddedBytes(plan, exhibit) : 0)
    let group = groups.at(-1) ?? startGroup(base)
    let bytes = own + newPictureBytes(pictures, group, plan.pictures)
    if (group.exhibitIds.length > 0 && group.bytes + bytes > limit) {
      group = startGroup(base)
      groups.push(group)
      bytes = own + newPictureBytes(pictures, group, plan.pictures)
    }
    group.exhibitIds.push(exhibit.exhibitId)
    group.pages += pages
    group.bytes += bytes
    for (const picture of pictures) group.pictures.add(picture)
  }
  return groups
}

function startGroup(bytes: number): Group {
  return { exhibitIds: [], pages: 0, bytes, pictures: new Set() }
}

function countPages(range: PageRange | undefined): number {
  return range === undefined ? 0 : range.last - range.first + 1
}

function picturesOf(exhibit: ExhibitPlan, pictures: readonly PictureSource[]): ReadonlySet<number> {
  const pages = exhibit.parts.flatMap((part) => part.pages)
  const shown = pages.flatMap((page) =>
    page.type === 'picture' || page.type === 'pdf-page' ? [page.picture] : [],
  )
  return new Set(withImages(shown, pictures))
}

/** A picture that the volume already holds is not stored again. */
function newPictureBytes(
  wanted: ReadonlySet<number>,
  group: Group,
  pictures: readonly PictureSource[],
): number {
  return [...wanted]
    .filter((picture) => !group.pictures.has(picture))
    .reduce((sum, picture) => sum + (pictures[picture]?.streamBytes ?? 0), 0)
}

function embeddedBytes(plan: BundlePlan, exhibit: ExhibitPlan): number {
  return embeddedOfExhibit(plan, exhibit).reduce(
    (sum, { index }) => sum + (plan.embeddedFiles[index]?.sizeBytes ?? 0),
    0,
  )
}
