import { isDeepStrictEqual } from 'node:util'
import type { ItemKind } from '../../shared/model/item.ts'
import type { LongReading } from '../../shared/model/reading.ts'
import type { CandidateTime } from '../../shared/model/time.ts'
import type { ItemPatch } from './case-file-type.ts'
import { shownTimePositions } from './shown-item.ts'
import type { StoredItem } from './store/item-store.ts'

/** The item after a reading of it: its kind, its facts, and the times it did not have yet, added at the end. */
export function mergeReading(item: StoredItem, reading: LongReading): StoredItem {
  const readFacts = reading.type === 'text' ? reading.facts : {}
  const facts = { ...item.facts, encoding: reading.encoding, ...readFacts }
  // A statement as PDF has transactions and is still shown by its own pages.
  const kind = item.kind === 'pdf' ? item.kind : kindOf(reading)
  return { ...item, kind, facts, times: reading.times.reduce(addMissing, item.times) }
}

/**
 * The item after what the user said of it. `addTime` becomes the chosen one, also when it was a candidate already;
 * `chosenTime` counts the times that are shown.
 */
export function patchItem(item: StoredItem, patch: ItemPatch): StoredItem {
  const { addTime, chosenTime, ...plain } = patch
  const patched = { ...item, ...plain }
  if (addTime !== undefined) {
    const times = addMissing(item.times, addTime)
    return { ...patched, times, chosenTime: times.findIndex((time) => isDeepStrictEqual(time, addTime)) }
  }
  if (chosenTime === undefined || chosenTime === null)
    return { ...patched, ...(chosenTime === null && { chosenTime }) }
  const position = shownTimePositions(item)[chosenTime]
  if (position === undefined) throw new RangeError(`item ${item.id} has no time ${chosenTime}`)
  return { ...patched, chosenTime: position }
}

/** The times with one more, unless it is there already. */
export function addMissing(times: readonly CandidateTime[], added: CandidateTime): readonly CandidateTime[] {
  return times.some((time) => isDeepStrictEqual(time, added)) ? times : [...times, added]
}

function kindOf(reading: LongReading): ItemKind {
  return reading.type === 'text' ? reading.kind : reading.type
}
