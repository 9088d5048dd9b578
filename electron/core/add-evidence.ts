import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { PlanWarning } from '../../shared/model/bundle-plan.ts'
import type { CaseFile } from '../casefile/case-file.ts'
import { type AddResult, takeInPaths } from '../intake/take-in-paths.ts'
import { arrangeCase, readCaseYaml } from './arrange-case.ts'
import type { Progress } from './progress.ts'

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
  return { ...added, warnings: [...added.warnings, ...warnOfUnread(input.caseFile, added), ...arranged] }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found?.isDirectory() ?? false
}

/** The first unread line of each file that was taken in now; all of them are in the appendix of the bundle. */
function warnOfUnread(caseFile: CaseFile, added: AddResult): PlanWarning[] {
  const counts = caseFile.unreadCounts()
  return added.taken.flatMap(({ itemId }): PlanWarning[] => {
    const count = counts.get(itemId) ?? 0
    const line = count === 0 ? undefined : caseFile.readingFacts(itemId)?.unread[0]?.line
    const name = caseFile.findItem(itemId)?.fileName
    if (line === undefined || name === undefined) return []
    return [{ code: 'lines-unread', params: { name, count, line } }]
  })
}
