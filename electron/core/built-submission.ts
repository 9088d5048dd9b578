import { join } from 'node:path'
import type { BundlePlan, PlanWarning } from '../../shared/model/bundle-plan.ts'
import type { ExhibitId, ItemId } from '../../shared/model/ids.ts'
import type { CaseSnapshot } from '../../shared/model/snapshot.ts'
import type { PageRange } from '../bundle/plan/volume-plan.ts'
import type { PouredVolume } from './pour-volumes.ts'
import type { TypesetVolume } from './typeset-volumes.ts'

/** `pages` is a count; `firstPage` is the running page number over all volumes. */
export type BuiltExhibit = {
  readonly exhibitId: ExhibitId
  readonly mark: string
  readonly title: string
  readonly itemIds: readonly ItemId[]
  readonly firstPage: number
  readonly pages: number
}
export type BuiltVolume = {
  readonly path: string
  readonly pages: number
  readonly bytes: number
  readonly pdfStandard: string
}
/** `package` and `zip` are absolute paths. */
export type BuiltSubmission = {
  readonly package: string
  readonly zip: string
  readonly volumes: readonly BuiltVolume[]
  readonly exhibits: readonly BuiltExhibit[]
  readonly warnings: readonly PlanWarning[]
}

export function describeExhibits(
  plan: BundlePlan,
  snapshot: CaseSnapshot,
  typeset: readonly TypesetVolume[],
): BuiltExhibit[] {
  const pagesOf = new Map(typeset.flatMap(({ skeleton }) => Object.entries(skeleton.exhibitPages)))
  return plan.exhibits.map(({ exhibitId, mark, title }) => {
    const pages = pagesOf.get(exhibitId)
    if (pages === undefined) throw new Error(`exhibit ${exhibitId} has no pages`)
    const exhibit = snapshot.exhibits.find(({ id }) => id === exhibitId)
    if (exhibit === undefined) throw new Error(`the plan has an exhibit ${exhibitId} that the case lacks`)
    const { id, itemIds } = exhibit
    return { exhibitId: id, mark, title, itemIds, firstPage: pages.first, pages: countPages(pages) }
  })
}

function countPages({ first, last }: PageRange): number {
  return last - first + 1
}

export function describeVolumes(poured: readonly PouredVolume[], packageFolder: string): BuiltVolume[] {
  return poured.map((volume) => ({
    path: join(packageFolder, 'data', volume.suggestedName),
    pages: volume.pageCount,
    bytes: volume.sizeBytes,
    pdfStandard: volume.pdfStandard,
  }))
}
