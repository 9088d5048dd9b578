import type { CaseEvent, EventKind } from '../../../shared/model/event.ts'

/** What the list can be narrowed to; a kind belongs to one of them. */
export const eventGroups = ['order', 'payment', 'defect', 'contact', 'promise', 'complaint', 'other'] as const
export type EventGroup = (typeof eventGroups)[number]

const groups: Readonly<Record<EventKind, EventGroup>> = {
  ordered: 'order',
  delivered: 'order',
  paid: 'payment',
  refund: 'payment',
  defect: 'defect',
  contact: 'contact',
  reply: 'contact',
  promise: 'promise',
  'promise-broken': 'promise',
  complaint: 'complaint',
  other: 'other',
}

export function eventGroup(kind: EventKind): EventGroup {
  return groups[kind]
}

/** Only those of which there is an event, in their own order. */
export function groupsOf(events: readonly CaseEvent[]): readonly EventGroup[] {
  const present = new Set(events.map(({ kind }) => groups[kind]))
  return eventGroups.filter((group) => present.has(group))
}
