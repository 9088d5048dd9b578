import type { ReadingNote, UnreadLine } from '../../../shared/model/reading.ts'
import type { BillRow, TransactionDirection, TransactionStatus } from '../../../shared/model/transaction.ts'
import { type Amount, parseAmount, parseRefundedPart } from './amount.ts'
import type { BillColumns } from './bill-columns.ts'
import { currencyOf, directionOf, statusOf } from './bill-words.ts'
import type { TableRecord } from './table-record.ts'
import { parseWallClock } from './wall-clock.ts'

export type BillRules = {
  readonly header: readonly string[]
  readonly columns: BillColumns
  /** Zone of the wall clock, null where the bill does not say. */
  readonly zone: string | null
  /** A row of this bill always has a time; without, such a row is kept with time null. */
  readonly needsTime: boolean
  /** What the sign of an amount means where no column states the direction. */
  readonly sign: 'minus-is-out' | 'unstated'
}
export type BillRows = {
  readonly rows: readonly BillRow[]
  readonly unread: readonly UnreadLine[]
  readonly notes: readonly ReadingNote[]
}

const footerShape =
  /^(人民币|本页|本期)?(合计|总计|小计|共计)|^-{5,}|^#?-{5,}|^共\s*\d+\s*笔|^(已收入|已支出|待收入|待支出|导出时间|用户)[:：]/

/** Every record becomes a row, a noted footer, or an unread line; none aborts the others. */
export function readBillRows(records: readonly TableRecord[], rules: BillRules): BillRows {
  const rows: BillRow[] = []
  const unread: UnreadLine[] = []
  const notes: ReadingNote[] = []
  for (const record of records) {
    if (record.cells.every((cell) => cell.trim() === '')) continue
    const row = readRow(record, rules)
    if (typeof row !== 'string') rows.push(row)
    else if (footerShape.test(record.cells.find((cell) => cell.trim() !== '')?.trim() ?? ''))
      notes.push({ code: 'bill-footer', params: { line: record.line, text: record.text } })
    else unread.push({ line: record.line, text: record.text, reason: row })
  }
  const undated = rows.filter((row) => row.time === null).length
  if (undated > 0) notes.push({ code: 'bill-rows-without-time', params: { count: undated } })
  return { rows, unread, notes }
}

/** The row, or the code that says why the record is none. */
function readRow(record: TableRecord, rules: BillRules): BillRow | string {
  const { header, columns } = rules
  const extra = record.cells.slice(header.length)
  if (extra.some((cell) => cell.trim() !== '')) return 'row-has-too-many-cells'
  const lastNeeded = Math.max(columns.time, columns.amount, columns.direction, columns.status)
  if (record.cells.length <= lastNeeded) return 'row-has-too-few-cells'
  const time = readTime(record.cells, columns)
  if (time === null && rules.needsTime) return 'row-time-not-read'
  const paid = readPaid(record.cells, rules)
  if (paid === null) return 'row-amount-not-read'
  const { amount, direction } = paid
  const statusText = cellAt(record.cells, columns.status)
  const cells = record.cells.slice(0, header.length)
  return {
    line: record.line,
    time,
    zone: time === null ? null : rules.zone,
    amount: amount.value,
    refundedAmount: amount.refunded ?? refundedBy(statusText, amount),
    currency: currencyOf(cellAt(record.cells, columns.currency)),
    direction,
    status: readStatus(statusText, amount),
    counterparty: textAt(cells, columns.counterparty),
    counterpartyAccount: textAt(cells, columns.counterpartyAccount),
    description: textAt(cells, columns.description),
    category: textAt(cells, columns.category),
    method: textAt(cells, columns.method),
    orderId: textAt(cells, columns.orderId),
    merchantOrderId: textAt(cells, columns.merchantOrderId),
    note: textAt(cells, columns.note),
    cells,
  }
}

function readTime(cells: readonly string[], columns: BillColumns): string | null {
  const time = cellAt(cells, columns.time).trim()
  const date = cellAt(cells, columns.date).trim()
  return parseWallClock(time) ?? parseWallClock(`${date} ${time}`) ?? parseWallClock(date)
}

type Paid = { readonly amount: Amount; readonly direction: TransactionDirection }

function readPaid(cells: readonly string[], { columns, sign }: BillRules): Paid | null {
  const amount = parseAmount(cellAt(cells, columns.amount))
  const stated = directionOf(cellAt(cells, columns.direction))
  if (amount !== null) {
    if (columns.direction !== -1 || sign === 'unstated') return { amount, direction: stated }
    const isOut = amount.value.startsWith('-')
    return { amount: withoutSign(amount), direction: isOut ? 'out' : 'in' }
  }
  const paidOut = firstNonZero(cells, columns.amountOut)
  const paidIn = firstNonZero(cells, columns.amountIn)
  // A row that names both an income and an expense is not understood.
  if (paidOut !== null && paidIn !== null) return null
  if (paidOut !== null) return { amount: paidOut, direction: 'out' }
  return paidIn === null ? null : { amount: paidIn, direction: 'in' }
}

function firstNonZero(cells: readonly string[], candidates: readonly number[]): Amount | null {
  for (const index of candidates) {
    const amount = parseAmount(cellAt(cells, index))
    if (amount !== null && !/^-?[0.]+$/.test(amount.value)) return amount
  }
  return null
}

function withoutSign(amount: Amount): Amount {
  return { ...amount, value: amount.value.replace('-', '') }
}

function readStatus(text: string, amount: Amount): TransactionStatus {
  if (amount.isFullyRefunded) return 'refunded'
  return amount.refunded === null ? statusOf(text) : 'partly-refunded'
}

function refundedBy(statusText: string, amount: Amount): string | null {
  return /全额退款|对方已退还/.test(statusText) ? amount.value : parseRefundedPart(statusText)
}

function cellAt(cells: readonly string[], index: number): string {
  return cells[index] ?? ''
}

/** Text without padding and TAB; null where the bill says nothing (`/`, `-`, dashes). */
function textAt(cells: readonly string[], index: number): string | null {
  const text = cellAt(cells, index).trim()
  return /^(\/|-*)$/.test(text) ? null : text
}
