import type { Reading } from '../../../shared/model/reading.ts'
import { type BillColumns, matchBillColumns, normaliseHeading } from './bill-columns.ts'
import { readBillRows } from './bill-rows.ts'
import { compareDeclaredTotals } from './declared-totals.ts'
import { readExportTime } from './export-time.ts'
import type { TableRecord } from './table-record.ts'

export type WalletTable = {
  readonly header: readonly string[]
  readonly columns: BillColumns
  readonly preamble: readonly TableRecord[]
  readonly body: readonly TableRecord[]
}

/**
 * A wallet's bill is a preamble of changing length, then the record that begins with 交易时间, then the rows. Null when no
 * record begins so, or when its headings are not all of `needed`.
 */
export function findWalletTable(
  records: readonly TableRecord[],
  needed: readonly string[],
): WalletTable | null {
  const at = records.findIndex((record) => normaliseHeading(record.cells[0] ?? '') === '交易时间')
  const record = records[at]
  if (record === undefined) return null
  const header = trimHeader(record.cells)
  const names = header.map(normaliseHeading)
  if (!needed.every((name) => names.includes(name))) return null
  return {
    header,
    columns: matchBillColumns(header),
    preamble: records.slice(0, at),
    body: records.slice(at + 1),
  }
}

/** Alipay and WeChat both write Chinese standard time without saying so in each row. */
const walletZone = '+08:00'

export function readWalletTable(
  table: WalletTable,
  reader: string,
  encoding: string,
): Extract<Reading, { type: 'bill' }> {
  const { header, columns } = table
  const { rows, unread, notes } = readBillRows(table.body, {
    header,
    columns,
    zone: walletZone,
    needsTime: true,
    sign: 'unstated',
  })
  const preamble = table.preamble.map((record) => record.text)
  return {
    type: 'bill',
    reader,
    encoding,
    columns: header,
    rows,
    unread,
    notes: [...compareDeclaredTotals(preamble, rows), ...notes],
    times: readExportTime(preamble, walletZone),
  }
}

/** Headings without padding; the empty column after the last comma is none. */
export function trimHeader(cells: readonly string[]): readonly string[] {
  const header = cells.map((cell) => cell.trim())
  return header.slice(0, header.findLastIndex((cell) => cell !== '') + 1)
}
