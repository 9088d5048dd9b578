import { basename, isAbsolute } from 'node:path'
import type { Coded } from '../../../shared/contract/base.ts'
import type { TakeInResult } from '../../../shared/contract/item-contract.ts'
import type { FaultParams } from '../../../shared/faults/fault.ts'
import type { ItemId } from '../../../shared/model/ids.ts'
import { lockCodes, needsPassword } from '../../../shared/rules/needs-password.ts'
import { questionCodes, readerQuestions } from '../../../shared/rules/reader-questions.ts'
import type { CaseFile } from '../../casefile/case-file.ts'
import type { AddResult } from '../../intake/add-result.ts'
import type { OpenCase } from './desk.ts'

/** What came of files, as a window is told: no path of this computer, and what is asked is not said as well. */
export function describeAdded(open: OpenCase, added: AddResult): Omit<TakeInResult, 'isCancelled'> {
  const { caseFile } = open
  const taken = added.taken.map(({ itemId }) => itemId)
  const seen = [...taken, ...added.duplicates.map(({ itemId }) => itemId)]
  const said = added.warnings
    .filter(({ code }) => !questionCodes.has(code) && !lockCodes.has(code))
    .map(({ code, params }) => ({ code, params: namesOnly(params) }))
  return {
    taken,
    duplicates: added.duplicates.map(({ path, itemId }) => ({ fileName: basename(path), itemId })),
    refused: added.refused.map(({ path, code, params }) => ({
      fileName: basename(path),
      code,
      params: namesOnly(params),
    })),
    warnings: [...said, ...warnOfUnread(open, taken)],
    questions: taken.filter((itemId) => hasQuestion(caseFile, itemId)),
    locked: [...new Set(seen)].filter((itemId) => isLocked(caseFile, itemId)),
  }
}

function isLocked(caseFile: CaseFile, itemId: ItemId): boolean {
  const item = caseFile.findItem(itemId)
  return item !== null && needsPassword(item.facts)
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
