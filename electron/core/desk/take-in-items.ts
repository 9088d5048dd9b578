import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, isAbsolute, join } from 'node:path'
import type { Coded, WorkProgress } from '../../../shared/contract/base.ts'
import type { TakeInResult, TakeInSource } from '../../../shared/contract/item-contract.ts'
import { Fault, type FaultParams } from '../../../shared/faults/fault.ts'
import type { ItemId } from '../../../shared/model/ids.ts'
import type { ReadAnswers } from '../../../shared/model/read-answers.ts'
import { questionCodes, readerQuestions } from '../../../shared/rules/reader-questions.ts'
import type { CaseFile } from '../../casefile/case-file.ts'
import type { Host } from '../../host.ts'
import { type AddResult, takeInPaths } from '../../intake/take-in-paths.ts'
import type { OpenCase } from './desk.ts'
import { uploadFolder } from './receive-upload.ts'

type TakeIn = {
  readonly source: TakeInSource
  readonly batchId: string
  readonly host: Host
  /** What is known of such files before they are read. */
  readonly answers: ReadAnswers
  readonly signal: AbortSignal
  readonly onProgress: (progress: WorkProgress) => void
}

/**
 * Takes files in as one step to undo, and arranges nothing. Cancelled, what is finished stays and is in the result.
 * An upload's folder is gone afterwards, unless the case could not be written.
 */
export async function takeInItems(open: OpenCase, input: TakeIn): Promise<TakeInResult> {
  const { source, signal } = input
  const paths = pathsOf(source, open.caseFile, input.host)
  const added = await takeInWhatIsLeft(open, paths, input)
  if (source.type === 'upload') await rm(paths[0] ?? '', { recursive: true, force: true })
  const taken = added.taken.map(({ itemId }) => itemId)
  // What is asked is not said as well.
  const said = added.warnings
    .filter(({ code }) => !questionCodes.has(code))
    .map(({ code, params }) => ({ code, params: namesOnly(params) }))
  return {
    taken,
    duplicates: added.duplicates.map(({ path, itemId }) => ({ fileName: basename(path), itemId })),
    refused: added.refused.map(({ path, code, params }) => ({
      fileName: basename(path),
      code,
      params: namesOnly(params),
    })),
    warnings: [...said, ...unappliedPlans(source, paths), ...warnOfUnread(open, taken)],
    questions: taken.filter((itemId) => hasQuestion(open.caseFile, itemId)),
    isCancelled: signal.aborted,
  }
}

/** Throws what stops it but an abort: then what was finished until then is the result. */
async function takeInWhatIsLeft(open: OpenCase, paths: readonly string[], input: TakeIn): Promise<AddResult> {
  const { host, signal, batchId, answers, onProgress } = input
  let finished: AddResult = { taken: [], duplicates: [], refused: [], warnings: [] }
  const onStopped = (result: AddResult) => {
    finished = result
  }
  try {
    const { caseFile } = open
    return await takeInPaths({
      caseFile,
      paths,
      now: host.now,
      signal,
      batchId,
      answers,
      onProgress,
      onStopped,
    })
  } catch (error) {
    if (!signal.aborted) throw error
    return finished
  }
}

function pathsOf(source: TakeInSource, caseFile: CaseFile, host: Host): readonly string[] {
  if (source.type === 'upload') return [uploadFolder(caseFile, source.uploadId)]
  // A window in a browser has no files of its own to name: a path could only be a guess at somebody else's.
  if (host.kind !== 'desktop') throw new Fault('paths-need-desktop')
  return source.paths
}

/** A `case.yaml` is the plan of the command line; the window does not arrange by it, and says so. */
function unappliedPlans(source: TakeInSource, paths: readonly string[]): Coded[] {
  if (source.type === 'upload') return []
  return paths.some((path) => existsSync(join(path, 'case.yaml')))
    ? [{ code: 'case-yaml-not-applied', params: {} }]
    : []
}

function hasQuestion(caseFile: CaseFile, itemId: ItemId): boolean {
  return readerQuestions(caseFile.readingFacts(itemId)?.notes ?? []).length > 0
}

/** The first unread line of each file that was taken in now. */
function warnOfUnread({ caseFile, reader }: OpenCase, taken: readonly ItemId[]): Coded[] {
  const counts = reader.unreadCounts()
  return taken.flatMap((itemId) => {
    const count = counts.get(itemId) ?? 0
    const line = count === 0 ? undefined : caseFile.readingFacts(itemId)?.unread[0]?.line
    const name = reader.findDeskItem(itemId)?.fileName
    return line === undefined || name === undefined
      ? []
      : [{ code: 'lines-unread', params: { name, count, line } }]
  })
}

/** Of a path only its name crosses to the window. */
function namesOnly(params: FaultParams): FaultParams {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      typeof value === 'string' && isAbsolute(value) ? basename(value) : value,
    ]),
  )
}
