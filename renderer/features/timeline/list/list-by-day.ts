import type { CaseEvent } from '../../../../shared/model/event.ts'
import { eventWallClock } from '../event-time-text.ts'

/** An event of the list, and the day (`2023-05-01`, a month `2023-05`, `` for none) if it is the first of it. */
export type ListedEvent = { readonly event: CaseEvent; readonly startsDay: string | null }

export function listByDay(events: readonly CaseEvent[]): readonly ListedEvent[] {
  let last: string | null = null
  return events.map((event) => {
    const day = eventWallClock(event)?.slice(0, 10) ?? ''
    const startsDay = day === last ? null : day
    last = day
    return { event, startsDay }
  })
}
