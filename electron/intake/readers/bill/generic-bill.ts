import { areBillColumns, matchBillColumns } from './bill-columns.ts'
import type { BillDialect } from './bill-dialect.ts'

/**
 * Any table of payments with a heading, for shops and banks without a reader of their own.
 * Recognises: a record with at least three headings, a date and an amount among them.
 * Reads: columns by their common names; income and expense from a column, from two amount columns, or from the sign where
 * the balances or the words of the rows show what it means.
 * Reports: rows without a full date, totals as footers, a sign that is assumed or unclear, rows not understood.
 */
export const genericBill: BillDialect = {
  name: 'generic',
  recognises: (names) => areBillColumns(matchBillColumns([...names])),
  zone: null,
  needsTime: false,
  rules: ({ header, columns, preamble }) => {
    // A running balance is what an account's statement has: its rows have happened.
    const isBooked = columns.balance.length > 0
    const text = [...header, ...preamble.map((record) => record.text)].join(' ')
    if (columns.currency.length > 0 || /\p{Script=Han}|CNY|RMB/u.test(text)) return { isBooked }
    return { isBooked, currency: 'XXX', notes: [{ code: 'bill-currency-unstated', params: {} }] }
  },
}
