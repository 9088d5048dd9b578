import type { Reading, ReadingNote } from '../../../../shared/model/reading.ts'
import type { BillRow } from '../../../../shared/model/transaction.ts'
import { normaliseHeading } from '../../../../shared/rules/normalise-heading.ts'
import type { TableRecord } from '../table-record.ts'
import { wordSerial } from '../workbook/cell-words.ts'
import { type BillColumns, matchBillColumns } from './bill-columns.ts'
import type { BillDialect, BillSource, BillTable } from './bill-dialect.ts'
import { readBillRows } from './bill-rows.ts'
import { directionOf } from './bill-words.ts'
import { compareColumnTotals } from './column-totals.ts'
import { compareDeclaredTotals } from './declared-totals.ts'
import { readExportTime } from './export-time.ts'
import { inferSign } from './infer-sign.ts'
import { statedZone } from './stated-zone.ts'
import { chooseClock } from './table-clock.ts'

/** A heading stands within the first records of a file; preambles of banks and shops are shorter than this. */
export const maxHeaderRecord = 100
export type BillReading = Extract<Reading, { type: 'bill' }>

/** The bill in the first table of the records that one of the dialects knows, the surest first; null where none does. */
export function readBill(source: BillSource, dialects: readonly BillDialect[]): BillReading | null {
  const heads = source.records.slice(0, maxHeaderRecord).map(({ cells }) => headingsOf(cells))
  for (const dialect of dialects) {
    const at = heads.findIndex((names, index) => {
      if (names.size < 3) return false
      const above = source.records.slice(0, index).map((record) => record.text)
      return dialect.recognises(names, above.join('\n'))
    })
    if (at === -1) continue
    const header = trimHeader(source.records[at]?.cells ?? [])
    const table: BillTable = {
      header,
      columns: matchBillColumns(header),
      preamble: source.records.slice(0, at),
      body: source.records.slice(at + 1),
    }
    return readBillTable(table, dialect, source)
  }
  return null
}

export function readBillTable(table: BillTable, dialect: BillDialect, source: BillSource): BillReading {
  const { header, preamble } = table
  const own = dialect.rules?.(table) ?? {}
  const decimalMark = own.decimalMark ?? '.'
  const columns = own.columns ?? table.columns
  const body = source.container.startsWith('xls') ? wordSerials(table.body, columns, source) : table.body
  const above = preamble.map((record) => record.text)
  const clock = chooseClock({ columns, body, above, stated: source.dateOrder })
  const stated = own.sign ?? dialect.sign
  const inferred =
    stated === undefined ? inferSign(above, body, { header, columns }) : { sign: stated, isAssumed: false }
  const { rows, unread, footers, notes } = readBillRows(body, {
    header,
    columns,
    zone: dialect.zone ?? statedZone([...above, ...header]),
    needsTime: dialect.needsTime,
    readClock: own.readClock ?? clock.readClock,
    decimalMark,
    sign: inferred.sign,
    signRepeatsDirection: repeatsDirection(body, columns),
    isBooked: own.isBooked ?? dialect.isBooked ?? false,
    currency: own.currency ?? 'CNY',
    joinsExtraCells: dialect.joinsExtraCells ?? false,
    refine: own.refine ?? null,
  })
  const fund = columns.fundStatus[0]
  const stating = [...above, ...footers.map(({ text }) => text)]
  const declared = compareDeclaredTotals(stating, rows, {
    countedAmount: dialect.countedAmount ?? ((row) => row.amount ?? '0'),
    fundStatusOf: fund === undefined ? null : (row) => row.cells[fund] ?? '',
  })
  const indexes = [...columns.amount, ...columns.amountIn, ...columns.amountOut]
  return {
    type: 'bill',
    reader: `${dialect.name}-${source.container}`,
    encoding: source.encoding,
    columns: header,
    rows,
    unread,
    notes: [
      ...declared,
      ...compareColumnTotals(footers, rows, { header, indexes, decimalMark }),
      ...notes,
      ...(own.readClock === undefined ? clock.notes : []),
      ...(own.notes ?? []),
      ...describeSign(rows, columns, inferred.isAssumed),
    ],
    times: readExportTime(stating, dialect.zone),
  }
}

function describeSign(
  rows: readonly BillRow[],
  columns: BillColumns,
  isAssumed: boolean,
): readonly ReadingNote[] {
  if (isAssumed) return [{ code: 'bill-sign-assumed', params: {} }]
  const isUnclear = columns.direction.length === 0 && rows.some((row) => row.direction === 'unknown')
  return isUnclear ? [{ code: 'bill-sign-unclear', params: {} }] : []
}

/** True where every amount of money out carries a minus, so that the sign says nothing more than the word does. */
function repeatsDirection(body: readonly TableRecord[], columns: BillColumns): boolean {
  const amountAt = columns.amount[0]
  const directionAt = columns.direction[0]
  const isOut = ({ cells }: TableRecord) => directionOf(cells[directionAt ?? -1] ?? '') === 'out'
  const cells =
    amountAt !== undefined && directionAt !== undefined
      ? body.filter(isOut).map((record) => record.cells[amountAt] ?? '')
      : columns.amountOut.flatMap((index) => body.map((record) => record.cells[index] ?? ''))
  // Footers stand in these columns too; what is no amount says nothing of signs.
  const amounts = cells.filter((cell) => /^[^\p{L}#]*[1-9][^\p{L}#]*$/u.test(cell))
  return amounts.length > 0 && amounts.every((cell) => /^\s*[¥￥]?\s*[-−－]/.test(cell))
}

/** A serial in a cell without a date format is still the time of its row. */
function wordSerials(
  body: readonly TableRecord[],
  columns: BillColumns,
  { isDate1904 }: BillSource,
): readonly TableRecord[] {
  const indexes = [...columns.time, ...columns.date]
  const isSerial = (cell: string | undefined) => cell !== undefined && /^\d{5}(\.\d+)?$/.test(cell)
  return body.map((record) => {
    const at = indexes.filter((index) => isSerial(record.cells[index]))
    if (at.length === 0) return record
    const cells = record.cells.map((cell, index) =>
      at.includes(index) ? wordSerial(Number(cell), isDate1904) : cell,
    )
    return { ...record, cells }
  })
}

function headingsOf(cells: readonly string[]): ReadonlySet<string> {
  const names = cells.map(normaliseHeading).filter((name) => name !== '')
  // A cell that is a number is no heading: a row of the table is not its head.
  return names.some((name) => /^[¥￥+-]?\d+[\d,.]*$/.test(name)) ? new Set() : new Set(names)
}

/** Headings without padding; the empty column after the last comma is none. */
export function trimHeader(cells: readonly string[]): readonly string[] {
  const header = cells.map((cell) => cell.trim())
  return header.slice(0, header.findLastIndex((cell) => cell !== '') + 1)
}
