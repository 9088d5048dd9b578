import type { Transaction } from '../model/transaction.ts'
import { namesAnotherBank, namesOf } from './payment-layer.ts'
import { sortTime } from './sort-time.ts'

/** Why two rows are taken for one payment. */
export type LinkReason =
  /** An order's number of one stands in the other. */
  | 'reference'
  | 'amount'
  /** Within `nearMs`. */
  | 'near-time'
  /** Within the days that booking takes. */
  | 'near-day'
  /** The last digits of the card that paid stand in the other row or bill. */
  | 'card'
  /** One row names who keeps the other's bill (财付通, 招商银行). */
  | 'maker'
  | 'counterparty'

export type LinkSide = {
  readonly row: Transaction
  readonly reader: string
  /** Milliseconds of its time and of the start of its day; `isExact`: it has a time of day. */
  readonly at: number
  readonly day: number
  readonly isExact: boolean
}
export type LinkEvidence = {
  readonly reasons: readonly LinkReason[]
  readonly score: number
  readonly apartMs: number
}

/** Wallets and banks stamp one payment within seconds; ten minutes leave room for a slow confirmation. */
const nearMs = 10 * 60_000
const dayMs = 86_400_000
/** Banks book a payment on its day or the next, over a weekend on the third; a card's refund may take a fortnight. */
export const bookingDays = { payment: 3, refund: 15 }

const weights: Readonly<Record<LinkReason, number>> = {
  reference: 5,
  amount: 0,
  'near-time': 3,
  'near-day': 1,
  card: 2,
  maker: 2,
  counterparty: 2,
}
/** Paid from what the wallet itself holds or lends: no bank has a row of it. */
const ownMoney =
  /^(?:余额|账户余额|零钱|零钱通|余额宝|花呗|亲属卡|亲情卡|白条|京东白条|美团月付|美团余额|钱包余额|先享后付)/

export function linkSide(row: Transaction, reader: string): LinkSide {
  const { time, zone } = row
  const day = sortTime({ time: time?.slice(0, 10) ?? null, zone })
  return { row, reader, at: sortTime(row), day, isExact: (time?.length ?? 0) > 10 }
}

/** What speaks for two rows being one payment, `upper` nearer to the shop than `lower`; null where something speaks against. */
export function weighPair(upper: LinkSide, lower: LinkSide): LinkEvidence | null {
  if (!isSameMoney(upper.row, lower.row) || !isSameWay(upper.row, lower.row)) return null
  const time = weighTime(upper, lower)
  const isReferred = shareReference(upper.row, lower.row)
  if (time === null && !isReferred) return null
  const method = upper.row.method ?? ''
  if (!isReferred && (ownMoney.test(method) || namesAnotherBank(method, lower.reader))) return null
  const reasons: LinkReason[] = ['amount']
  if (isReferred) reasons.push('reference')
  if (time !== null) reasons.push(time)
  if (namesCard(method, lower.row)) reasons.push('card')
  if (namesMaker(upper, lower)) reasons.push('maker')
  if (shareName(upper.row, lower.row)) reasons.push('counterparty')
  const score = reasons.reduce((sum, reason) => sum + weights[reason], 0)
  return { reasons, score, apartMs: apart(upper, lower) }
}

function isSameMoney(a: Transaction, b: Transaction): boolean {
  if (a.amount === null || b.amount === null || a.currency !== b.currency) return false
  return a.amount.replace('-', '') === b.amount.replace('-', '') && /[1-9]/.test(a.amount)
}

/** Both sides are the user's own bills, so one payment goes the same way in both; what is neutral above may go either way. */
function isSameWay(upper: Transaction, lower: Transaction): boolean {
  if (upper.status === 'failed' || lower.status === 'failed') return false
  if (upper.status === 'refund' && lower.direction === 'out') return false
  if (lower.direction === 'neutral') return upper.direction === 'neutral'
  return (
    upper.direction === lower.direction ||
    ['neutral', 'unknown'].includes(upper.direction) ||
    lower.direction === 'unknown'
  )
}

function weighTime(upper: LinkSide, lower: LinkSide): 'near-time' | 'near-day' | null {
  if (!Number.isFinite(upper.at) || !Number.isFinite(lower.at)) return null
  const isExact = upper.isExact && lower.isExact
  if (isExact && Math.abs(upper.at - lower.at) <= nearMs) return 'near-time'
  const isRefund = upper.row.status === 'refund' || lower.row.status === 'refund'
  const days = (lower.at - (isExact ? upper.at : upper.day)) / dayMs
  // A bank never books before the wallet asks it to, but its clock may stand a little behind.
  const earliest = isExact ? -nearMs / dayMs : 0
  return days >= earliest && days <= (isRefund ? bookingDays.refund : bookingDays.payment) ? 'near-day' : null
}

/** Between two rows of which one has only a day, the days between them. */
function apart(upper: LinkSide, lower: LinkSide): number {
  return upper.isExact && lower.isExact ? Math.abs(upper.at - lower.at) : Math.abs(upper.day - lower.day)
}

function shareReference(a: Transaction, b: Transaction): boolean {
  return refersTo(a, b) || refersTo(b, a)
}

function refersTo(named: Transaction, other: Transaction): boolean {
  const ids = [named.orderId, named.merchantOrderId].filter(
    (id): id is string => id !== null && id.length >= 8,
  )
  const texts = [other.orderId, other.merchantOrderId, other.note, other.description]
  return ids.some((id) =>
    texts.some((text) => text !== null && (text === id || (id.length >= 12 && text.includes(id)))),
  )
}

function namesCard(method: string, lower: Transaction): boolean {
  const digits = /[(（]\s*(\d{4})\s*[)）]/.exec(method)?.[1]
  return digits !== undefined && lower.cells.some((cell) => cell.trim().endsWith(digits))
}

function namesMaker(upper: LinkSide, lower: LinkSide): boolean {
  const { counterparty, description, note, category } = lower.row
  const said = [counterparty, description, note, category].join(' ')
  const isNamedBelow = namesOf(upper.reader)?.test(said) === true
  return isNamedBelow || namesOf(lower.reader)?.test(upper.row.method ?? '') === true
}

function shareName(upper: Transaction, lower: Transaction): boolean {
  const name = upper.counterparty?.replace(/[*\s]/g, '') ?? ''
  const said = [lower.counterparty, lower.description, lower.note].join(' ')
  return name.length >= 2 && said.includes(name)
}
