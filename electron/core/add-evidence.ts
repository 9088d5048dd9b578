import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { PlanWarning } from '../../shared/model/bundle-plan.ts'
import type { CaseFile } from '../casefile/case-file.ts'
import { type AddResult, takeInPaths } from '../intake/take-in-paths.ts'
import { arrangeCase, readCaseYaml } from './arrange-case.ts'
import type { Progress } from './progress.ts'
import { warnOfUnread } from './warn-of-unread.ts'

export type AddedEvidence = Omit<AddResult, 'warnings'> & { readonly warnings: readonly PlanWarning[] }

/** Takes files and folders in, applies the `case.yaml` of a named folder, and drafts what nobody has arranged. */
export async function addEvidence(input: {
  readonly caseFile: CaseFile
  readonly paths: readonly string[]
  readonly passwords?: readonly string[]
  readonly now: () => Date
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}): Promise<AddedEvidence> {
  const folders = await Promise.all(
    input.paths.map(async (path) => ((await isFolder(path)) ? path : dirname(path))),
  )
  // A bad case.yaml is said before hundreds of files are read.
  const yaml = folders.map(readCaseYaml).find((found) => found !== null) ?? null
  const added = await takeInPaths(input)
  const arranged = arrangeCase(input.caseFile, yaml)
  const taken = added.taken.map(({ itemId }) => itemId)
  const unread = warnOfUnread(input.caseFile, taken)
  return { ...added, warnings: [...added.warnings, ...unread, ...arranged] }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found?.isDirectory() ?? false
}
