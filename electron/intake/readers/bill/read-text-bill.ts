import Papa from 'papaparse'
import type { ReadingNote } from '../../../../shared/model/reading.ts'
import { readCsvRecords } from '../csv-records.ts'
import type { DecodedText } from '../decode-text.ts'
import { knownBills } from './bill-dialects.ts'
import { genericBill } from './generic-bill.ts'
import { type BillReading, readBill } from './read-bill-table.ts'
import { readMappedBill } from './read-with-mapping.ts'
import type { TableHints } from './table-hints.ts'
import { describeUnknownColumns } from './unknown-columns.ts'

/** Every bill's heading has one of these; without, a text needs not be taken apart. */
const billWords =
  /金额|收入|支出|发生额|总额|amount|gross|brutto|bruto|lordo|avant commission|betrag|credit|debit|importe|importo|montant/i
const headLength = 40_000

export type TextBillHints = Pick<TableHints, 'mappings' | 'dateOrder'> & {
  /** The file says that it is a table, so any table of payments is meant as one. */
  readonly isTable: boolean
}

/** A bill as text: of a known maker, with a heading that somebody has explained, or any table of payments. */
export function readTextBill(decoded: DecodedText, hints: TextBillHints): BillReading | null {
  const { isTable, mappings, dateOrder } = hints
  const head = decoded.text.slice(0, headLength)
  if (!billWords.test(head) && (mappings === undefined || mappings.size === 0)) return null
  // Banks pad cells with TAB inside a comma table, so a guess is only followed where commas give no heading.
  for (const delimiter of new Set([',', guessDelimiter(head)])) {
    const records = readCsvRecords(decoded.text, delimiter)
    const { encoding } = decoded
    const source = { records, container: 'csv', encoding, isDate1904: false, dateOrder } as const
    const known = readBill(source, knownBills) ?? readMappedBill(source, mappings)
    const bill = known ?? (isTable ? readBill(source, [genericBill]) : null)
    if (bill !== null) return bill
  }
  return null
}

/** Of a text table that is no bill: the note that names its heading, where it looks like payments. */
export function describeUnknownText(decoded: DecodedText): readonly ReadingNote[] {
  const head = decoded.text.slice(0, headLength)
  for (const delimiter of new Set([',', guessDelimiter(head)])) {
    const note = describeUnknownColumns(readCsvRecords(head, delimiter))
    if (note !== null) return [note]
  }
  return []
}

export function guessDelimiter(head: string): string {
  const options = { preview: 80, delimitersToGuess: ['\t', ';', '|'] }
  return Papa.parse(head.slice(0, 20_000), options).meta.delimiter
}
