import type { BundleWords } from '../../../shared/locales/bundle.ts'
import { fillIn } from '../../../shared/locales/fill-in.ts'
import type { Transaction } from '../../../shared/model/transaction.ts'

/** The cells of one bill row in the order of `billColumns`. Direction and status stand as in the file where it names them. */
export function describeTransaction(
  transaction: Transaction,
  columnNames: readonly string[],
  words: BundleWords,
): readonly string[] {
  const verbatim = (name: RegExp): string => {
    const column = columnNames.findIndex((each) => name.test(each))
    return column < 0 ? '' : (transaction.cells[column]?.trim() ?? '')
  }
  const direction = verbatim(/^\s*收\/支/)
  const status = verbatim(/状态\s*$|^\s*status\s*$/i)
  return [
    transaction.time?.replace('T', ' ') ?? '',
    transaction.counterparty ?? '',
    transaction.description ?? '',
    direction === '' ? words.directions[transaction.direction] : direction,
    describeAmount(transaction, words),
    status === '' ? words.statuses[transaction.status] : status,
    transaction.orderId ?? '',
    transaction.merchantOrderId ?? '',
    String(transaction.line),
  ]
}

function describeAmount(transaction: Transaction, words: BundleWords): string {
  const { amount, currency, refundedAmount } = transaction
  if (amount === null) return ''
  const money = currency === 'CNY' || currency === '' ? `¥${amount}` : `${amount} ${currency}`
  if (refundedAmount === null) return money
  return fillIn(words.bracketed, { value: money, words: fillIn(words.refunded, { amount: refundedAmount }) })
}
