import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../../shared/faults/fault.ts'
import type { PlanWarning } from '../../shared/model/bundle-plan.ts'
import type { ItemId, Sha256 } from '../../shared/model/ids.ts'
import { findRecipient, recipientIds } from '../../shared/recipients/recipients.ts'
import { namePackage, nameVolume } from '../../shared/rules/package-names.ts'
import { planBundle } from '../bundle/plan/plan-bundle.ts'
import { pourVolume } from '../bundle/pour/pour-volume.ts'
import type { CaseFile } from '../casefile/case-file.ts'
import { buildPackage } from '../package/build-package.ts'
import { describeCase } from './describe-case.ts'
import { listAttachments } from './list-attachments.ts'
import { prepareAll } from './prepare-all.ts'
import type { Progress } from './progress.ts'
import { typesetVolumes } from './typeset-volumes.ts'

export type BuiltVolume = {
  readonly path: string
  readonly pages: number
  readonly bytes: number
  readonly pdfStandard: string
}
export type BuiltExhibit = {
  readonly mark: string
  readonly title: string
  readonly itemIds: readonly ItemId[]
  readonly firstPage: number
  readonly pages: number
}
export type BuiltSubmission = {
  readonly package: string
  readonly zip: string
  readonly volumes: readonly BuiltVolume[]
  readonly exhibits: readonly BuiltExhibit[]
  readonly warnings: readonly PlanWarning[]
}

/** Prepares, plans, typesets, pours and packages a case as it is arranged now; the finished package is logged. */
export async function buildSubmission(input: {
  readonly caseFile: CaseFile
  readonly outFolder: string
  readonly recipientId: string
  /** Megabytes of 1,000,000 bytes; null follows the recipient. */
  readonly maxVolumeMb: number | null
  readonly embedOriginals: boolean
  readonly now: () => Date
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}): Promise<BuiltSubmission> {
  const { caseFile, signal, onProgress } = input
  const recipient = findRecipient(input.recipientId)
  if (recipient === undefined) {
    throw new Fault('recipient-unknown', { id: input.recipientId, known: recipientIds.join(', ') })
  }
  const snapshot = caseFile.snapshot()
  if (snapshot.exhibits.length === 0) throw new Fault('case-empty')
  const language = snapshot.info.language
  const logCheck = caseFile.checkLog()
  const madeAt = input.now()
  const prepared = await prepareAll({ caseFile, snapshot, signal, onProgress })
  const plan = planBundle({
    snapshot,
    prepared,
    recipient,
    language,
    now: madeAt,
    embedOriginals: input.embedOriginals,
  })
  onProgress({ phase: 'typeset', done: 0, total: 1, bytes: 0 })
  const maxVolumeMb = input.maxVolumeMb ?? recipient.maxVolumeMb
  const typeset = await typesetVolumes(plan, maxVolumeMb === null ? null : maxVolumeMb * 1_000_000, signal)
  signal.throwIfAborted()
  onProgress({ phase: 'typeset', done: 1, total: 1, bytes: 0 })

  await mkdir(caseFile.derivedFolder, { recursive: true })
  const pourFolder = await mkdtemp(join(caseFile.derivedFolder, 'pour-'))
  try {
    const extensionOf = new Map(snapshot.items.map((item) => [item.original.sha256, item.original]))
    const pathOf = (sha256: Sha256): string => {
      const original = extensionOf.get(sha256)
      if (original === undefined) throw new Error(`no original ${sha256}`)
      return caseFile.originalPath(original)
    }
    const taken = new Set<string>()
    const volumes = []
    for (const { volume, skeleton } of typeset) {
      const suggestedName = nameVolume(
        { language, title: snapshot.info.title, number: volume.number, count: volume.count },
        taken,
      )
      const path = join(pourFolder, `volume-${volume.number}.pdf`)
      const poured = await pourVolume({
        skeleton: skeleton.pdf,
        pictures: plan.pictures,
        pathOf,
        derivedFolder: caseFile.derivedFolder,
        targetPath: path,
        embedded: plan.embeddedFiles,
        signal,
        onProgress,
      })
      volumes.push({ path, suggestedName, sizeBytes: poured.sizeBytes, pageCount: skeleton.pageCount })
    }

    const attachments = listAttachments(snapshot, language, (original) => caseFile.originalPath(original))
    const built = await buildPackage({
      outFolder: input.outFolder,
      baseName: namePackage({
        language,
        title: snapshot.info.title,
        recipient: recipient.name[language],
        date: madeAt.toISOString().slice(0, 10),
      }),
      language,
      volumes: volumes.map(({ path, suggestedName }) => ({ path, suggestedName })),
      attachments: attachments.files,
      list: attachments.list,
      caseJson: describeCase(snapshot, plan, attachments.files, madeAt),
      logHead: snapshot.logHead,
      now: input.now,
      signal,
      onProgress,
    })
    const pagesOf = Object.assign({}, ...typeset.map(({ skeleton }) => skeleton.exhibitPages)) as Record<
      string,
      { readonly first: number; readonly last: number }
    >
    const exhibits = plan.exhibits.map((exhibit): BuiltExhibit => {
      const pages = pagesOf[exhibit.exhibitId]
      if (pages === undefined) throw new Error(`exhibit ${exhibit.exhibitId} has no pages`)
      const source = snapshot.exhibits.find(({ id }) => id === exhibit.exhibitId)
      return {
        mark: exhibit.mark,
        title: exhibit.title,
        itemIds: source?.itemIds ?? [],
        firstPage: pages.first,
        pages: pages.last - pages.first + 1,
      }
    })
    caseFile.recordPackage({
      name: built.packageFolder.slice(input.outFolder.length).replace(/^[/\\]/, ''),
      recipientId: recipient.id,
      language,
      logHead: snapshot.logHead,
      bagSha256: built.manifestSha256,
      exhibits: exhibits.map(({ mark, itemIds }) => ({ mark, itemIds: [...itemIds] })),
    })
    return {
      package: built.packageFolder,
      zip: built.zipPath,
      volumes: volumes.map((volume) => ({
        path: join(built.packageFolder, 'data', volume.suggestedName),
        pages: volume.pageCount,
        bytes: volume.sizeBytes,
        pdfStandard: plan.pdfStandard,
      })),
      exhibits,
      warnings: [
        ...logCheck.problems.map(({ seq, reason }) => ({ code: 'log-altered', params: { seq, reason } })),
        ...plan.warnings,
      ],
    }
  } finally {
    await rm(pourFolder, { recursive: true, force: true })
  }
}
