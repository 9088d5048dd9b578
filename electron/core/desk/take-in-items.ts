import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Coded, WorkProgress } from '../../../shared/contract/base.ts'
import type { TakeInResult, TakeInSource } from '../../../shared/contract/item-contract.ts'
import { Fault } from '../../../shared/faults/fault.ts'
import type { ReadAnswers } from '../../../shared/model/read-answers.ts'
import type { CaseFile } from '../../casefile/case-file.ts'
import type { Host } from '../../host.ts'
import { type AddResult, takeInPaths } from '../../intake/take-in-paths.ts'
import { describeAdded } from './describe-added.ts'
import type { OpenCase } from './desk.ts'
import { uploadFolder } from './receive-upload.ts'

type TakeIn = {
  readonly source: TakeInSource
  readonly batchId: string
  readonly host: Host
  /** What is known of such files before they are read. */
  readonly answers: ReadAnswers
  /** Of the same batch, entered before. */
  readonly passwords: readonly string[]
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
  const described = describeAdded(open, added)
  return {
    ...described,
    warnings: [...described.warnings, ...unappliedPlans(source, paths)],
    isCancelled: signal.aborted,
  }
}

/** Throws what stops it but an abort: then what was finished until then is the result. */
async function takeInWhatIsLeft(open: OpenCase, paths: readonly string[], input: TakeIn): Promise<AddResult> {
  const { host, signal, batchId, answers, passwords, onProgress } = input
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
      passwords,
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
