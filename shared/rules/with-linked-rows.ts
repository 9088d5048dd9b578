import type { Transaction } from '../model/transaction.ts'
import { linkTransactions } from './link-transactions.ts'

/**
 * The rows given and, from the other bills, the rows that are the same payments: what a bank booked for an order that only
 * the wallet names. In the order of `all`.
 */
export function withLinkedRows(
  rows: readonly Transaction[],
  all: readonly Transaction[],
  readings: readonly { readonly itemId: string; readonly reader: string }[],
): readonly Transaction[] {
  const amounts = new Set(rows.map(({ amount }) => amount?.replace('-', '')))
  const alike = all.filter(({ amount }) => amounts.has(amount?.replace('-', '')))
  const links = linkTransactions(alike, readings).filter(({ confidence }) => confidence !== 'possible')
  const found = new Set(rows)
  // From the shop to the wallet, then from the wallet to the bank.
  for (let size = 0; size < found.size; ) {
    size = found.size
    for (const { upper, lower } of links) {
      if (found.has(upper)) found.add(lower)
      if (found.has(lower)) found.add(upper)
    }
  }
  return all.filter((row) => found.has(row))
}
