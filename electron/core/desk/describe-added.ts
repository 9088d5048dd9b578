import { basename, isAbsolute } from 'node:path'
import type { TakeInResult } from '../../../shared/contract/item-contract.ts'
import type { FaultParams } from '../../../shared/faults/fault.ts'
import type { ItemId } from '../../../shared/model/ids.ts'
import { lockCodes, needsPassword } from '../../../shared/rules/needs-password.ts'
import { questionCodes, readerQuestions } from '../../../shared/rules/reader-questions.ts'
import type { CaseFile } from '../../casefile/case-file.ts'
import type { AddResult } from '../../intake/add-result.ts'
import { warnOfUnread } from '../warn-of-unread.ts'
import type { OpenCase } from './desk.ts'

/** What came of files, as a window is told: no path of this computer, and what is asked is not said as well. */
export function describeAdded({ caseFile }: OpenCase, added: AddResult): Omit<TakeInResult, 'isCancelled'> {
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
    warnings: [...said, ...warnOfUnread(caseFile, taken)],
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

/** Of a path only its name crosses to the window. */
function namesOnly(params: FaultParams): FaultParams {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      typeof value === 'string' && isAbsolute(value) ? basename(value) : value,
    ]),
  )
}
