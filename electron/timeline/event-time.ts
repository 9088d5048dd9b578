import type { CaseEvent } from '../../shared/model/event.ts'
import type { Item } from '../../shared/model/item.ts'
import type { CandidateTime } from '../../shared/model/time.ts'
import { itemTime } from '../../shared/rules/item-time.ts'

export type EventTime = Pick<CaseEvent, 'time' | 'precision' | 'zone' | 'timeSource' | 'certainty' | 'until'>

/** The fields of an event that say when; null is undated. */
export function eventTime(time: CandidateTime | null): EventTime {
  if (time === null) return { time: null, precision: 'second', zone: null, timeSource: null }
  const { value, precision, zone, source, certainty, until } = time
  return {
    time: value,
    precision,
    zone,
    timeSource: source,
    ...(certainty !== undefined && { certainty }),
    ...(until !== undefined && { until }),
  }
}

/** The chosen time, unless it only says when the file was last changed, which is no time of what happened. */
export function timeOfHappening(item: Item): CandidateTime | null {
  const time = itemTime(item)
  return time?.meaning === 'modified' ? null : time
}
