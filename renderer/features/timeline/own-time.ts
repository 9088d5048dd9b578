import type { ItemRow } from '../../../shared/contract/item-contract.ts'
import type { CandidateTime } from '../../../shared/model/time.ts'
import { sortTime } from '../../../shared/rules/sort-time.ts'

/** The time that the core would put a material at: not one that only says when the file was last changed. */
export function ownTime({ time }: Pick<ItemRow, 'time'>): CandidateTime | null {
  return time === null || time.meaning === 'modified' ? null : time
}

/** The earliest of the materials by their own times. */
export function earliestOwnTime(items: readonly Pick<ItemRow, 'time'>[]): CandidateTime | null {
  const times = items.flatMap((item) => ownTime(item) ?? [])
  return times.toSorted((a, b) => momentOf(a) - momentOf(b))[0] ?? null
}

export function ownMoment(items: readonly Pick<ItemRow, 'time'>[]): number | null {
  const time = earliestOwnTime(items)
  return time === null ? null : momentOf(time)
}

function momentOf(time: CandidateTime): number {
  return sortTime({ time: time.value, zone: time.zone })
}
