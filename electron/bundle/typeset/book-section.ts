import type { BundlePlan, ExhibitPart, ExhibitPlan, PagePlan } from '../../../shared/model/bundle-plan.ts'
import type { VolumePlan } from '../plan/volume-plan.ts'

/** What a book consists of: each begins on a page of its own. `id` names it in the marks of the templates. */
export type BookSection = TableSection | ItemSection
type TableSection = {
  readonly type: 'front' | 'timeline' | 'appendix'
  readonly id: string
  readonly weight: number
  readonly rows: DivisibleRows
}
type ItemSection = {
  readonly type: 'item'
  readonly id: string
  readonly exhibit: ExhibitPlan
  /** Index into `exhibit.parts`. */
  readonly at: number
  /** One page a picture or PDF page; null where only the layout can tell. */
  readonly pageCount: number | null
  readonly weight: number
  /** Messages of a chat; null for what cannot be divided. */
  readonly rows: DivisibleRows | null
}
/** Rows between which a section may be divided. `inner` is one that stands inside a table, not at its head. */
export type DivisibleRows = { readonly count: number; readonly inner: number }

/** What laying out takes in memory, measured, with the page of one picture as 1 (about 0.15 MB). */
const weights = { indexRow: 1, eventRow: 0.7, fileRow: 0.7, billRow: 0.7, message: 0.5, paragraph: 0.1 }

/** The sections of a volume in order. */
export function listSections(plan: BundlePlan, volume: VolumePlan): readonly BookSection[] {
  const wanted = new Set(volume.exhibitIds)
  const items = plan.exhibits
    .filter(({ exhibitId }) => wanted.has(exhibitId))
    .flatMap((exhibit) => exhibit.parts.map((part, at) => itemSection(exhibit, part, at)))
  const table = (type: TableSection['type'], rowCount: number, rowWeight: number): TableSection => ({
    type,
    id: type,
    weight: 1 + rowCount * rowWeight,
    rows: { count: rowCount, inner: 1 },
  })
  return [
    table('front', plan.index.rows.length, weights.indexRow),
    ...(volume.hasTimeline ? [table('timeline', plan.timeline.entries.length, weights.eventRow)] : []),
    ...items,
    ...(volume.hasAppendix ? [table('appendix', plan.appendix.rows.length, weights.fileRow)] : []),
  ]
}

/** Pictures and PDF pages take one page each, so their number needs no layout. */
export function isPictures(part: ExhibitPart): boolean {
  return part.pages.every((page) => page.type === 'picture' || page.type === 'pdf-page')
}

function itemSection(exhibit: ExhibitPlan, part: ExhibitPart, at: number): ItemSection {
  return {
    type: 'item',
    id: `${exhibit.exhibitId}/${at}`,
    exhibit,
    at,
    pageCount: isPictures(part) ? part.pages.length : null,
    weight: part.pages.reduce((sum, page) => sum + weightOf(page), 0),
    rows: messagesOf(part),
  }
}

function messagesOf(part: ExhibitPart): DivisibleRows | null {
  let count = 0
  let inner: number | null = null
  for (const page of part.pages) {
    if (page.type !== 'transcript') return null
    if (page.messages.length > 1) inner ??= count + 1
    count += page.messages.length
  }
  return inner === null ? null : { count, inner }
}

function weightOf(page: PagePlan): number {
  switch (page.type) {
    case 'table':
      return 1 + page.rows.length * weights.billRow
    case 'transcript':
      return page.messages.length * weights.message
    case 'text':
      return 1 + page.paragraphs.length * weights.paragraph
    default:
      return 1
  }
}
