import { join } from 'node:path'
import type { PackageOptions, Preview } from '../../../shared/contract/package-contract.ts'
import { Fault } from '../../../shared/faults/fault.ts'
import type { BundlePlan, PreparedMedia } from '../../../shared/model/bundle-plan.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import type { CaseSnapshot } from '../../../shared/model/snapshot.ts'
import { nameVolume } from '../../../shared/rules/package-names.ts'
import { planBundle } from '../../bundle/plan/plan-bundle.ts'
import { createTypesetter, type Typesetter } from '../../bundle/typeset/typesetter.ts'
import { describeExhibits } from '../built-submission.ts'
import { prepareAll } from '../prepare-all.ts'
import { type TypesetVolume, typesetVolumes } from '../typeset-volumes.ts'
import { warnOfTypeset } from '../warn-of-typeset.ts'
import type { OpenCase } from './desk.ts'
import { pourPreview, weighVolume } from './pour-preview.ts'
import { makePreviewFolder } from './preview-files.ts'
import { renderPictures } from './preview-pictures.ts'
import { requireRecipient } from './require-recipient.ts'

export type Previewer = {
  preview(open: OpenCase, options: PackageOptions, run: Run): Promise<Preview>
  /** Starts the typesetting thread ahead of the first preview. */
  warm(): void
  /** Ends the thread: it holds memory that an export needs. */
  rest(): Promise<void>
}
type Run = { readonly now: Date; readonly signal: AbortSignal }
/** `plan` is what the preview shows; `real` is the export's, with its sizes. */
type Laid = {
  readonly snapshot: CaseSnapshot
  readonly plan: BundlePlan
  readonly real: BundlePlan
  readonly typeset: readonly TypesetVolume[]
}

export function createPreviewer(): Previewer {
  let typesetter: Typesetter | null = null
  /** What was measured of an original does not change with the arrangement. */
  const measured = new Map<Sha256, PreparedMedia>()

  function thread(): Typesetter {
    typesetter ??= createTypesetter()
    return typesetter
  }

  async function prepare({ caseFile }: OpenCase, snapshot: CaseSnapshot, signal: AbortSignal) {
    const unmeasured = snapshot.items.filter(({ original }) => !measured.has(original.sha256))
    const fresh = { ...snapshot, items: unmeasured }
    const prepared = await prepareAll({ caseFile, snapshot: fresh, signal, onProgress: () => undefined })
    for (const [sha256, media] of prepared) measured.set(sha256, media)
    return measured
  }

  async function layOut(open: OpenCase, options: PackageOptions, { now, signal }: Run): Promise<Laid> {
    const recipient = requireRecipient(options.recipientId)
    const snapshot = open.caseFile.snapshot()
    if (snapshot.exhibits.length === 0) throw new Fault('no-exhibits')
    const { language, embedOriginals } = options
    const running = thread()
    const prepared = await prepare(open, snapshot, signal)
    const real = planBundle({ snapshot, prepared, recipient, language, now, embedOriginals })
    const plan = { ...real, embeddedFiles: [] }
    const maxVolumeMb = options.maxVolumeMb ?? recipient.maxVolumeMb
    const maxVolumeBytes = maxVolumeMb === null ? null : maxVolumeMb * 1_000_000
    const limits = { maxVolumeBytes, weighedBy: real, signal }
    return { snapshot, plan, real, typeset: await typesetVolumes(plan, { typesetter: running, ...limits }) }
  }

  return {
    warm: () => void thread(),
    rest: async () => {
      const running = typesetter
      typesetter = null
      await running?.close()
    },
    preview: async (open, options, run) => {
      const started = performance.now()
      const { snapshot, plan, real, typeset } = await layOut(open, options, run)
      const renditions = await renderPictures(open.caseFile, plan.pictures, run.signal)
      const { id, folder } = await makePreviewFolder(open.caseFile)
      const taken = new Set<string>()
      const volumes: Preview['volumes'][number][] = []
      for (const { volume, skeleton } of typeset) {
        const { number, count } = volume
        const targetPath = join(folder, `${number}.pdf`)
        const pouring = { caseFile: open.caseFile, snapshot, plan, renditions, skeleton, targetPath }
        volumes.push({
          mediaPath: `media/previews/${id}/${number}`,
          name: nameVolume({ language: plan.language, title: snapshot.info.title, number, count }, taken),
          pages: skeleton.pageCount,
          sizeBytes: await pourPreview(pouring, run.signal),
          expectedBytes: weighVolume(real, volume, skeleton),
        })
      }
      return {
        volumes,
        exhibits: describeExhibits(plan, snapshot, typeset).map(({ itemIds: _, ...exhibit }) => exhibit),
        warnings: [...real.warnings, ...warnOfTypeset(typeset, real)],
        tookMs: Math.round(performance.now() - started),
      }
    },
  }
}
