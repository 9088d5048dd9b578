import type { BundlePlan } from '../../../shared/model/bundle-plan.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import type { CaseSnapshot } from '../../../shared/model/snapshot.ts'
import { embeddedOfExhibit } from '../../bundle/plan/embedded-of-exhibit.ts'
import type { Skeleton, VolumePlan } from '../../bundle/plan/volume-plan.ts'
import { withImages } from '../../bundle/plan/with-images.ts'
import { pourVolume } from '../../bundle/pour/pour-volume.ts'
import type { CaseFile } from '../../casefile/case-file.ts'
import { type Rendition, withRenditions } from './preview-pictures.ts'

type Pouring = {
  readonly caseFile: CaseFile
  readonly snapshot: CaseSnapshot
  readonly plan: BundlePlan
  readonly renditions: ReadonlyMap<Sha256, Rendition>
  readonly skeleton: Skeleton
  readonly targetPath: string
}

/** Fills a volume as the export does, but with small pictures; resolves to its size in bytes. */
export async function pourPreview(pouring: Pouring, signal: AbortSignal): Promise<number> {
  const { caseFile, snapshot, plan, renditions, skeleton, targetPath } = pouring
  const originals = new Map(snapshot.items.map(({ original }) => [original.sha256, original]))
  const small = new Map([...renditions.values()].map(({ sha256, path }) => [sha256, path]))
  const { sizeBytes } = await pourVolume({
    skeleton: skeleton.pdf,
    pictures: withRenditions(plan.pictures, renditions),
    pathOf: (sha256) => {
      const original = originals.get(sha256)
      const path = small.get(sha256) ?? (original === undefined ? undefined : caseFile.originalPath(original))
      if (path === undefined) throw new Error(`no picture ${sha256}`)
      return path
    },
    derivedFolder: caseFile.derivedFolder,
    targetPath,
    embedded: [],
    signal,
    onProgress: () => undefined,
  })
  return sizeBytes
}

/** What the volume of the export will weigh, about: its pages, its pictures, and the originals that go into it. */
export function weighVolume(plan: BundlePlan, volume: VolumePlan, skeleton: Skeleton): number {
  const shown = withImages(skeleton.pictures, plan.pictures)
  const pictures = shown.map((index) => plan.pictures[index]?.streamBytes ?? 0)
  const embedded = new Set(
    plan.exhibits
      .filter(({ exhibitId }) => volume.exhibitIds.includes(exhibitId))
      .flatMap((exhibit) => embeddedOfExhibit(plan, exhibit).map(({ index }) => index)),
  )
  const files = [...embedded].map((index) => plan.embeddedFiles[index]?.sizeBytes ?? 0)
  return [...pictures, ...files].reduce((sum, bytes) => sum + bytes, skeleton.pdf.byteLength)
}
