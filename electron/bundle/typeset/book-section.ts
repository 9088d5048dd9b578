import type { BundlePlan, ExhibitPart, ExhibitPlan, PagePlan } from '../../../shared/model/bundle-plan.ts'
import type { VolumePlan } from '../plan/volume-plan.ts'

/** What a book can be divided into: each begins on a page of its own. `id` names it in the marks of the templates. */
export type BookSection = { readonly id: string; readonly weight: number } & (
  | { readonly type: 'front' | 'timeline' | 'appendix' }
  | {
      readonly type: 'item'
      readonly exhibit: ExhibitPlan
      /** Index into `exhibit.parts`. */
      readonly at: number
      /** One page a picture or PDF page; null where only the layout can tell. */
      readonly pageCount: number | null
    }
)

/**
 * The sections of a volume in order. Weights are what laying out takes in memory, measured, with one page of a
 * picture as 1 (about 0.15 MB).
 */
export function listSections(plan: BundlePlan, volume: VolumePlan): readonly BookSection[] {
  const wanted = new Set(volume.exhibitIds)
  const sections: BookSection[] = [{ id: 'index', type: 'front', weight: 1 + plan.index.rows.length }]
  if (volume.hasTimeline) {
    sections.push({ id: 'timeline', type: 'timeline', weight: 1 + plan.timeline.entries.length * 0.7 })
  }
  for (const exhibit of plan.exhibits) {
    if (!wanted.has(exhibit.exhibitId)) continue
    for (const [at, part] of exhibit.parts.entries()) {
      const pageCount = isPictures(part) ? part.pages.length : null
      const weight = part.pages.reduce((sum, page) => sum + weightOf(page), 0)
      sections.push({ id: itemKey(exhibit, at), type: 'item', exhibit, at, pageCount, weight })
    }
  }
  if (volume.hasAppendix) {
    sections.push({ id: 'appendix', type: 'appendix', weight: 1 + plan.appendix.rows.length * 0.7 })
  }
  return sections
}

export function itemKey(exhibit: ExhibitPlan, at: number): string {
  return `${exhibit.exhibitId}/${at}`
}

/** Pictures and PDF pages take one page each, so their number needs no layout. */
export function isPictures(part: ExhibitPart): boolean {
  return part.pages.every((page) => page.type === 'picture' || page.type === 'pdf-page')
}

function weightOf(page: PagePlan): number {
  switch (page.type) {
    case 'table':
      return 1 + page.rows.length * 0.7
    case 'transcript':
      return page.messages.length * 0.5
    case 'text':
      return 1 + page.paragraphs.length * 0.1
    default:
      return 1
  }
}
