import type { BillRow } from '../../../../shared/model/transaction.ts'
import { normaliseHeading } from '../../../../shared/rules/normalise-heading.ts'
import type { DecimalMark } from '../amount.ts'
import { type BillColumns, noBillColumns } from './bill-columns.ts'
import type { BillDialect, BillTable } from './bill-dialect.ts'
import { statusOf } from './bill-words.ts'
import { paypalHeadings, paypalOwnWords, paypalRefundWords, paypalStatusWords } from './paypal-words.ts'
import { zoneOffset } from './zone-offset.ts'

type PaypalField = keyof typeof paypalHeadings
const needed: readonly PaypalField[] = [
  'date',
  'time',
  'zone',
  'gross',
  'fee',
  'net',
  'currency',
  'transactionId',
]

/**
 * PayPal's activity and statement as CSV, in the languages of `paypal-words.ts`.
 * Recognises: date, time, time zone, gross, fee, net, currency and transaction id.
 * Reads: dates in the order that they prove; a comma or a dot as the decimal mark, as the amounts show; the zone of each row;
 * conversions, holds and the owner's own transfers as neutral; refunds as rows of their own.
 * Reports: an unclear order of day and month, rows not understood.
 */
export const paypalBill: BillDialect = {
  name: 'paypal',
  recognises: (names) => needed.every((field) => paypalHeadings[field].some((word) => names.has(word))),
  zone: null,
  needsTime: false,
  sign: 'minus-is-out',
  rules: (table) => {
    const at = findColumns(table.header)
    return {
      columns: columnsOf(at),
      decimalMark: findDecimalMark(table, at('gross')),
      isBooked: at('status') === -1,
      refine: (row) => refineRow(row, at),
    }
  },
}

type FindColumn = (field: PaypalField) => number

function findColumns(header: readonly string[]): FindColumn {
  const names = header.map(normaliseHeading)
  return (field) => {
    for (const word of paypalHeadings[field]) {
      const index = names.indexOf(word)
      if (index !== -1) return index
    }
    return -1
  }
}

function columnsOf(at: FindColumn): BillColumns {
  const found = (...fields: readonly PaypalField[]) => fields.map(at).filter((index) => index !== -1)
  return {
    ...noBillColumns,
    date: found('date'),
    time: found('time'),
    amount: found('gross'),
    currency: found('currency'),
    balance: found('balance'),
    status: found('status'),
    counterparty: found('name'),
    counterpartyAccount: found('toEmail'),
    description: found('item', 'description'),
    category: found('type', 'description'),
    orderId: found('transactionId'),
    merchantOrderId: found('invoice'),
    note: found('note'),
  }
}

/** PayPal writes two decimals in every locale, so the mark before the last two digits is the decimal one. */
function findDecimalMark({ body }: BillTable, grossAt: number): DecimalMark {
  const amounts = body.map((record) => (record.cells[grossAt] ?? '').trim())
  return amounts.some((amount) => /,\d{2}$/.test(amount)) ? ',' : '.'
}

function refineRow(row: BillRow, at: FindColumn): BillRow {
  const cell = (field: PaypalField) => (row.cells[at(field)] ?? '').trim()
  const zone = row.time === null ? null : zoneOffset(cell('zone'), row.time)
  const kind = cell('type') || cell('description')
  const isOwn = paypalOwnWords.test(kind) || /^memo$/i.test(cell('impact'))
  const status = readStatus(row, cell('status'))
  return {
    ...row,
    zone,
    direction: isOwn ? 'neutral' : row.direction,
    status: status === 'done' && paypalRefundWords.test(kind) ? 'refund' : status,
  }
}

function readStatus(row: BillRow, words: string): BillRow['status'] {
  if (words === '') return row.status
  const known = paypalStatusWords.find(([shape]) => shape.test(words))
  return known === undefined ? statusOf(words) : statusOf(known[1])
}
