import type { ItemId } from '../model/ids.ts'
import type { Transaction } from '../model/transaction.ts'
import {
  bookingDays,
  type LinkEvidence,
  type LinkReason,
  type LinkSide,
  linkSide,
  weighPair,
} from './link-evidence.ts'
import { layerOf, type PaymentLayer } from './payment-layer.ts'

/** `certain` names the other's order; `likely` counts as one; `possible` is for a person to look at. */
export type LinkConfidence = 'certain' | 'likely' | 'possible'
export type TransactionLink = {
  /** The row nearer to the shop. */
  readonly upper: Transaction
  readonly lower: Transaction
  readonly reasons: readonly LinkReason[]
  readonly confidence: LinkConfidence
  /** Another row would have fitted as well, and has no partner of its own. */
  readonly isContested: boolean
}
type Reader = { readonly itemId: string; readonly reader: string }
type Candidate = LinkEvidence & { readonly upper: Transaction; readonly lower: Transaction }

const depth: Readonly<Record<PaymentLayer, number>> = { shop: 2, wallet: 1, bank: 0 }
const leastScore = 3
const likelyScore = 5
/** What banks take at most, and a day for those that state no time. */
const longestApartMs = (bookingDays.refund + 1) * 86_400_000

/**
 * Pairs of rows from different bills that are one payment, seen from the shop, the wallet or the bank, or twice in two
 * exports of one of them. Each row has at most one partner in each layer. Pure: `readings` say who keeps each bill.
 */
export function linkTransactions(
  transactions: readonly Transaction[],
  readings: readonly Reader[],
): readonly TransactionLink[] {
  const readers = new Map(readings.map(({ itemId, reader }) => [itemId, reader]))
  const readerOf = (itemId: ItemId) => readers.get(itemId) ?? ''
  const sides = transactions.map((row) => linkSide(row, readerOf(row.itemId)))
  const byAmount = Map.groupBy(sides, ({ row }) => (row.amount ?? '').replace('-', ''))
  const candidates = [...byAmount.values()].flatMap(weighAll)
  return chooseLinks(candidates, (row) => layerOf(readerOf(row.itemId)))
}

function weighAll(sides: readonly LinkSide[]): Candidate[] {
  const candidates: Candidate[] = []
  const sorted = [...sides].sort((a, b) => compare(a.at, b.at))
  for (const [index, one] of sorted.entries()) {
    // Without a time nothing tells two payments of one amount apart.
    if (!Number.isFinite(one.at)) break
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next]
      if (other === undefined || other.at - one.at > longestApartMs) break
      if (one.row.itemId === other.row.itemId) continue
      const candidate = weigh(one, other)
      if (candidate !== null) candidates.push(candidate)
    }
  }
  return candidates
}

function weigh(one: LinkSide, other: LinkSide): Candidate | null {
  const isLower = depth[layerOf(one.reader)] < depth[layerOf(other.reader)]
  const [upper, lower] = isLower ? [other, one] : [one, other]
  const evidence = weighPair(upper, lower)
  if (evidence === null || evidence.score < leastScore) return null
  // Two bills of one layer have one payment twice only where they name the same order.
  if (layerOf(upper.reader) === layerOf(lower.reader) && !evidence.reasons.includes('reference')) return null
  return { ...evidence, upper: upper.row, lower: lower.row }
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}

type Side = 'upper' | 'lower'

/** The best pairs first; of equal ones the nearest in time. */
function chooseLinks(
  candidates: readonly Candidate[],
  layer: (row: Transaction) => PaymentLayer,
): readonly TransactionLink[] {
  const sorted = [...candidates].sort((a, b) => b.score - a.score || compare(a.apartMs, b.apartMs))
  const partners = new Map<Transaction, Transaction[]>()
  const isFree = (row: Transaction, wanted: Transaction) =>
    (partners.get(row) ?? []).every(
      (known) =>
        // In another layer one partner at most; in its own one in each other export.
        layer(known) !== layer(wanted) || (layer(known) === layer(row) && known.itemId !== wanted.itemId),
    )
  const chosen = sorted.filter(({ upper, lower }) => {
    if (!isFree(upper, lower) || !isFree(lower, upper)) return false
    partners.set(upper, [...(partners.get(upper) ?? []), lower])
    partners.set(lower, [...(partners.get(lower) ?? []), upper])
    return true
  })
  const by = {
    upper: Map.groupBy(sorted, ({ upper }) => upper),
    lower: Map.groupBy(sorted, ({ lower }) => lower),
  }
  return chosen.map((candidate): TransactionLink => {
    const { upper, lower, reasons } = candidate
    const isContested = (['upper', 'lower'] as const).some((side) => {
      const rivals = (by[side].get(candidate[side]) ?? []).filter((other) => isRival(other, candidate, side))
      const rowOf = (other: Candidate) => (side === 'upper' ? other.lower : other.upper)
      return rivals.some((other) => isFree(rowOf(other), candidate[side]))
    })
    return { upper, lower, reasons, confidence: judge(candidate, isContested), isContested }
  })
}

/** Another partner in the same bill, as well supported and as near in time. */
function isRival(other: Candidate, chosen: Candidate, shared: Side): boolean {
  const side = shared === 'upper' ? 'lower' : 'upper'
  return (
    other !== chosen &&
    other.score >= chosen.score &&
    other.apartMs <= chosen.apartMs &&
    other[side].itemId === chosen[side].itemId
  )
}

function judge({ reasons, score, upper }: Candidate, isContested: boolean): LinkConfidence {
  if (reasons.includes('reference')) return 'certain'
  // A row that was closed may never have been paid.
  if (isContested || upper.status === 'closed' || upper.status === 'pending') return 'possible'
  return score >= likelyScore ? 'likely' : 'possible'
}
