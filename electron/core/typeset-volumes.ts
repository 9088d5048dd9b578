import type { BundlePlan } from '../../shared/model/bundle-plan.ts'
import { planVolumes } from '../bundle/plan/plan-volumes.ts'
import { type Skeleton, typesetBook, type VolumePlan } from '../bundle/typeset/typeset-book.ts'

export type TypesetVolume = { readonly volume: VolumePlan; readonly skeleton: Skeleton }

/** The whole book as one volume, or as many as the limit asks for, each with the page numbers of all. */
export async function typesetVolumes(
  plan: BundlePlan,
  maxVolumeBytes: number | null,
  signal: AbortSignal,
): Promise<TypesetVolume[]> {
  const whole: VolumePlan = {
    number: 1,
    count: 1,
    exhibitIds: plan.exhibits.map((exhibit) => exhibit.exhibitId),
    firstPageNumber: 1,
    totalPages: null,
    hasAppendix: true,
    hasTimeline: true,
    pageOf: null,
  }
  const book = await typesetBook({ plan, volume: whole }, signal)
  const single = [{ volume: whole, skeleton: book }]
  if (maxVolumeBytes === null) return single
  const { frontPages, timelinePages, exhibitPages, appendixPages } = book
  const skeletonBytes = book.pdf.byteLength
  const measured = { frontPages, timelinePages, exhibitPages, appendixPages, skeletonBytes }
  const volumes = planVolumes(plan, measured, maxVolumeBytes)
  if (volumes.length < 2) return single
  const typeset: TypesetVolume[] = []
  for (const volume of volumes)
    typeset.push({ volume, skeleton: await typesetBook({ plan, volume }, signal) })
  return typeset
}
