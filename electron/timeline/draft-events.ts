import { timelineWords } from '../../shared/locales/timeline.ts'
import type { CaseEvent } from '../../shared/model/event.ts'
import type { Item } from '../../shared/model/item.ts'
import type { CaseSnapshot } from '../../shared/model/snapshot.ts'
import type { Transaction } from '../../shared/model/transaction.ts'
import { eventKindOfProof } from '../../shared/rules/event-kind-of-proof.ts'
import { groupLinked } from '../../shared/rules/group-linked.ts'
import { linkTransactions } from '../../shared/rules/link-transactions.ts'
import { findSharedOrderIds, matchOrders } from '../../shared/rules/match-orders.ts'
import { sortTime } from '../../shared/rules/sort-time.ts'
import { withLinkedRows } from '../../shared/rules/with-linked-rows.ts'
import { conversationEvent } from './conversation-event.ts'
import { eventTime, timeOfHappening } from './event-time.ts'
import { paymentEvent } from './payment-event.ts'

export type DraftEvent = Omit<CaseEvent, 'id'>
/** A small bill without any order number to match is the dispute itself; a year's bill is not. */
const smallBillRows = 10

/** Events from matching payments, conversations and captured pictures, in order of their times, undated last. Pure. */
export function draftEvents(snapshot: CaseSnapshot): DraftEvent[] {
  const drafts = [...paymentEvents(snapshot), ...conversationEvents(snapshot), ...captureEvents(snapshot)]
  return sortEvents(drafts)
}

export function sortEvents(events: readonly DraftEvent[]): DraftEvent[] {
  return [...events].sort((a, b) => compareTimes(sortTime(a), sortTime(b)))
}

function compareTimes(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** The bill rows that belong to the dispute: those of its orders, else all rows of a small bill. */
export function relevantTransactions(snapshot: CaseSnapshot): Transaction[] {
  const { transactions, info } = snapshot
  const texts = [
    ...snapshot.items.map((item) => item.fileName),
    ...snapshot.messages.map((message) => message.text),
  ]
  const orderIds = [...info.orderIds, ...findSharedOrderIds(transactions, texts)]
  const matching = transactions.filter(matchOrders(orderIds))
  if (matching.length > 0) return [...withLinkedRows(matching, transactions, snapshot.readings)]
  const sizes = Map.groupBy(transactions, (row) => row.itemId)
  return transactions.filter((row) => (sizes.get(row.itemId)?.length ?? 0) <= smallBillRows)
}

/** The stated order numbers; where none is stated, those that a bill and another material both name. */
export function effectiveOrderIds(snapshot: CaseSnapshot): readonly string[] {
  const { transactions, info } = snapshot
  if (info.orderIds.length > 0) return info.orderIds
  const texts = [
    ...snapshot.items.map((item) => item.fileName),
    ...snapshot.messages.map((message) => message.text),
  ]
  return findSharedOrderIds(transactions, texts)
}

function paymentEvents(snapshot: CaseSnapshot): DraftEvent[] {
  const rows = relevantTransactions(snapshot)
  // One payment in several bills is one event that rests on all of them.
  return groupLinked(rows, linkTransactions(rows, snapshot.readings)).map(({ lead, others }) => {
    const event = paymentEvent([lead], snapshot.info.language)
    const itemIds = new Set([lead, ...others].map(({ itemId }) => itemId))
    const more = others.map(({ itemId, line }) => ({ itemId, line }))
    return { ...event, itemIds: [...itemIds], rows: [...(event.rows ?? []), ...more] }
  })
}

function conversationEvents(snapshot: CaseSnapshot): DraftEvent[] {
  const words = timelineWords[snapshot.info.language]
  const days = Map.groupBy(
    snapshot.messages,
    (message) => `${message.itemId} ${message.time?.slice(0, 10) ?? ''}`,
  )
  return [...days.values()].map((messages) => {
    // The whole day rests on the chat, not on each of its lines.
    const { rows: _, ...event } = conversationEvent(messages, snapshot.info.language)
    return { ...event, title: words.conversation(messages.length), origin: 'draft' }
  })
}

function captureEvents(snapshot: CaseSnapshot): DraftEvent[] {
  const shown = snapshot.items.filter(
    (item) => item.kind === 'image' || item.kind === 'audio' || item.kind === 'video',
  )
  return shown.map((item) => captureEvent(item, snapshot))
}

function captureEvent(item: Item, snapshot: CaseSnapshot): DraftEvent {
  const words = timelineWords[snapshot.info.language]
  return {
    kind: eventKindOfProof(item.proofKind),
    title: item.title ?? words.captured[item.proofKind],
    ...eventTime(timeOfHappening(item)),
    who: null,
    amount: null,
    currency: null,
    proves: item.proves,
    itemIds: [item.id],
    origin: 'draft',
  }
}
