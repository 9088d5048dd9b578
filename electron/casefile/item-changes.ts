import { isDeepStrictEqual } from 'node:util'
import type { Item, ItemKind } from '../../shared/model/item.ts'
import type { Reading } from '../../shared/model/reading.ts'
import type { CandidateTime } from '../../shared/model/time.ts'
import type { ItemPatch } from './case-file-type.ts'

/** The item after a reading of it: its kind, its facts, and the times it did not have yet, added at the end. */
export function mergeReading(item: Item, reading: Reading): Item {
  const readFacts = reading.type === 'text' ? reading.facts : {}
  const facts = { ...item.facts, encoding: reading.encoding, ...readFacts }
  return { ...item, kind: kindOf(reading), facts, times: reading.times.reduce(addMissing, item.times) }
}

/** The item after what the user said of it. `addTime` becomes the chosen one, also when it was a candidate already. */
export function patchItem(item: Item, patch: ItemPatch): Item {
  const { addTime, ...plain } = patch
  const patched = { ...item, ...plain }
  if (addTime !== undefined) {
    const times = addMissing(item.times, addTime)
    const chosenTime = times.findIndex((time) => isDeepStrictEqual(time, addTime))
    return { ...patched, times, chosenTime }
  }
  if (patched.chosenTime !== null && patched.times[patched.chosenTime] === undefined) {
    throw new RangeError(`item ${item.id} has no time ${patched.chosenTime}`)
  }
  return patched
}

function addMissing(times: readonly CandidateTime[], added: CandidateTime): readonly CandidateTime[] {
  return times.some((time) => isDeepStrictEqual(time, added)) ? times : [...times, added]
}

function kindOf(reading: Reading): ItemKind {
  return reading.type === 'text' ? reading.kind : reading.type
}
