import { rm } from 'node:fs/promises'
import { describeFault } from '../../shared/faults/catalogue.ts'
import { Fault, type FaultParams } from '../../shared/faults/fault.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import type { ItemKind, MediaFacts } from '../../shared/model/item.ts'
import { chooseTime } from '../../shared/rules/choose-time.ts'
import { readFileNameTime } from '../../shared/rules/file-name-time.ts'
import { guessProofKind } from '../../shared/rules/guess-proof-kind.ts'
import type { CaseFile } from '../casefile/case-file.ts'
import type { AddResult } from './add-result.ts'
import type { CarriedOutcome } from './carried-outcome.ts'
import { containerFormOf } from './containers/container-form.ts'
import { saveUnlocked } from './containers/save-unlocked.ts'
import { isOriginalThere, keepOriginal } from './keep-original.ts'
import type { TakenOne } from './take-one.ts'
import type { FoundFile } from './walk.ts'

/** An `AddResult` that is being filled. */
export type Filling = { -readonly [K in keyof AddResult]: AddResult[K][number][] }

type KeptOne = Extract<TakenOne, { type: 'kept' }>

/** Where outcomes go; what is taken in with a `batchId` is one step that the user can undo. */
type CommitTarget = {
  readonly caseFile: CaseFile
  readonly result: Filling
  readonly batchId?: string | undefined
}

/** Writes one file's outcome into the case and the result. Returns its item, or null for one that was refused. */
export async function commitFile(
  file: FoundFile,
  one: TakenOne,
  target: CommitTarget,
): Promise<ItemId | null | 'given-up'> {
  const { caseFile, result } = target
  switch (one.type) {
    case 'cancelled':
      return 'given-up'
    case 'failed':
      throw new Fault(one.code, one.params)
    case 'refused':
      recordRefusal(caseFile, file.sourcePath, one)
      result.refused.push({ path: file.path, code: one.code, params: one.params })
      return null
    case 'kept':
      return commitKept(file, one, target)
  }
}

/** Keeps the sentence with the refusal, in the language of the case. */
export function recordRefusal(
  caseFile: CaseFile,
  path: string,
  refused: { code: string; params: FaultParams },
): void {
  const { language } = caseFile.info()
  caseFile.recordRefusal({
    path,
    code: refused.code,
    message: describeFault(refused.code, refused.params, language),
  })
}

async function commitKept(file: FoundFile, one: KeptOne, target: CommitTarget): Promise<ItemId> {
  const { caseFile, result, batchId } = target
  await placeOriginal(one, caseFile)
  const { fileName, sourcePath, inside } = file
  const reading = one.read?.reading ?? null
  const kind = kindOf(one.kind, one.read)
  const nameTime = readFileNameTime(fileName)
  const ownTimes = nameTime === null ? one.times : [nameTime, ...one.times]
  const times = [...(one.read?.times ?? []), ...ownTimes]
  const found: MediaFacts = { ...one.facts, ...one.read?.facts }
  const { notShown, ...shownFacts } = found
  // What was read is shown, even where its container is of an unknown kind. A PDF is shown by its pages.
  const isShown = notShown === undefined || (reading !== null && one.kind !== 'pdf')
  const facts: MediaFacts = isShown ? shownFacts : found
  const chosenTime = chooseTime(times)
  const proofKind = guessProofKind(fileName, reading?.type === 'bill' ? 'bill' : kind)
  const taken = { original: one.original, kind, fileName, sourcePath, facts, times, chosenTime, proofKind }
  const container = inside === undefined ? {} : { container: inside.container }
  const { itemId, isDuplicate } = caseFile.takeIn({ ...taken, ...container }, batchId)
  if (isDuplicate && one.read !== null) saveUnlocked(caseFile, itemId, one.read)
  // A run killed between the two leaves an item without its reading; seeing the file again completes it.
  if (reading !== null && (!isDuplicate || !caseFile.hasReading(itemId)))
    caseFile.saveReading(itemId, reading)
  if (isDuplicate) {
    result.duplicates.push({ path: file.path, itemId })
    return itemId
  }
  const time = chosenTime === null ? null : (times[chosenTime] ?? null)
  result.taken.push({ path: file.path, itemId, sha256: one.original.sha256, kind, time })
  if (one.read?.warning) result.warnings.push(one.read.warning)
  if (facts.notShown !== undefined && !isSaidLater(facts.notShown, one))
    result.warnings.push({ code: facts.notShown, params: { file: sourcePath } })
  for (const note of reading?.notes ?? []) {
    result.warnings.push({ code: note.code, params: { file: sourcePath, ...note.params } })
  }
  return itemId
}

/** What becomes of a container is said when it was opened. That a password was wrong says that one is needed. */
function isSaidLater(notShown: string, { original, read }: KeptOne): boolean {
  return (
    containerFormOf(original.mediaType, read?.reading ?? null) !== null ||
    (notShown === 'pdf-encrypted' && read?.warning?.code === 'password-wrong')
  )
}

async function placeOriginal(one: KeptOne, caseFile: CaseFile): Promise<void> {
  const known = caseFile.findOriginal(one.original.sha256)
  const original = known ?? one.original
  const target = caseFile.originalPath(original)
  if (known !== null && (await isOriginalThere(target, original.sizeBytes))) {
    await rm(one.temporaryPath, { force: true })
  } else {
    await keepOriginal(one.temporaryPath, target)
  }
}

function kindOf(kind: ItemKind, read: CarriedOutcome | null): ItemKind {
  const reading = read?.reading ?? null
  // A statement as PDF has transactions and is still shown by its own pages.
  if (reading === null || kind === 'pdf') return kind
  return reading.type === 'text' ? reading.kind : reading.type
}
