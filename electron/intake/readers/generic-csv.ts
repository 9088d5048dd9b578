import Papa from 'papaparse'
import type { Reading } from '../../../shared/model/reading.ts'
import { areBillColumns, type BillColumns, matchBillColumns } from './bill-columns.ts'
import { readBillRows } from './bill-rows.ts'
import { readCsvRecords } from './csv-records.ts'
import { compareDeclaredTotals } from './declared-totals.ts'
import type { DecodedText } from './decode-text.ts'
import { readExportTime } from './export-time.ts'
import type { TableRecord } from './table-record.ts'
import { trimHeader } from './wallet-bill.ts'

/** A header stands within the first records of a file; preambles of banks and shops are shorter than this. */
const maxHeaderRecord = 60

/**
 * Any table of payments with a header row, for shops and banks without a reader of their own.
 * Recognises: a record with at least three headings, a date and an amount among them.
 * Reads: columns by their common names; income and expense from a column, from two amount columns, or from the sign.
 * Reports: rows without a full date, totals as footers, an unclear sign, rows not understood.
 */
export function readGenericCsv(decoded: DecodedText): Reading | null {
  for (const delimiter of new Set([',', guessDelimiter(decoded.text)])) {
    const reading = readGenericTable(readCsvRecords(decoded.text, delimiter), 'generic-csv', decoded.encoding)
    if (reading !== null) return reading
  }
  return null
}

/** The same for records of any origin. */
export function readGenericTable(
  records: readonly TableRecord[],
  reader: string,
  encoding: string,
): Reading | null {
  const at = records.slice(0, maxHeaderRecord).findIndex(isHeader)
  const record = records[at]
  if (record === undefined) return null
  const header = trimHeader(record.cells)
  const columns = matchBillColumns(header)
  const preamble = records.slice(0, at).map((line) => line.text)
  const body = records.slice(at + 1)
  const sign = readsMinusAsOut(preamble, body, columns) ? 'minus-is-out' : 'unstated'
  const { rows, unread, notes } = readBillRows(body, { header, columns, zone: null, needsTime: false, sign })
  const isSignUnclear =
    sign === 'unstated' && columns.direction === -1 && rows.some((row) => row.direction === 'unknown')
  return {
    type: 'bill',
    reader,
    encoding,
    columns: header,
    rows,
    unread,
    notes: [
      ...compareDeclaredTotals(preamble, rows),
      ...notes,
      ...(isSignUnclear ? [{ code: 'bill-sign-unclear', params: {} }] : []),
    ],
    times: readExportTime(preamble, null),
  }
}

function isHeader(record: TableRecord): boolean {
  const cells = record.cells.filter((cell) => cell.trim() !== '')
  return (
    cells.length >= 3 &&
    !cells.some((cell) => /^\s*[¥￥+-]?\d+[\d,.]*\s*$/.test(cell)) &&
    areBillColumns(matchBillColumns(record.cells))
  )
}

/** On a credit card's bill plus is what was spent, on an account's it is what came in; where no minus stands, neither is shown. */
function readsMinusAsOut(
  preamble: readonly string[],
  body: readonly TableRecord[],
  columns: BillColumns,
): boolean {
  if (columns.amount === -1 || preamble.some((line) => line.includes('信用卡'))) return false
  return body.some((record) => /^\s*[¥￥]?-\s*[¥￥]?\d/.test(record.cells[columns.amount] ?? ''))
}

/** Banks pad cells with TAB inside a comma table, so a guess is only followed where commas give no header. */
function guessDelimiter(text: string): string {
  const options = { preview: 80, delimitersToGuess: ['\t', ';', '|'] }
  return Papa.parse(text.slice(0, 20_000), options).meta.delimiter
}
