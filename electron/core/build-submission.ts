import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Fault } from '../../shared/faults/fault.ts'
import type { BundlePlan, PlanWarning } from '../../shared/model/bundle-plan.ts'
import type { Language } from '../../shared/model/language.ts'
import type { CaseSnapshot } from '../../shared/model/snapshot.ts'
import type { Recipient } from '../../shared/recipients/recipient.ts'
import { findRecipient, recipientIds } from '../../shared/recipients/recipients.ts'
import { namePackage } from '../../shared/rules/package-names.ts'
import { planBundle } from '../bundle/plan/plan-bundle.ts'
import { createTypesetter } from '../bundle/typeset/typesetter.ts'
import type { CaseFile } from '../casefile/case-file.ts'
import { buildPackage } from '../package/build-package.ts'
import { type BuiltSubmission, describeExhibits, describeVolumes } from './built-submission.ts'
import { checkCompleteness } from './check-completeness.ts'
import { describeCase } from './describe-case.ts'
import { describeRecognitions } from './describe-recognitions.ts'
import { listAttachments } from './list-attachments.ts'
import { type PouredVolume, pourVolumes } from './pour-volumes.ts'
import { prepareAll } from './prepare-all.ts'
import type { Progress } from './progress.ts'
import { readRecognized } from './read-recognized.ts'
import { typesetVolumes } from './typeset-volumes.ts'
import { warnOfTypeset } from './warn-of-typeset.ts'

type BuildInput = {
  readonly caseFile: CaseFile
  readonly outFolder: string
  readonly recipientId: string
  /** Of everything in the package that is not verbatim. */
  readonly language: Language
  /** Megabytes of 1,000,000 bytes; null follows the recipient. */
  readonly maxVolumeMb: number | null
  readonly embedOriginals: boolean
  readonly now: () => Date
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}
const pourPrefix = 'pour-'

/**
 * Prepares, plans, typesets, pours and packages a case as it is arranged now; the finished package is logged.
 * Throws the faults `recipient-unknown` and `case-empty`, those of the parts, or the abort reason.
 */
export async function buildSubmission(input: BuildInput): Promise<BuiltSubmission> {
  const { caseFile, signal, onProgress } = input
  const recipient = findRecipient(input.recipientId)
  if (recipient === undefined) {
    throw new Fault('recipient-unknown', { id: input.recipientId, known: recipientIds.join(', ') })
  }
  const snapshot = caseFile.snapshot()
  if (snapshot.exhibits.length === 0) throw new Fault('case-empty')
  const { language } = input
  const madeAt = input.now()
  const alterations = checkLog(caseFile)
  const { plan, typeset } = await layOut({ input, snapshot, recipient, madeAt })
  const folder = await makePourFolder(caseFile)
  try {
    const volumes = await pourVolumes(typeset, { caseFile, snapshot, plan, folder, signal, onProgress })
    const built = await packVolumes(volumes, { input, recipient, snapshot, plan, madeAt })
    const exhibits = describeExhibits(plan, snapshot, typeset)
    caseFile.recordPackage({
      name: basename(built.packageFolder),
      recipientId: recipient.id,
      language,
      logHead: snapshot.logHead,
      bagSha256: built.manifestSha256,
      exhibits: exhibits.map(({ mark, itemIds }) => ({ mark, itemIds: [...itemIds] })),
    })
    return {
      package: built.packageFolder,
      zip: built.zipPath,
      volumes: describeVolumes(volumes, built.packageFolder),
      exhibits,
      warnings: [
        ...alterations,
        ...plan.warnings,
        ...warnOfTypeset(typeset, plan),
        ...checkCompleteness(snapshot, plan),
      ],
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The typesetter starts while pictures are prepared, and is gone before they are poured: each needs its memory. */
async function layOut(made: {
  input: BuildInput
  recipient: Recipient
  snapshot: CaseSnapshot
  madeAt: Date
}) {
  const { input, recipient, snapshot, madeAt } = made
  const { caseFile, embedOriginals, signal, onProgress } = input
  const typesetter = createTypesetter()
  try {
    const prepared = await prepareAll({ caseFile, snapshot, signal, onProgress })
    const { language } = input
    const recognized = readRecognized(caseFile, snapshot)
    const choices = { recipient, language, now: madeAt, embedOriginals }
    const plan = planBundle({ snapshot, prepared, recognized, ...choices })
    onProgress({ phase: 'typeset', done: 0, total: 1, bytes: 0 })
    const maxVolumeMb = input.maxVolumeMb ?? recipient.maxVolumeMb
    const maxVolumeBytes = maxVolumeMb === null ? null : maxVolumeMb * 1_000_000
    const typeset = await typesetVolumes(plan, { typesetter, maxVolumeBytes, signal })
    onProgress({ phase: 'typeset', done: 1, total: 1, bytes: 0 })
    return { plan, typeset }
  } finally {
    await typesetter.close()
  }
}

function packVolumes(
  volumes: readonly PouredVolume[],
  made: { input: BuildInput; recipient: Recipient; snapshot: CaseSnapshot; plan: BundlePlan; madeAt: Date },
) {
  const { input, recipient, snapshot, plan, madeAt } = made
  const { title } = snapshot.info
  const { language } = input
  const attachments = listAttachments(snapshot, language, (original) => input.caseFile.originalPath(original))
  const date = madeAt.toISOString().slice(0, 10)
  return buildPackage({
    outFolder: input.outFolder,
    baseName: namePackage({ language, title, recipient: recipient.name[language], date }),
    language,
    volumes: volumes.map(({ path, suggestedName }) => ({ path, suggestedName })),
    attachments: attachments.files,
    list: attachments.list,
    caseJson: {
      ...describeCase(snapshot, plan, attachments.files, madeAt),
      recognitions: describeRecognitions(input.caseFile, snapshot),
    },
    logHead: snapshot.logHead,
    now: input.now,
    signal: input.signal,
    onProgress: input.onProgress,
  })
}

function checkLog(caseFile: CaseFile): PlanWarning[] {
  return caseFile
    .checkLog()
    .problems.map(({ seq, reason }) => ({ code: 'log-altered', params: { seq, reason } }))
}

/** The case is locked by this process, so pour folders of earlier, killed builds can go. */
async function makePourFolder(caseFile: CaseFile): Promise<string> {
  const { derivedFolder } = caseFile
  await mkdir(derivedFolder, { recursive: true })
  const leftovers = (await readdir(derivedFolder)).filter((name) => name.startsWith(pourPrefix))
  await Promise.all(leftovers.map((name) => rm(join(derivedFolder, name), { recursive: true, force: true })))
  return mkdtemp(join(derivedFolder, pourPrefix))
}
