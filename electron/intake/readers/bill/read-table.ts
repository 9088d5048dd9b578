import { readCsvRecords } from '../csv-records.ts'
import { type DecodedText, decodeText } from '../decode-text.ts'
import { openWorkbook, workbookContainer } from '../workbook/open-workbook.ts'
import type { BillSource } from './bill-dialect.ts'
import { guessDelimiter } from './read-text-bill.ts'

export type NamedTable = BillSource & {
  /** Of the sheet; empty for a text. */
  readonly name: string
}

/** The tables of a text or a workbook, each with its records: what a person looks at to say which column is which. */
export async function readTables(bytes: Uint8Array, fileName: string): Promise<readonly NamedTable[]> {
  const container = workbookContainer(bytes, fileName)
  if (container !== null) {
    const workbook = await openWorkbook(bytes, fileName)
    if (workbook === null || workbook === 'too-large') return []
    const { sheets, isDate1904 } = workbook
    return sheets
      .filter((sheet) => sheet.records.length > 0)
      .map(({ name, records }) => ({ name, records, container, encoding: container, isDate1904 }))
  }
  const decoded = decodeText(bytes)
  if (decoded === null) return []
  return [textTable(decoded)]
}

/** A text as the one table that it is. */
export function textTable({ text, encoding }: DecodedText): NamedTable {
  const records = readCsvRecords(text, chooseDelimiter(text))
  return { name: '', records, container: 'csv', encoding, isDate1904: false }
}

/** A comma, unless another mark parts most lines into more cells. */
function chooseDelimiter(text: string): string {
  const head = text.slice(0, 20_000)
  const guessed = guessDelimiter(head)
  const count = (mark: string) => head.split(mark).length
  return count(guessed) > count(',') ? guessed : ','
}
