import { rm } from 'node:fs/promises'
import type { ReadAnswers } from '../../shared/model/read-answers.ts'
import type { CaseFile } from '../casefile/case-file.ts'
import type { AddResult, Progress } from './add-result.ts'
import { commitFile, type Filling, recordRefusal } from './commit-file.ts'
import { filesInFlight, startIntakeThreads } from './intake-threads.ts'
import { removeLeftovers } from './keep-original.ts'
import { type TakenOne, takeOne } from './take-one.ts'
import { type FoundFile, walk } from './walk.ts'

export type { AddResult } from './add-result.ts'

type Input = {
  readonly caseFile: CaseFile
  readonly paths: readonly string[]
  readonly now: () => Date
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
  /** What is taken in becomes one step to undo, joined with others of this id; without it, it is none. */
  readonly batchId?: string
  /** What is known of such files before they are read. */
  readonly answers?: ReadAnswers
  /** Told what was finished, before the reason of an abort is thrown. */
  readonly onStopped?: (finished: AddResult) => void
}
type InFlight = { readonly file: FoundFile; readonly one: Promise<TakenOne> }

/**
 * Takes files and folders into the case. Threads copy, hash and read; rows are written here, in the order of the walk,
 * so that ids do not depend on speed. A bad file is refused and never stops the others. When aborted, what is finished
 * stays and the signal's reason is thrown. Throws a Fault where the case itself cannot be written.
 */
export async function takeInPaths({
  caseFile,
  paths,
  signal,
  onProgress,
  batchId,
  answers,
  onStopped,
}: Input): Promise<AddResult> {
  signal.throwIfAborted()
  await removeLeftovers(caseFile.originalsFolder)
  onProgress({ phase: 'walk', done: 0, total: 0, bytes: 0 })
  const walked = await walk(paths, caseFile.folder, signal)
  const result: Filling = { taken: [], duplicates: [], refused: [], warnings: [...walked.warnings] }
  for (const { path, sourcePath, code, params } of walked.refused) {
    recordRefusal(caseFile, sourcePath, { code, params })
    result.refused.push({ path, code, params })
  }
  if (walked.files.length === 0) return result

  const cancelled = new Int32Array(new SharedArrayBuffer(4))
  const cancel = () => Atomics.store(cancelled, 0, 1)
  signal.addEventListener('abort', cancel, { once: true })
  const place = {
    originalsFolder: caseFile.originalsFolder,
    derivedFolder: caseFile.derivedFolder,
    cancelled,
    answers: {
      ...answers,
      // What was said in this case holds before what was said elsewhere.
      mappings: new Map([...(answers?.mappings ?? []), ...caseFile.explainedColumns()]),
    },
  }
  const threads = startIntakeThreads(signal)
  const inFlight: InFlight[] = []
  let done = 0
  let bytes = 0
  const target = { caseFile, result, batchId }
  const commitNext = async () => {
    const next = inFlight.shift()
    if (next === undefined || !(await commitFile(next.file, await next.one, target))) return
    done += 1
    bytes += next.file.sizeBytes
    onProgress({ phase: 'take-in', done, total: walked.files.length, bytes })
  }
  try {
    for (const file of walked.files) {
      if (signal.aborted) break
      const one = takeOne(file, place, threads)
      // Awaited in its turn; until then its failure is not unhandled.
      one.catch(() => undefined)
      inFlight.push({ file, one })
      if (inFlight.length >= filesInFlight) await commitNext()
    }
    while (inFlight.length > 0) await commitNext()
  } finally {
    cancel()
    await giveUp(inFlight)
    signal.removeEventListener('abort', cancel)
    await threads.close()
  }
  if (signal.aborted) onStopped?.(result)
  signal.throwIfAborted()
  return result
}

/** After a failure: the copies that will not be committed go. */
async function giveUp(inFlight: readonly InFlight[]): Promise<void> {
  const outcomes = await Promise.allSettled(inFlight.map(({ one }) => one))
  for (const outcome of outcomes) {
    if (outcome.status === 'fulfilled' && outcome.value.type === 'kept') {
      await rm(outcome.value.temporaryPath, { force: true })
    }
  }
}
