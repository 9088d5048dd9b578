import type { ReadingNote } from '../../../../shared/model/reading.ts'
import type { BillRow } from '../../../../shared/model/transaction.ts'
import type { BillReading } from './read-bill-table.ts'

/** True where a bill has the maker and the columns of another, so that both are parts of one. */
export function isContinuation(bill: BillReading, whole: BillReading): boolean {
  return bill.reader === whole.reader && bill.columns.join('\n') === whole.columns.join('\n')
}

/** A copy of the bill in another form (amounts as numbers, say): its rows were read already. */
export function repeatsBill(bill: BillReading, whole: BillReading): boolean {
  const keyOf = (row: BillRow) =>
    [row.time, row.amount, row.direction, row.orderId, row.counterparty].join('\n')
  const known = new Set(whole.rows.map(keyOf))
  return bill.rows.length > 0 && bill.rows.every((row) => known.has(keyOf(row)))
}

/** Lines of a later part go on after those of the parts before, so that one line is one row. */
export function appendBill(whole: BillReading, more: BillReading, after: number): BillReading {
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
