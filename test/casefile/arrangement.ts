import type { CaseFile } from '../../electron/casefile/case-file.ts'
import type { CaseEvent } from '../../shared/model/event.ts'
import type { Exhibit } from '../../shared/model/exhibit.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import type { CandidateTime } from '../../shared/model/time.ts'
import { takeInText } from './case-fixture.ts'

export function newEvent(title: string, itemIds: readonly ItemId[]): Omit<CaseEvent, 'id'> {
  const undated = { time: null, precision: 'second', zone: null, timeSource: null } as const
  const unsaid = { who: null, amount: null, currency: null, proves: null }
  return { kind: 'paid', title, ...undated, ...unsaid, itemIds, origin: 'user' }
}

export function newExhibit(number: number, itemIds: readonly ItemId[]): Omit<Exhibit, 'id'> {
  const unsaid = { proves: null, source: null }
  return { number, title: `证据${number}`, ...unsaid, proofKind: 'payment', itemIds, origin: 'user' }
}

export function statedTime(value: string): CandidateTime {
  return { value, source: 'user', precision: 'day', zone: null, meaning: 'happened', detail: '' }
}

/** Items of the given texts, as one batch of the window's. */
export async function takeInTexts(caseFile: CaseFile, texts: readonly string[], batchId?: string) {
  const ids: ItemId[] = []
  for (const text of texts) ids.push((await takeInText(caseFile, text, `${text}.txt`, batchId)).itemId)
  return ids
}

/** All that a user sees of a case, apart from its log. */
export function visibleCase(caseFile: CaseFile) {
  const { custodyLog: _, logHead: __, ...rest } = caseFile.snapshot()
  return { ...rest, binned: caseFile.binnedItems() }
}
