import { join } from 'node:path'
import { previewMediaPath } from '../../../shared/contract/media-paths.ts'
import type { PackageOptions, Preview } from '../../../shared/contract/package-contract.ts'
import { Fault } from '../../../shared/faults/fault.ts'
import type { BundlePlan, PreparedMedia } from '../../../shared/model/bundle-plan.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import type { MediaFacts } from '../../../shared/model/item.ts'
import type { CaseSnapshot } from '../../../shared/model/snapshot.ts'
import { nameVolume } from '../../../shared/rules/package-names.ts'
import { planBundle } from '../../bundle/plan/plan-bundle.ts'
import { createTypesetter, type Typesetter } from '../../bundle/typeset/typesetter.ts'
import { describeExhibits } from '../built-submission.ts'
import { prepareAll } from '../prepare-all.ts'
import { readRecognized } from '../read-recognized.ts'
import { type TypesetVolume, typesetVolumes } from '../typeset-volumes.ts'
import { warnOfTypeset } from '../warn-of-typeset.ts'
import type { OpenCase } from './desk.ts'
import { graceSignal } from './grace-signal.ts'
import { pourPreview, weighVolume } from './pour-preview.ts'
import { makePreviewFolder } from './preview-files.ts'
import { type Rendition, renderPictures } from './preview-pictures.ts'
import { requireRecipient } from './require-recipient.ts'

export type Previewer = {
  preview(open: OpenCase, options: PackageOptions, run: Run): Promise<Preview>
  /** Starts the typesetting thread ahead of the first preview. */
  warm(): void
  /** Ends the thread: it holds memory that an export needs. */
  rest(): Promise<void>
}
/** Most previews are typeset within this. */
const graceMs = 1_500
type Run = { readonly now: Date; readonly signal: AbortSignal }
/** `plan` is what the preview shows; `real` is the export's, with its sizes. */
type Laid = {
  readonly snapshot: CaseSnapshot
  readonly plan: BundlePlan
  readonly real: BundlePlan
  readonly typeset: readonly TypesetVolume[]
  readonly renditions: ReadonlyMap<Sha256, Rendition>
}
type Measured = {
  readonly caseId: string
  readonly media: Map<Sha256, PreparedMedia>
  /** What was locked when it was measured is measured again once it is not. */
  readonly locks: Map<Sha256, string>
}

const nothingOf = (caseId: string): Measured => ({ caseId, media: new Map(), locks: new Map() })
const lockOf = ({ isUnlocked, notShown }: MediaFacts) => `${isUnlocked === true} ${notShown ?? ''}`

export function createPreviewer(): Previewer {
  let typesetter: Typesetter | null = null
  /** What was measured of the originals of one case does not change with their arrangement. */
  let measured: Measured = nothingOf('')

  function thread(): Typesetter {
    typesetter ??= createTypesetter()
    return typesetter
  }

  async function prepare(open: OpenCase, snapshot: CaseSnapshot, signal: AbortSignal) {
    const { caseFile, id } = open
    if (measured.caseId !== id) measured = nothingOf(id)
    const { media, locks } = measured
    const unmeasured = snapshot.items.filter(
      ({ original: { sha256 }, facts }) => !media.has(sha256) || locks.get(sha256) !== lockOf(facts),
    )
    const fresh = { ...snapshot, items: unmeasured }
    const prepared = await prepareAll({ caseFile, snapshot: fresh, signal, onProgress: () => undefined })
    for (const [sha256, each] of prepared) media.set(sha256, each)
    for (const { original, facts } of unmeasured) locks.set(original.sha256, lockOf(facts))
    return media
  }

  async function layOut(open: OpenCase, options: PackageOptions, { now, signal }: Run): Promise<Laid> {
    const recipient = requireRecipient(options.recipientId)
    const snapshot = open.caseFile.snapshot()
    if (snapshot.exhibits.length === 0) throw new Fault('no-exhibits')
    const { language, embedOriginals } = options
    const running = thread()
    const prepared = await prepare(open, snapshot, signal)
    const recognized = readRecognized(open.caseFile, snapshot)
    const real = planBundle({ snapshot, prepared, recognized, recipient, language, now, embedOriginals })
    const plan = { ...real, embeddedFiles: [] }
    const maxVolumeMb = options.maxVolumeMb ?? recipient.maxVolumeMb
    const maxVolumeBytes = maxVolumeMb === null ? null : maxVolumeMb * 1_000_000
    // A preview that is overtaken by the next one would otherwise end the warm thread that the next one needs.
    const patient = graceSignal(signal, graceMs)
    const limits = { typesetter: running, maxVolumeBytes, weighedBy: real, signal: patient }
    const [typeset, renditions] = await Promise.all([
      typesetVolumes(plan, limits),
      renderPictures({ caseFile: open.caseFile, snapshot }, plan.pictures, signal),
    ])
    signal.throwIfAborted()
    return { snapshot, plan, real, typeset, renditions }
  }

  async function makePreview(open: OpenCase, options: PackageOptions, run: Run): Promise<Preview> {
    const started = performance.now()
    const { snapshot, plan, real, typeset, renditions } = await layOut(open, options, run)
    const { id, folder } = await makePreviewFolder(open.caseFile)
    const taken = new Set<string>()
    const volumes: Preview['volumes'][number][] = []
    for (const { volume, skeleton } of typeset) {
      const { number, count } = volume
      const targetPath = join(folder, `${number}.pdf`)
      const pouring = { caseFile: open.caseFile, snapshot, plan, renditions, skeleton, targetPath }
      volumes.push({
        mediaPath: previewMediaPath(id, number),
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
  }

  return {
    warm: () => void thread(),
    rest: async () => {
      const running = typesetter
      typesetter = null
      await running?.close()
    },
    preview: async (open, options, run) => {
      try {
        return await makePreview(open, options, run)
      } catch (error) {
        // What was measured may have been lost from the disk since: it is measured again the next time.
        if (!run.signal.aborted) measured = nothingOf('')
        throw error
      }
    },
  }
}
