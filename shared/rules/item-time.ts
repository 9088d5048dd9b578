import type { Item } from '../model/item.ts'
import type { CandidateTime } from '../model/time.ts'
import { sortTime } from './sort-time.ts'

type Timed = Pick<Item, 'times' | 'chosenTime'>

/** The time that was chosen for the item, or null when its time is unknown. */
export function itemTime({ times, chosenTime }: Timed): CandidateTime | null {
  return chosenTime === null ? null : (times[chosenTime] ?? null)
}

/** By chosen time, undated last; then by file name, so that the order does not depend on when they were taken in. */
export function compareItemTimes(
  a: Timed & Pick<Item, 'fileName'>,
  b: Timed & Pick<Item, 'fileName'>,
): number {
  const [first, second] = [itemMoment(a), itemMoment(b)]
  if (first !== second) return first < second ? -1 : 1
  return a.fileName.localeCompare(b.fileName, 'en')
}

function itemMoment(item: Timed): number {
  const time = itemTime(item)
  return sortTime({ time: time?.value ?? null, zone: time?.zone ?? null })
}
