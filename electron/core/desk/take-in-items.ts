import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, isAbsolute, join } from 'node:path'
import type { Coded, WorkProgress } from '../../../shared/contract/base.ts'
import type { TakeInResult, TakeInSource } from '../../../shared/contract/item-contract.ts'
import { Fault, type FaultParams } from '../../../shared/faults/fault.ts'
import type { ItemId } from '../../../shared/model/ids.ts'
import type { CaseFile } from '../../casefile/case-file.ts'
import type { Host } from '../../host.ts'
import { takeInPaths } from '../../intake/take-in-paths.ts'
import type { OpenCase } from './desk.ts'
import { uploadFolder } from './receive-upload.ts'

type TakeIn = {
  readonly source: TakeInSource
  readonly batchId: string
  readonly host: Host
  readonly signal: AbortSignal
  readonly onProgress: (progress: WorkProgress) => void
}
type Outcome = { -readonly [Key in 'taken' | 'duplicates' | 'refused']: TakeInResult[Key][number][] }

/**
 * Takes files in as one step to undo, and arranges nothing. Cancelled, what is finished stays and is in the result.
 * An upload's folder is gone afterwards, unless the case could not be written.
 */
export async function takeInItems(open: OpenCase, input: TakeIn): Promise<TakeInResult> {
  const { source, host, signal } = input
  const paths = pathsOf(source, open.caseFile, host)
  const outcome: Outcome = { taken: [], duplicates: [], refused: [] }
  let warnings: readonly Coded[] = []
  let isCancelled = false
  try {
    const caseFile = noting(open.caseFile, outcome, input.batchId)
    const added = await takeInPaths({ caseFile, paths, now: host.now, signal, onProgress: input.onProgress })
    warnings = added.warnings
    outcome.refused = added.refused.map(({ path, code, params }) => ({
      fileName: basename(path),
      code,
      params: namesOnly(params),
    }))
  } catch (error) {
    if (!signal.aborted) throw error
    isCancelled = true
  }
  if (source.type === 'upload') await rm(paths[0] ?? '', { recursive: true, force: true })
  const said = warnings.map(({ code, params }) => ({ code, params: namesOnly(params) }))
  return {
    ...outcome,
    warnings: [...said, ...unappliedPlans(source, paths), ...warnOfUnread(open, outcome.taken)],
    isCancelled,
  }
}

function pathsOf(source: TakeInSource, caseFile: CaseFile, host: Host): readonly string[] {
  if (source.type === 'upload') return [uploadFolder(caseFile, source.uploadId)]
  // A window in a browser has no files of its own to name: a path could only be a guess at somebody else's.
  if (host.kind !== 'desktop') throw new Fault('paths-need-desktop')
  return source.paths
}

/** The case file, which notes what becomes of each file: what was done before a cancellation is known by it. */
function noting(caseFile: CaseFile, outcome: Outcome, batchId: string): CaseFile {
  return {
    ...caseFile,
    takeIn: (file) => {
      const result = caseFile.takeIn(file, batchId)
      if (result.isDuplicate) outcome.duplicates.push({ fileName: file.fileName, itemId: result.itemId })
      else outcome.taken.push(result.itemId)
      return result
    },
    recordRefusal: (refusal) => {
      caseFile.recordRefusal(refusal)
      const { path, code } = refusal
      outcome.refused.push({ fileName: basename(path), code, params: { file: basename(path) } })
    },
  }
}

/** A `case.yaml` is the plan of the command line; the window does not arrange by it, and says so. */
function unappliedPlans(source: TakeInSource, paths: readonly string[]): Coded[] {
  if (source.type === 'upload') return []
  return paths.some((path) => existsSync(join(path, 'case.yaml')))
    ? [{ code: 'case-yaml-not-applied', params: {} }]
    : []
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
