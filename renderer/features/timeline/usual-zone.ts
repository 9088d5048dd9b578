import type { CaseEvent } from '../../../shared/model/event.ts'

/** The zone of a time that is stated without naming one: Beijing where the case's times have zones, else none is claimed. */
export function usualZone(events: readonly CaseEvent[]): '+08:00' | null {
  return events.some(({ zone }) => zone !== null) ? '+08:00' : null
}
