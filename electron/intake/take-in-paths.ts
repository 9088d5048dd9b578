import type { ReadAnswers } from '../../shared/model/read-answers.ts'
import type { CaseFile } from '../casefile/case-file.ts'
import type { AddResult, Progress } from './add-result.ts'
import { type Filling, recordRefusal } from './commit-file.ts'
import { runIntake } from './run-intake.ts'
import { takeInFiles } from './take-in-files.ts'
import { walk } from './walk.ts'

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
  /** Tried in turn on everything that is encrypted; kept nowhere. */
  readonly passwords?: readonly string[]
  /** Told what was finished, before the reason of an abort is thrown. */
  readonly onStopped?: (finished: AddResult) => void
}

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
  passwords = [],
  onStopped,
}: Input): Promise<AddResult> {
  signal.throwIfAborted()
  onProgress({ phase: 'walk', done: 0, total: 0, bytes: 0 })
  const walked = await walk(paths, caseFile.folder, signal)
  const result: Filling = { taken: [], duplicates: [], refused: [], warnings: [...walked.warnings] }
  for (const { path, sourcePath, code, params } of walked.refused) {
    recordRefusal(caseFile, sourcePath, { code, params })
    result.refused.push({ path, code, params })
  }
  if (walked.files.length === 0) return result
  const known = {
    ...answers,
    // What was said in this case holds before what was said elsewhere.
    mappings: new Map([...(answers?.mappings ?? []), ...caseFile.explainedColumns()]),
  }
  await runIntake({ caseFile, signal, onProgress, batchId, result, passwords, answers: known }, (run) =>
    takeInFiles(walked.files, run, null),
  )
  if (signal.aborted) onStopped?.(result)
  signal.throwIfAborted()
  return result
}
