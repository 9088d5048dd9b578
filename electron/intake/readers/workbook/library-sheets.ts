import type { CellObject, WorkBook } from '@e965/xlsx'
import { wordNumber, wordSerial } from './cell-words.ts'
import { dateStyleOf } from './date-styles.ts'
import { hasEndlessRecord } from './has-endless-record.ts'
import { hasSectorLoop } from './has-sector-loop.ts'
import { maxSheetRows, sheetRecord } from './sheet-rows.ts'
import type { Sheet, Workbook } from './workbook-sheets.ts'

const maxColumns = 200
type Library = typeof import('@e965/xlsx')

/**
 * The sheets of any workbook that the library knows: the old binary ones, and new ones of a rare shape. It holds the whole
 * workbook in memory. Null when the bytes are no workbook.
 */
export async function readLibrarySheets(bytes: Uint8Array): Promise<Workbook | null> {
  if (hasSectorLoop(bytes)) return null
  // Heavy, and only needed here.
  const library = await import('@e965/xlsx')
  if (isEndless(library, bytes)) return null
  const strict = openWorkbook(library, bytes, true)
  const workbook = strict ?? openWorkbook(library, bytes, false)
  if (workbook === null) return null
  const isDate1904 = workbook.Workbook?.WBProps?.date1904 === true
  const sheets = workbook.SheetNames.map((name): Sheet => {
    const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] =
      workbook.Sheets[name]?.['!data'] ?? []
    const records = rows.flatMap((row, index) => {
      const cells = Array.from((row ?? []).slice(0, maxColumns), (cell) => wordCell(cell, isDate1904))
      return cells.some((cell) => cell.trim() !== '') ? [sheetRecord(index + 1, cells)] : []
    })
    return { name, records: records.slice(0, maxSheetRows), isCut: records.length > maxSheetRows }
  })
  return { sheets, isDate1904, isDamaged: strict === null }
}

/** Only a thread that is ended by its time would end such a workbook. */
function isEndless({ CFB }: Library, bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xd0) return false
  try {
    const file = CFB.read(bytes, { type: 'array' })
    return ['Workbook', 'Book'].some((name) => {
      const content = CFB.find(file, name)?.content
      return content !== undefined && hasEndlessRecord(Uint8Array.from(content))
    })
  } catch {
    // Damaged: said where the workbook is opened.
    return false
  }
}

/** `isStrict`: what is damaged or not known to the library makes it give up, where it would else leave that out. */
function openWorkbook({ read }: Library, bytes: Uint8Array, isStrict: boolean): WorkBook | null {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellFormula: false,
      cellText: false,
      cellHTML: false,
      sheetRows: maxSheetRows + 1,
      WTF: isStrict,
    })
  } catch {
    // The library throws errors and strings of many kinds for damaged workbooks; each means: no workbook that we read.
    return null
  }
}

function wordCell(cell: CellObject | undefined, isDate1904: boolean): string {
  if (cell?.v === undefined || cell.v === null) return ''
  if (cell.t === 'b') return cell.v === true ? 'TRUE' : 'FALSE'
  if (cell.t !== 'n' || typeof cell.v !== 'number') return String(cell.t === 'e' ? (cell.w ?? '') : cell.v)
  const style = typeof cell.z === 'string' ? dateStyleOf(cell.z) : null
  return style === null ? wordNumber(cell.v) : wordSerial(cell.v, isDate1904, style)
}
