import type { Transaction } from '../model/transaction.ts'

/** Order numbers have 10 digits or more; shorter runs are dates, amounts and phone extensions. */
const longDigits = /\d{10,32}/g

/** True where either number of the row is one of the case's orders, or an order's refund (`<order>_<merchant>`). */
export function isMatchingTransaction(
  row: Pick<Transaction, 'orderId' | 'merchantOrderId'>,
  orderIds: readonly string[],
): boolean {
  const numbers = [row.orderId, row.merchantOrderId].filter((id): id is string => id !== null && id !== '')
  return numbers.some((number) =>
    orderIds.some((order) => number === order || number.startsWith(`${order}_`)),
  )
}

/**
 * Order numbers that a bill row and another material both name, found without anybody stating them:
 * a row's number that also stands in a file name or in a chat.
 */
export function findSharedOrderIds(rows: readonly Transaction[], texts: readonly string[]): string[] {
  const named = new Set(texts.flatMap((text) => text.match(longDigits) ?? []))
  const shared = rows
    .flatMap((row) => [row.orderId, row.merchantOrderId])
    .filter((id) => id !== null && named.has(id))
  return [...new Set(shared)].filter((id): id is string => id !== null)
}
