import type { ReadingNote, UnreadLine } from '../../../../shared/model/reading.ts'
import type { BillRow, TransactionStatus } from '../../../../shared/model/transaction.ts'
import { type Amount, type DecimalMark, parseAmount, parseRefundedPart } from '../amount.ts'
import type { TableRecord } from '../table-record.ts'
import { type BillColumns, cellOf, textOf } from './bill-columns.ts'
import { isBillFooter } from './bill-footer.ts'
import { type PaidRules, readPaid } from './bill-paid.ts'
import { currencyOf, refundWords, statusOf } from './bill-words.ts'
import { zoneOfTime } from './stated-zone.ts'

export type BillRules = PaidRules & {
  readonly header: readonly string[]
  /** Zone of the wall clock, null where the bill does not say. */
  readonly zone: string | null
  /** A row of this bill always has a time; without, such a row is kept with time null. */
  readonly needsTime: boolean
  /** A time as this bill writes it, as ISO wall clock. */
  readonly readClock: (cell: string) => string | null
  /** The bill lists what was booked, so a row without a status is done, or the refund that its words say it is. */
  readonly isBooked: boolean
  /** Of rows that name none. */
  readonly currency: string
  /** Cells beyond the heading belong to the last column, whose text holds bare delimiters. */
  readonly joinsExtraCells: boolean
  /** What only this bill knows of a row that was read. */
  readonly refine: ((row: BillRow) => BillRow) | null
}
export type BillRows = {
  readonly rows: readonly BillRow[]
  readonly unread: readonly UnreadLine[]
  readonly footers: readonly TableRecord[]
  readonly notes: readonly ReadingNote[]
}

/** Every record becomes a row, a noted footer, or an unread line; none aborts the others. */
export function readBillRows(records: readonly TableRecord[], rules: BillRules): BillRows {
  const rows: BillRow[] = []
  const unread: UnreadLine[] = []
  const footers: TableRecord[] = []
  for (const record of records) {
    if (record.cells.every((cell) => cell.trim() === '')) continue
    const time = readTime(record.cells, rules)
    const row = time === null && isBillFooter(record) ? null : readRow(record, time, rules)
    if (row === null) footers.push(record)
    else if (typeof row !== 'string') rows.push(rules.refine === null ? row : rules.refine(row))
    else unread.push({ line: record.line, text: record.text, reason: row })
  }
  const notes: ReadingNote[] = footers.map(({ line, text }) => ({
    code: 'bill-footer',
    params: { line, text },
  }))
  const undated = rows.filter((row) => row.time === null).length
  if (undated > 0) notes.push({ code: 'bill-rows-without-time', params: { count: undated } })
  return { rows, unread, footers, notes }
}

/** The row, or the code that says why the record is none. */
function readRow(record: TableRecord, time: string | null, rules: BillRules): BillRow | string {
  const { header, columns } = rules
  const cells = fitCells(record.cells, rules)
  if (cells === null) return 'row-has-too-many-cells'
  if (cells.length <= lastNeeded(columns)) return 'row-has-too-few-cells'
  if (time === null && rules.needsTime) return 'row-time-not-read'
  const paid = readPaid(cells, rules)
  if (paid === null) return 'row-amount-not-read'
  const { amount, direction } = paid
  const statusText = cellOf(cells, columns.status)
  const refunded = amount.refunded ?? refundedBy(cells, amount, rules)
  const currency = cellOf(cells, columns.currency).trim() || (amount.currency ?? '')
  const row: BillRow = {
    line: record.line,
    time,
    zone: time === null ? null : (zoneOfTime(cellOf(cells, columns.time)) ?? rules.zone),
    amount: amount.value,
    refundedAmount: refunded,
    currency: currency === '' ? rules.currency : currencyOf(currency),
    direction,
    status: statusText.trim() === '' ? 'unknown' : statusOf(statusText),
    counterparty: textOf(cells, columns.counterparty),
    counterpartyAccount: textOf(cells, columns.counterpartyAccount),
    description: textOf(cells, columns.description),
    category: textOf(cells, columns.category),
    method: textOf(cells, columns.method),
    orderId: textOf(cells, columns.orderId),
    merchantOrderId: textOf(cells, columns.merchantOrderId),
    note: textOf(cells, columns.note),
    cells: cells.length > header.length ? cells.slice(0, header.length) : cells,
  }
  return { ...row, status: refundStatus(row) ?? (rules.isBooked ? bookedStatus(row) : row.status) }
}

/** The record's cells for the columns of the heading; null where something stands beyond them. */
function fitCells(cells: readonly string[], rules: BillRules): readonly string[] | null {
  const width = rules.header.length
  if (cells.length <= width) return cells
  if (cells.slice(width).every((cell) => cell.trim() === '')) return cells
  if (!rules.joinsExtraCells) return null
  return [...cells.slice(0, width - 1), cells.slice(width - 1).join(',')]
}

function lastNeeded(columns: BillColumns): number {
  const needed = [columns.amount, columns.direction, columns.status].map((candidates) => candidates[0] ?? -1)
  return Math.max(columns.time[0] ?? columns.date[0] ?? -1, ...needed)
}

function readTime(cells: readonly string[], { columns, readClock }: BillRules): string | null {
  for (const index of columns.time) {
    const clock = (cells[index] ?? '').trim()
    const time = clock === '' ? null : (readClock(clock) ?? readWithDate(cells, clock, columns, readClock))
    if (time !== null) return time
  }
  return readWithDate(cells, '', columns, readClock)
}

function readWithDate(
  cells: readonly string[],
  clock: string,
  columns: BillColumns,
  readClock: BillRules['readClock'],
): string | null {
  for (const index of columns.date) {
    const date = (cells[index] ?? '').trim()
    const time = date === '' ? null : readClock(clock === '' ? date : `${date} ${clock}`)
    if (time !== null) return time
  }
  return null
}

function refundedBy(cells: readonly string[], amount: Amount, rules: BillRules): string | null {
  const words = cellOf(cells, rules.columns.status)
  if (/全额退款|对方已退还/.test(words)) return amount.value
  return parseRefundedPart(words) ?? refundColumn(cells, rules.columns.refunded, rules.decimalMark)
}

function refundColumn(cells: readonly string[], candidates: readonly number[], mark: DecimalMark) {
  const value = parseAmount(cellOf(cells, candidates), mark)?.value ?? '0.00'
  return /^-?[0.]+$/.test(value) ? null : value.replace('-', '')
}

function refundStatus({ amount, refundedAmount, status }: BillRow): TransactionStatus | null {
  if (refundedAmount === null || status === 'refund') return null
  return Number(refundedAmount) >= Math.abs(Number(amount)) ? 'refunded' : 'partly-refunded'
}

function bookedStatus(row: BillRow): TransactionStatus {
  if (row.status !== 'unknown') return row.status
  const words = `${row.description ?? ''} ${row.category ?? ''}`
  return row.direction === 'in' && refundWords.test(words) ? 'refund' : 'done'
}
