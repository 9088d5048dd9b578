import type { Transaction } from '../model/transaction.ts'

/** Order numbers have 10 digits or more; shorter runs are dates, amounts and phone extensions. */
const longDigits = /\d{10,32}/g

type Numbers = Pick<Transaction, 'orderId' | 'merchantOrderId'>

/** Says of a row whether either of its numbers is one of the orders, or an order's refund (`<order>_<merchant>`). */
export function matchOrders(orderIds: readonly string[]): (row: Numbers) => boolean {
  const orders = new Set(orderIds)
  return ({ orderId, merchantOrderId }) =>
    [orderId, merchantOrderId].some((number) => number !== null && number !== '' && isOfOrder(number, orders))
}

function isOfOrder(number: string, orders: ReadonlySet<string>): boolean {
  if (orders.has(number)) return true
  for (let at = number.indexOf('_'); at !== -1; at = number.indexOf('_', at + 1)) {
    if (orders.has(number.slice(0, at))) return true
  }
  return false
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
