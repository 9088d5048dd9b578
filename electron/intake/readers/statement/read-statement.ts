import { matchBillColumns } from '../bill/bill-columns.ts'
import { parseBillDate } from '../bill/slash-dates.ts'
import { isShortDate } from '../bill/statement-year.ts'
import type { TableRecord } from '../table-record.ts'
import { columnOf, findEdges } from './statement-columns.ts'
import { findHead, type Head } from './statement-head.ts'
import { groupLines, type Line, lineText } from './statement-lines.ts'
import { cutRows, rowCells } from './statement-rows.ts'
import type { StatementPages } from './statement-text.ts'

/** A heading stands on one of the first pages; before it there is a cover or a letter. */
const pagesBeforeHead = 5

export type StatementTable = {
  /** What stands above, the heading, the rows and what stands below, as records of a table; `line` counts through all pages. */
  readonly records: readonly TableRecord[]
  readonly pageOfLine: (line: number) => number
  readonly damagedPages: readonly number[]
}
type Layout = { readonly edges: readonly number[]; readonly timeColumns: ReadonlySet<number> }

/** The table of payments in the text of a PDF's pages; null where no page has its heading. */
export async function readStatement(
  pages: StatementPages,
  recognises: (names: ReadonlySet<string>) => boolean,
): Promise<StatementTable | null> {
  const above: TableRecord[] = []
  const records: TableRecord[] = []
  const firstLines: number[] = []
  const damagedPages: number[] = []
  const furniture = new Set<string>()
  let layout: Layout | null = null
  let number = 1
  for (let page = 1; page <= pages.pageCount; page += 1) {
    if (layout === null && page > pagesBeforeHead) return null
    const words = await pages.readPage(page)
    if (words === null) damagedPages.push(page)
    const lines = groupLines(words ?? [], page, number)
    firstLines.push(number)
    number += lines.length
    const head = findHead(lines, recognises)
    if (head !== null) {
      const isFirst: boolean = layout === null
      const body = lines.slice(head.end)
      layout = { edges: findEdges(head, body), timeColumns: findTimeColumns(head) }
      above.push(...lines.slice(0, head.start).map(lineRecord))
      for (const { text } of above) furniture.add(text)
      if (isFirst) records.push(headRecord(head, lines))
      readBody(body, layout, { records, furniture, isFirst })
    } else if (layout !== null) readBody(lines, layout, { records, furniture, isFirst: false })
    else above.push(...lines.map(lineRecord))
  }
  if (layout === null) return null
  const pageOfLine = (line: number) => firstLines.findLastIndex((first) => first <= line) + 1
  return { records: [...dropRepeats(above), ...records], pageOfLine, damagedPages }
}

type Sink = { readonly records: TableRecord[]; readonly furniture: Set<string>; readonly isFirst: boolean }

function readBody(lines: readonly Line[], layout: Layout, { records, furniture, isFirst }: Sink): void {
  const { edges, timeColumns } = layout
  const { rows, others } = cutRows(lines, edges, (line) => isAnchor(line, edges, timeColumns))
  const firstAnchor = rows[0]?.lines[0]
  const found: { readonly line: number; readonly record: TableRecord }[] = rows.map((row) => ({
    line: row.anchor.number,
    record: {
      line: row.anchor.number,
      cells: rowCells(row, edges),
      text: row.lines.map(({ words }) => lineText(words)).join('\n'),
    },
  }))
  for (const line of others) {
    const text = lineText(line.words)
    const isAbove = firstAnchor === undefined || line.number < firstAnchor.number
    const isKnown = furniture.has(text)
    furniture.add(text)
    // The second line of the first heading, in English say, and what is printed on every page, are no rows. Below the rows
    // stand footers and sayings; only a line with money or a day in it could be a row that was missed.
    const mayBeRow = isAbove ? !isFirst : /\d\.\d{2}|\d{4}[-/.年]\d|\d{8}/.test(text)
    if (!isKnown && mayBeRow) found.push({ line: line.number, record: lineRecord(line) })
  }
  records.push(...found.sort((a, b) => a.line - b.line).map(({ record }) => record))
}

function isAnchor(line: Line, edges: readonly number[], timeColumns: ReadonlySet<number>): boolean {
  return line.words.some(
    (word) =>
      timeColumns.has(columnOf(word, edges)) &&
      (isShortDate(word.text) ||
        parseBillDate(word.text, 'day-first') !== null ||
        parseBillDate(word.text, 'month-first') !== null),
  )
}

function findTimeColumns(head: Head): ReadonlySet<number> {
  const columns = matchBillColumns(head.cells.map((cell) => cell.text))
  return new Set(columns.date.length > 0 ? columns.date : columns.time)
}

function headRecord(head: Head, lines: readonly Line[]): TableRecord {
  const cells = head.cells.map((cell) => cell.text)
  return { line: lines[head.start]?.number ?? 1, cells, text: cells.join(' ') }
}

function lineRecord(line: Line): TableRecord {
  const text = lineText(line.words)
  return { line: line.number, cells: [text], text }
}

/** Title and account stand above the heading of every page; once is enough. */
function dropRepeats(records: readonly TableRecord[]): readonly TableRecord[] {
  const seen = new Set<string>()
  return records.filter(({ text }) => !seen.has(text) && seen.add(text))
}
