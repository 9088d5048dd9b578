import { timelineWords } from '../../shared/locales/timeline.ts'
import type { CaseEvent, EventKind } from '../../shared/model/event.ts'
import type { Item, ProofKind } from '../../shared/model/item.ts'
import type { Message } from '../../shared/model/message.ts'
import type { CaseSnapshot } from '../../shared/model/snapshot.ts'
import type { Transaction } from '../../shared/model/transaction.ts'
import { findSharedOrderIds, isMatchingTransaction } from '../../shared/rules/match-orders.ts'
import { sortTime } from '../../shared/rules/sort-time.ts'

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
  const matching = transactions.filter((row) => isMatchingTransaction(row, orderIds))
  if (matching.length > 0) return matching
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
  const words = timelineWords[snapshot.info.language]
  return relevantTransactions(snapshot).map((row) => {
    const kind: EventKind =
      row.status === 'refund' || (row.direction === 'in' && row.status === 'done') ? 'refund' : 'paid'
    const label =
      row.status === 'closed' ? words.closedPayment : kind === 'refund' ? words.refund : words.paid
    return {
      kind: row.status === 'closed' ? 'other' : kind,
      title: row.amount === null ? label : `${label} ¥${row.amount}`,
      time: row.time,
      precision: row.time !== null && row.time.length === 10 ? 'day' : 'second',
      zone: row.zone,
      timeSource: row.time === null ? null : 'content',
      who: row.counterparty,
      amount: row.amount,
      currency: row.currency,
      proves: null,
      itemIds: [row.itemId],
      origin: 'draft',
    }
  })
}

function conversationEvents(snapshot: CaseSnapshot): DraftEvent[] {
  const words = timelineWords[snapshot.info.language]
  const days = Map.groupBy(
    snapshot.messages,
    (message) => `${message.itemId} ${message.time?.slice(0, 10) ?? ''}`,
  )
  return [...days.values()].flatMap((messages) => {
    const first = messages[0]
    if (first === undefined) return []
    return [
      {
        kind: 'contact' as const,
        title: words.conversation(messages.length),
        time: first.time,
        precision: first.precision ?? ('minute' as const),
        zone: first.zone,
        timeSource: first.time === null ? null : ('content' as const),
        who: speakers(messages),
        amount: null,
        currency: null,
        proves: null,
        itemIds: [first.itemId],
        origin: 'draft' as const,
      },
    ]
  })
}

function speakers(messages: readonly Message[]): string | null {
  const names = new Set(messages.flatMap((message) => (message.sender === null ? [] : [message.sender])))
  return names.size === 0 ? null : [...names].slice(0, 3).join(', ')
}

const captureKinds: Readonly<Record<ProofKind, EventKind>> = {
  order: 'ordered',
  payment: 'paid',
  defect: 'defect',
  contact: 'contact',
  rules: 'other',
  other: 'other',
}

function captureEvents(snapshot: CaseSnapshot): DraftEvent[] {
  const shown = snapshot.items.filter(
    (item) => item.kind === 'image' || item.kind === 'audio' || item.kind === 'video',
  )
  return shown.map((item) => captureEvent(item, snapshot))
}

function captureEvent(item: Item, snapshot: CaseSnapshot): DraftEvent {
  const words = timelineWords[snapshot.info.language]
  const candidate = item.chosenTime === null ? undefined : item.times[item.chosenTime]
  // The time a file was last changed says nothing about what happened: such an item is undated on the timeline.
  const time = candidate?.meaning === 'modified' ? undefined : candidate
  return {
    kind: captureKinds[item.proofKind],
    title: item.title ?? words.captured[item.proofKind],
    time: time?.value ?? null,
    precision: time?.precision ?? 'second',
    zone: time?.zone ?? null,
    timeSource: time?.source ?? null,
    who: null,
    amount: null,
    currency: null,
    proves: item.proves,
    itemIds: [item.id],
    origin: 'draft',
  }
}
