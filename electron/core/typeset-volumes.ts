import type { BundlePlan } from '../../shared/model/bundle-plan.ts'
import { planVolumes } from '../bundle/plan/plan-volumes.ts'
import type { Skeleton, VolumePlan } from '../bundle/plan/volume-plan.ts'
import type { Typesetter } from '../bundle/typeset/typesetter.ts'

export type TypesetVolume = { readonly volume: VolumePlan; readonly skeleton: Skeleton }
type TypesetOptions = {
  readonly typesetter: Typesetter
  readonly maxVolumeBytes: number | null
  /** Decides where volumes end by the sizes of this plan: a preview embeds nothing, and ends where the real ones do. */
  readonly weighedBy?: BundlePlan
  readonly signal: AbortSignal
}

/** The whole book as one volume, or as many as the limit asks for, each with the page numbers of all. */
export async function typesetVolumes(
  plan: BundlePlan,
  { typesetter, maxVolumeBytes, weighedBy = plan, signal }: TypesetOptions,
): Promise<TypesetVolume[]> {
  // What the pictures are is nothing to the layout, and the text that was read in them is long.
  const laidOut = { ...plan, pictures: [] }
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
  const book = await typesetter.typeset(laidOut, whole, signal)
  const single = [{ volume: whole, skeleton: book }]
  if (maxVolumeBytes === null) return single
  const { frontPages, timelinePages, exhibitPages, appendixPages } = book
  const skeletonBytes = book.pdf.byteLength
  const measured = { frontPages, timelinePages, exhibitPages, appendixPages, skeletonBytes }
  const volumes = planVolumes(weighedBy, measured, maxVolumeBytes)
  if (volumes.length < 2) return single
  const typeset: TypesetVolume[] = []
  for (const volume of volumes) {
    typeset.push({ volume, skeleton: await typesetter.typeset(laidOut, volume, signal) })
  }
  return typeset
}
