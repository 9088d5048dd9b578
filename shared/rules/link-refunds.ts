import type { Transaction } from '../model/transaction.ts'
import { sortTime } from './sort-time.ts'

export type RefundLink = { readonly refund: Transaction; readonly payment: Transaction }

/**
 * Which payment a refund's row gives money back of, in the same bill: by the order's number (JD), by a number that begins
 * with the order's (Alipay: `<order>_<merchant>`), or by the merchant's number. Never by amount alone.
 */
export function linkRefunds(transactions: readonly Transaction[]): readonly RefundLink[] {
  const payments = transactions.filter((row) => row.status !== 'refund' && row.status !== 'failed')
  const byNumber = new Map<string, Transaction[]>()
  for (const row of payments) {
    for (const number of new Set([row.orderId, row.merchantOrderId])) {
      if (number === null || number.length < 8) continue
      byNumber.set(`${row.itemId} ${number}`, [...(byNumber.get(`${row.itemId} ${number}`) ?? []), row])
    }
  }
  return transactions.flatMap((refund) => {
    if (refund.status !== 'refund') return []
    const numbers = [refund.orderId, refund.orderId?.split('_')[0], refund.merchantOrderId]
    for (const number of numbers) {
      const found = (byNumber.get(`${refund.itemId} ${number}`) ?? []).filter((row) => fits(refund, row))
      // The payment whose own row says that so much came back, else the last one before the refund.
      const stated = found.find((row) => row.refundedAmount === refund.amount)
      const payment = stated ?? found.toSorted((a, b) => sortTime(b) - sortTime(a))[0]
      if (payment !== undefined) return [{ refund, payment }]
    }
    return []
  })
}

function fits(refund: Transaction, payment: Transaction): boolean {
  return (
    payment.direction !== 'in' &&
    payment.currency === refund.currency &&
    Math.abs(Number(payment.amount)) >= Math.abs(Number(refund.amount)) &&
    !(sortTime(payment) > sortTime(refund))
  )
}
