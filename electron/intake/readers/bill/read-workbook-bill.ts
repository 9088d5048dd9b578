import type { Reading, ReadingNote } from '../../../../shared/model/reading.ts'
import type { BillRow } from '../../../../shared/model/transaction.ts'
import { openWorkbook, workbookContainer } from '../workbook/open-workbook.ts'
import { maxSheetRows } from '../workbook/sheet-rows.ts'
import type { Sheet } from '../workbook/workbook-sheets.ts'
import { knownBills } from './bill-dialects.ts'
import { genericBill } from './generic-bill.ts'
import { type BillReading, readBill } from './read-bill-table.ts'
import { type KnownMappings, readMappedBill } from './read-with-mapping.ts'
import { describeUnknownColumns } from './unknown-columns.ts'

/**
 * A bill in a workbook, old or new; null when the bytes are none or hold no bill. Sheets that go on with the first bill's
 * columns are read with it; what else stands in the workbook is named.
 */
export async function readWorkbookBill(
  bytes: Uint8Array,
  mappings: KnownMappings | undefined,
): Promise<Reading | null> {
  const container = workbookContainer(bytes)
  const workbook = container === null ? null : await openWorkbook(bytes)
  if (container === null || workbook === null) return null
  if (workbook === 'too-large') return tooLarge()
  const { sheets, isDate1904, isDamaged } = workbook
  const read = sheets.map((sheet) => {
    const source = { ...sheet, container, encoding: container, isDate1904 }
    const known = readBill(source, knownBills) ?? readMappedBill(source, mappings)
    return { sheet, bill: known ?? readBill(source, [genericBill]) }
  })
  const first = read.find(({ bill }) => bill !== null)
  if (first === undefined || first.bill === null) return describeUnknown(sheets, container)
  let whole: BillReading = first.bill
  const notes: ReadingNote[] = describeCut(first.sheet)
  if (isDamaged) notes.push({ code: 'workbook-damaged', params: {} })
  let lastLine = first.sheet.records.at(-1)?.line ?? 0
  for (const { sheet, bill } of read) {
    if (sheet === first.sheet || sheet.records.length === 0) continue
    const params = { sheet: sheet.name, rows: bill?.rows.length ?? sheet.records.length }
    if (bill === null || !isContinuation(bill, whole)) notes.push({ code: 'sheet-not-read', params })
    else if (repeats(bill, whole)) notes.push({ code: 'sheet-repeats', params })
    else {
      whole = append(whole, bill, lastLine)
      notes.push(...describeCut(sheet), { code: 'sheet-read-too', params: { ...params, after: lastLine } })
      lastLine += sheet.records.at(-1)?.line ?? 0
    }
  }
  return { ...whole, notes: [...whole.notes, ...notes] }
}

function isContinuation(bill: BillReading, whole: BillReading): boolean {
  return bill.reader === whole.reader && bill.columns.join('\n') === whole.columns.join('\n')
}

/** A copy of the bill in another form (amounts as numbers, say): its rows were read already. */
function repeats(bill: BillReading, whole: BillReading): boolean {
  const keyOf = (row: BillRow) =>
    [row.time, row.amount, row.direction, row.orderId, row.counterparty].join('\n')
  const known = new Set(whole.rows.map(keyOf))
  return bill.rows.length > 0 && bill.rows.every((row) => known.has(keyOf(row)))
}

/** Lines of a later sheet go on after those of the sheets before, so that one line is one row. */
function append(whole: BillReading, more: BillReading, after: number): BillReading {
  const moved = <Row extends { readonly line: number }>(rows: readonly Row[]) =>
    rows.map((row) => ({ ...row, line: row.line + after }))
  return {
    ...whole,
    rows: [...whole.rows, ...moved(more.rows)],
    unread: [...whole.unread, ...moved(more.unread)],
    notes: [...whole.notes, ...more.notes.map((note) => moveNote(note, after))],
    times: [...whole.times, ...more.times],
  }
}

function moveNote(note: ReadingNote, after: number): ReadingNote {
  const { line } = note.params
  return typeof line === 'number' ? { ...note, params: { ...note.params, line: line + after } } : note
}

function describeCut({ name, isCut }: Sheet): ReadingNote[] {
  return isCut ? [{ code: 'sheet-rows-left-out', params: { sheet: name, rows: maxSheetRows } }] : []
}

/** A workbook that may hold payments and does not say so in words that are known is shown as text, with its heading named. */
function describeUnknown(sheets: readonly Sheet[], encoding: string): Reading | null {
  const notes = sheets.flatMap(({ records }) => describeUnknownColumns(records) ?? [])
  if (notes.length === 0) return null
  const lines = sheets.flatMap(({ records }) => records.map((record) => record.text))
  return { ...workbookText, encoding, paragraphs: lines, notes }
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
