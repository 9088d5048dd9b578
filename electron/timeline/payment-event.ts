import { Decimal } from 'decimal.js'
import { timelineWords } from '../../shared/locales/timeline.ts'
import type { CaseEvent, EventKind } from '../../shared/model/event.ts'
import type { Language } from '../../shared/model/language.ts'
import type { Transaction } from '../../shared/model/transaction.ts'
import { sortTime } from '../../shared/rules/sort-time.ts'

type RowsEvent = Omit<CaseEvent, 'id'>

/** One event for bill rows: paid or refunded, at the earliest time, with the sum where all are of one kind and currency. */
export function paymentEvent(rows: readonly Transaction[], language: Language): RowsEvent {
  const ordered = rows.toSorted((a, b) => compare(sortTime(a), sortTime(b)))
  const [first] = ordered
  if (first === undefined) throw new Error('a payment without a row')
  const kinds = new Set(ordered.map(kindOfRow))
  const kind = kinds.size === 1 ? kindOfRow(first) : 'other'
  const amount = kinds.size === 1 ? sumOf(ordered) : null
  const label = labelOf(ordered, kind, language)
  const counterparties = new Set(ordered.flatMap(({ counterparty }) => counterparty ?? []))
  return {
    kind,
    title: amount === null ? label : `${label} ¥${amount}`,
    time: first.time,
    precision: first.time !== null && first.time.length === 10 ? 'day' : 'second',
    zone: first.zone,
    timeSource: first.time === null ? null : 'content',
    who:
      counterparties.size === 0
        ? null
        : [...counterparties].slice(0, 3).join(timelineWords[language].separator),
    amount,
    currency: amount === null && ordered.length > 1 ? null : first.currency,
    proves: null,
    itemIds: [...new Set(ordered.map(({ itemId }) => itemId))],
    rows: ordered.map(({ itemId, line }) => ({ itemId, line })),
    origin: 'draft',
  }
}

function kindOfRow({ status, direction }: Transaction): EventKind {
  if (status === 'closed') return 'other'
  return status === 'refund' || (direction === 'in' && status === 'done') ? 'refund' : 'paid'
}

function labelOf(rows: readonly Transaction[], kind: EventKind, language: Language): string {
  const words = timelineWords[language]
  if (rows.every(({ status }) => status === 'closed')) return words.closedPayment
  const count = rows.length
  switch (kind) {
    case 'refund':
      return count === 1 ? words.refund : words.refunds(count)
    case 'paid':
      return count === 1 ? words.paid : words.payments(count)
    default:
      return words.transactions(count)
  }
}

/** As it is written for one row; null where an amount is missing or the currencies differ. */
function sumOf(rows: readonly Transaction[]): string | null {
  const [first, ...others] = rows
  if (first === undefined || others.length === 0) return first?.amount ?? null
  if (rows.some(({ amount, currency }) => amount === null || currency !== first.currency)) return null
  const sum = rows.reduce((total, { amount }) => total.plus(amount ?? 0), new Decimal(0))
  return sum.toFixed(Math.max(2, sum.decimalPlaces()))
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}
