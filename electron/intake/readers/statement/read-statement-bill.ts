import type { ReadAnswers } from '../../../../shared/model/read-answers.ts'
import type { Reading, ReadingNote, UnreadLine } from '../../../../shared/model/reading.ts'
import { knownBills } from '../bill/bill-dialects.ts'
import { genericBill } from '../bill/generic-bill.ts'
import { readBill } from '../bill/read-bill-table.ts'
import { readStatement, type StatementTable } from './read-statement.ts'
import { openStatement } from './statement-text.ts'

const dialects = [...knownBills, genericBill]

/**
 * A bank's statement or a wallet's 交易流水证明 as PDF.
 * Recognises: the heading of any bill that is known, in the text of one of the first pages.
 * Reads: words grouped into lines and columns by their places, cells broken over lines, headings repeated on each page.
 * Reports: rows not understood and on which page they stand; a PDF of pictures has no text and is not read.
 */
export async function readStatementBill(
  bytes: Uint8Array,
  { password, dateOrder }: Pick<ReadAnswers, 'password' | 'dateOrder'> = {},
): Promise<Reading | null> {
  const pages = await openStatement(bytes, password)
  if (pages === null) return null
  try {
    const recognises = (names: ReadonlySet<string>) =>
      names.size >= 3 && dialects.some((dialect) => dialect.recognises(names, ''))
    const table = await readStatement(pages, recognises)
    if (table === null) return null
    const { records } = table
    const stated = dateOrder === 'year-first' ? undefined : dateOrder
    const source = { records, container: 'pdf', encoding: 'pdf', isDate1904: false } as const
    const bill = readBill({ ...source, dateOrder: stated }, dialects)
    if (bill === null || bill.rows.length + bill.unread.length === 0) return null
    const damaged = table.damagedPages.map((page) => ({ code: 'statement-page-damaged', params: { page } }))
    return { ...bill, notes: [...bill.notes, ...describeUnread(bill.unread, table), ...damaged] }
  } finally {
    await pages.close()
  }
}

/** The page of each line that was not read, since a line's number says little in a PDF. */
function describeUnread(unread: readonly UnreadLine[], { pageOfLine }: StatementTable): ReadingNote[] {
  const byPage = Map.groupBy(unread, ({ line }) => pageOfLine(line))
  return [...byPage].map(([page, lines]) => ({
    code: 'statement-lines-unread',
    params: { page, count: lines.length, lines: lines.map(({ line }) => line).join(', ') },
  }))
}
