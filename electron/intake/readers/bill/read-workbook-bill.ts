import type { Reading, ReadingNote } from '../../../../shared/model/reading.ts'
import { readWorkbookDocument } from '../document/workbook-document.ts'
import { openWorkbook, workbookContainer } from '../workbook/open-workbook.ts'
import { maxSheetRows } from '../workbook/sheet-rows.ts'
import type { Sheet, Workbook } from '../workbook/workbook-sheets.ts'
import { appendBill, isContinuation, repeatsBill } from './append-bill.ts'
import { knownBills } from './bill-dialects.ts'
import { genericBill } from './generic-bill.ts'
import { type BillReading, readBill } from './read-bill-table.ts'
import { readMappedBill, readWithMapping } from './read-with-mapping.ts'
import type { TableHints } from './table-hints.ts'
import { describeUnknownColumns } from './unknown-columns.ts'

/**
 * A bill in a workbook, old or new; null when the bytes are none or hold no bill. Sheets that go on with the first bill's
 * columns are read with it; what else stands in the workbook is named.
 */
export async function readWorkbookBill(
  bytes: Uint8Array,
  fileName: string,
  { mappings, table, dateOrder }: TableHints,
): Promise<Reading | null> {
  const container = workbookContainer(bytes, fileName)
  const workbook = container === null ? null : await openWorkbook(bytes, fileName)
  if (container === null || workbook === null) return null
  if (workbook === 'too-large') return tooLarge()
  const { sheets, isDate1904, isDamaged } = workbook
  const read = sheets.map((sheet) => {
    const source = { ...sheet, container, encoding: container, isDate1904, dateOrder }
    const isExplained = table !== undefined && table.name === sheet.name
    if (isExplained) return { sheet, bill: readWithMapping(source, table.mapping), isExplained }
    const known = readBill(source, knownBills) ?? readMappedBill(source, mappings)
    return { sheet, bill: known ?? readBill(source, [genericBill]), isExplained }
  })
  const first = read.find(({ isExplained }) => isExplained) ?? read.find(({ bill }) => bill !== null)
  if (first === undefined || first.bill === null) return describeUnknown(bytes, workbook, container)
  let whole: BillReading = first.bill
  const notes: ReadingNote[] = describeCut(first.sheet)
  if (isDamaged) notes.push({ code: 'workbook-damaged', params: {} })
  let lastLine = first.sheet.records.at(-1)?.line ?? 0
  for (const { sheet, bill } of read) {
    if (sheet === first.sheet || sheet.records.length === 0) continue
    const params = { sheet: sheet.name, rows: bill?.rows.length ?? sheet.records.length }
    if (bill === null || !isContinuation(bill, whole)) notes.push({ code: 'sheet-not-read', params })
    else if (repeatsBill(bill, whole)) notes.push({ code: 'sheet-repeats', params })
    else {
      whole = appendBill(whole, bill, lastLine)
      notes.push(...describeCut(sheet), { code: 'sheet-read-too', params: { ...params, after: lastLine } })
      lastLine += sheet.records.at(-1)?.line ?? 0
    }
  }
  return { ...whole, notes: [...whole.notes, ...notes] }
}

function describeCut({ name, isCut }: Sheet): ReadingNote[] {
  return isCut ? [{ code: 'sheet-rows-left-out', params: { sheet: name, rows: maxSheetRows } }] : []
}

/**
 * A workbook that may hold payments and does not say so in words that are known has its heading named; any other one is a
 * document. A page called a workbook that has no such table is read as the page it is.
 */
function describeUnknown(bytes: Uint8Array, workbook: Workbook, encoding: string): Reading | null {
  const notes = workbook.sheets.flatMap(({ records }) => describeUnknownColumns(records) ?? [])
  const isPage = workbook.sheets.every(({ name }) => name === '')
  return notes.length === 0 && isPage ? null : readWorkbookDocument(bytes, workbook, { encoding, notes })
}

const workbookText = {
  type: 'text',
  kind: 'text',
  reader: 'workbook',
  encoding: 'xlsx',
  paragraphs: [],
  facts: {},
  notes: [],
  times: [],
} as const satisfies Reading

function tooLarge(): Reading {
  const notes = [{ code: 'workbook-too-large', params: {} }]
  return { ...workbookText, facts: { notShown: 'workbook-too-large' }, notes }
}
