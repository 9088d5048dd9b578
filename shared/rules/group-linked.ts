import type { Transaction } from '../model/transaction.ts'
import type { TransactionLink } from './link-transactions.ts'

/** One payment: the row that tells most of it, and the same payment in other bills. */
export type LinkedPayment = { readonly lead: Transaction; readonly others: readonly Transaction[] }

/**
 * Each payment once, in the order of the rows given. Links that are only possible join nothing. The row nearest to the shop
 * leads, since it names the order and what was bought.
 */
export function groupLinked(
  transactions: readonly Transaction[],
  links: readonly TransactionLink[],
): readonly LinkedPayment[] {
  const above = new Map<Transaction, Transaction>()
  const top = (row: Transaction): Transaction => {
    let current = row
    for (let next = above.get(current); next !== undefined; next = above.get(current)) current = next
    return current
  }
  for (const { upper, lower, confidence } of links) {
    if (confidence === 'possible') continue
    const [high, low] = [top(upper), top(lower)]
    if (high !== low) above.set(low, high)
  }
  const groups = Map.groupBy(transactions, top)
  return [...groups].map(([lead, rows]) => ({ lead, others: rows.filter((row) => row !== lead) }))
}
