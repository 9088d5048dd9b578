import type { EventId, ItemId } from './ids.ts'
import type { TimeCertainty, TimePrecision, TimeSource } from './time.ts'

export const eventKinds = [
  'ordered',
  'paid',
  'delivered',
  'defect',
  'contact',
  'promise',
  'promise-broken',
  'complaint',
  'reply',
  'refund',
  'other',
] as const
export type EventKind = (typeof eventKinds)[number]

/** A line of a bill or a chat, as `BillRow.line` and `ChatMessage.line` count it. */
export type EventRow = { readonly itemId: ItemId; readonly line: number }

/** A dated fact on the timeline. `time` as in `CandidateTime.value`; null is undated. */
export type CaseEvent = {
  readonly id: EventId
  readonly kind: EventKind
  readonly title: string
  readonly time: string | null
  readonly precision: TimePrecision
  readonly zone: string | null
  readonly timeSource: TimeSource | null
  readonly who: string | null
  readonly amount: string | null
  readonly currency: string | null
  readonly proves: string | null
  readonly itemIds: readonly ItemId[]
  /** As in `CandidateTime`; absent means exact. */
  readonly certainty?: TimeCertainty
  readonly until?: string
  /** Bill rows and chat messages that it rests on, by their line; absent means whole items. */
  readonly rows?: readonly EventRow[]
  /** Made by the draft, or stated by the user (case.yaml or the window). */
  readonly origin: 'draft' | 'user'
}
