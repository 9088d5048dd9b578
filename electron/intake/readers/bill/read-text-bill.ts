import Papa from 'papaparse'
import { readCsvRecords } from '../csv-records.ts'
import type { DecodedText } from '../decode-text.ts'
import { knownBills } from './bill-dialects.ts'
import { genericBill } from './generic-bill.ts'
import { type BillReading, readBill } from './read-bill-table.ts'

/** Every bill's heading has one of these; without, a text needs not be taken apart. */
const billWords =
  /金额|收入|支出|发生额|总额|amount|gross|brutto|bruto|lordo|avant commission|betrag|credit|debit|importe|importo|montant/i
const headLength = 40_000

/** A bill as text, of a known maker; with `isTable` any table of payments. Null for any other text. */
export function readTextBill(decoded: DecodedText, isTable: boolean): BillReading | null {
  const head = decoded.text.slice(0, headLength)
  if (!billWords.test(head)) return null
  const dialects = isTable ? [...knownBills, genericBill] : knownBills
  // Banks pad cells with TAB inside a comma table, so a guess is only followed where commas give no heading.
  for (const delimiter of new Set([',', guessDelimiter(head)])) {
    const records = readCsvRecords(decoded.text, delimiter)
    const { encoding } = decoded
    const bill = readBill({ records, container: 'csv', encoding, isDate1904: false }, dialects)
    if (bill !== null) return bill
  }
  return null
}

export function guessDelimiter(head: string): string {
  const options = { preview: 80, delimitersToGuess: ['\t', ';', '|'] }
  return Papa.parse(head.slice(0, 20_000), options).meta.delimiter
}
