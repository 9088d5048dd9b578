import { type CellObject, read, SSF, type WorkBook } from '@e965/xlsx'
import { Decimal } from 'decimal.js'
import type { TableRecord } from './table-record.ts'
import { wallClockOfSerial } from './wall-clock.ts'

const maxRows = 300_000
const maxColumns = 200

export type SheetRecords = { readonly records: readonly TableRecord[]; readonly isDate1904: boolean }

/**
 * Rows of the first sheet with anything in it, as the text a person sees: serials in date cells as wall clock (never shifted
 * by a zone), numbers with the 15 digits that Excel keeps. Null when the bytes are no workbook.
 */
export function readSheetRecords(bytes: Uint8Array): SheetRecords | null {
  const workbook = openWorkbook(bytes)
  if (workbook === null) return null
  const isDate1904 = workbook.Workbook?.WBProps?.date1904 === true
  for (const name of workbook.SheetNames) {
    const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] | undefined =
      workbook.Sheets[name]?.['!data']
    if (rows === undefined || rows.length === 0) continue
    const records: TableRecord[] = []
    for (const [index, row] of rows.entries()) {
      const cells = Array.from((row ?? []).slice(0, maxColumns), (cell) => wordCell(cell, isDate1904))
      if (cells.some((cell) => cell.trim() !== ''))
        records.push({ line: index + 1, cells, text: cells.join('\t') })
    }
    return { records, isDate1904 }
  }
  return null
}

function openWorkbook(bytes: Uint8Array): WorkBook | null {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellFormula: false,
      cellText: false,
      cellHTML: false,
      sheetRows: maxRows,
    })
  } catch (error) {
    // The library throws plain errors of many kinds for damaged workbooks; each of them means: no workbook that we read.
    if (error instanceof Error) return null
    throw error
  }
}

function wordCell(cell: CellObject | undefined, isDate1904: boolean): string {
  if (cell?.v === undefined || cell.v === null) return ''
  if (cell.t !== 'n' || typeof cell.v !== 'number') return String(cell.t === 'e' ? (cell.w ?? '') : cell.v)
  if (typeof cell.z === 'string' && SSF.is_date(cell.z)) return wordSerial(cell.v, isDate1904)
  return new Decimal(cell.v).toSignificantDigits(15).toFixed()
}

/** A serial as `2023-05-01 20:13:41`; a number that is no date stays a number. */
export function wordSerial(serial: number, isDate1904: boolean): string {
  return (
    wallClockOfSerial(serial, isDate1904)?.replace('T', ' ') ??
    new Decimal(serial).toSignificantDigits(15).toFixed()
  )
}
