import type { EventKind } from '../../../shared/model/event.ts'

/** How an event's dot looks: what went wrong, what went as it should, the rest. */
export type EventTone = 'act' | 'warn' | 'good'

const tones: Partial<Readonly<Record<EventKind, EventTone>>> = {
  defect: 'warn',
  'promise-broken': 'warn',
  paid: 'good',
  refund: 'good',
}

export function eventTone(kind: EventKind): EventTone {
  return tones[kind] ?? 'act'
}
