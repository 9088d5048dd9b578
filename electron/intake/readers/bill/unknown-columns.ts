import type { ReadingNote } from '../../../../shared/model/reading.ts'
import { parseAmount } from '../amount.ts'
import type { TableRecord } from '../table-record.ts'
import { maxHeaderRecord, trimHeader } from './read-bill-table.ts'
import { parseBillDate } from './slash-dates.ts'

const looked = 60

/**
 * Says of a table that looks like payments (a column of money, and a column of days or money with decimals) that its
 * columns are not known, and names its heading so that a person can say which is which. Null for any other table.
 */
export function describeUnknownColumns(records: readonly TableRecord[]): ReadingNote | null {
  const at = findHead(records)
  const head = records[at]
  if (head === undefined) return null
  const header = trimHeader(head.cells)
  const body = records.slice(at + 1, at + 1 + looked)
  const columns = header.map((_, index) =>
    body.map((record) => (record.cells[index] ?? '').trim()).filter((cell) => cell !== ''),
  )
  const hasDays = columns.some((cells) => mostly(cells, (cell) => parseBillDate(cell, 'day-first') !== null))
  const hasMoney = columns.some((cells) => mostly(cells, isMoney))
  const hasNumbers = columns.some((cells) => mostly(cells, (cell) => parseAmount(cell) !== null))
  if (!hasMoney && !(hasDays && hasNumbers)) return null
  return { code: 'columns-unknown', params: { line: head.line, columns: header.join(' | ') } }
}

/** The first record of words that is followed by one with a number, and about as many cells. */
export function findHead(records: readonly TableRecord[]): number {
  return records.slice(0, maxHeaderRecord).findIndex((record, index) => {
    const filled = record.cells.filter((cell) => cell.trim() !== '')
    const next = records[index + 1]?.cells.filter((cell) => cell.trim() !== '') ?? []
    return (
      filled.length >= 2 &&
      filled.every((cell) => !/^[\s¥￥+-]*\d[\d.,:/\s-]*$/.test(cell)) &&
      next.length * 2 >= filled.length &&
      next.some((cell) => /\d/.test(cell))
    )
  })
}

function isMoney(cell: string): boolean {
  return /[.,]\d{2}\D*$/.test(cell) && (parseAmount(cell) ?? parseAmount(cell, ',')) !== null
}

function mostly(cells: readonly string[], is: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(is).length * 2 > cells.length
}
