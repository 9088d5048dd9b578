import type { ItemId } from '../../../shared/model/ids.ts'
import type { CaseFile } from '../../casefile/case-file.ts'
import type { CarriedOutcome } from '../carried-outcome.ts'

/** Keeps what a password opened of an item that was locked until now, and that it needed one. True where it opened. */
export function saveUnlocked(caseFile: CaseFile, itemId: ItemId, outcome: CarriedOutcome): boolean {
  const item = caseFile.findItem(itemId)
  if (item === null || outcome.facts.isUnlocked !== true) return false
  // Once more, on a machine that lacks the copy without a password: the case knows it all.
  if (item.facts.isUnlocked === true && item.facts.notShown === outcome.facts.notShown) return true
  const { notShown: _, ...facts } = item.facts
  caseFile.saveFacts(itemId, { ...facts, ...outcome.facts }, outcome.times)
  if (outcome.reading !== null) caseFile.saveReading(itemId, outcome.reading)
  return true
}
