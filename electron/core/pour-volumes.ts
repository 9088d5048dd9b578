import { join } from 'node:path'
import type { BundlePlan } from '../../shared/model/bundle-plan.ts'
import type { Sha256 } from '../../shared/model/ids.ts'
import type { CaseSnapshot } from '../../shared/model/snapshot.ts'
import { nameVolume } from '../../shared/rules/package-names.ts'
import { pourVolume } from '../bundle/pour/pour-volume.ts'
import type { CaseFile } from '../casefile/case-file.ts'
import type { Progress } from './progress.ts'
import type { TypesetVolume } from './typeset-volumes.ts'

export type PouredVolume = {
  readonly path: string
  readonly suggestedName: string
  readonly sizeBytes: number
  readonly pageCount: number
  /** What the typesetter could really write, which may be less than the plan asked for. */
  readonly pdfStandard: string
}

/** Writes each typeset volume with its real pictures into `folder`. */
export async function pourVolumes(
  typeset: readonly TypesetVolume[],
  input: {
    readonly caseFile: CaseFile
    readonly snapshot: CaseSnapshot
    readonly plan: BundlePlan
    readonly folder: string
    readonly signal: AbortSignal
    readonly onProgress: (progress: Progress) => void
  },
): Promise<PouredVolume[]> {
  const { caseFile, snapshot, plan, signal, onProgress } = input
  const originals = new Map(snapshot.items.map(({ original }) => [original.sha256, original]))
  const pathOf = (sha256: Sha256): string => {
    const original = originals.get(sha256)
    if (original === undefined) throw new Error(`no original ${sha256}`)
    return caseFile.originalPath(original)
  }
  const taken = new Set<string>()
  const poured: PouredVolume[] = []
  for (const { volume, skeleton } of typeset) {
    const { number, count } = volume
    const path = join(input.folder, `volume-${number}.pdf`)
    const { sizeBytes } = await pourVolume({
      skeleton: skeleton.pdf,
      pictures: plan.pictures,
      pathOf,
      derivedFolder: caseFile.derivedFolder,
      targetPath: path,
      embedded: plan.embeddedFiles,
      signal,
      onProgress,
    })
    const suggestedName = nameVolume(
      { language: plan.language, title: snapshot.info.title, number, count },
      taken,
    )
    poured.push({
      path,
      suggestedName,
      sizeBytes,
      pageCount: skeleton.pageCount,
      pdfStandard: skeleton.pdfStandard,
    })
  }
  return poured
}
