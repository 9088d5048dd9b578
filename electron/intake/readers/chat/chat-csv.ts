import type { TableRecord } from '../table-record.ts'

/** A text in quotes may run over many lines, but a quote that never closes must not swallow the file. */
const maxRecordLines = 2000
const separators = [',', '\t', ';']

/** The table of a chat: its header and what follows it. `isWhole` is false for a record whose quotes do not come out even. */
export type ChatTable = { readonly header: readonly string[]; readonly records: readonly ChatRow[] }
export type ChatRow = TableRecord & { readonly isWhole: boolean }
type Row = { readonly cells: readonly string[]; readonly end: number }

/**
 * Records as RFC 4180 has them: line breaks, delimiters and doubled quotes inside quotes. Unlike a bill, a chat has texts
 * that look like rows, so nothing is guessed: a record that does not come out even is given by its first line, as it stands.
 */
export function readChatTable(
  text: string,
  isHeader: (cells: readonly string[]) => boolean,
): ChatTable | null {
  const firstLine = /^\s*([^\r\n]*)/.exec(text)?.[1] ?? ''
  for (const separator of separators) {
    const header = splitLine(firstLine, separator)
    if (isHeader(header)) return { header, records: readRows(text, separator, header.length) }
  }
  return null
}

function splitLine(line: string, separator: string): readonly string[] {
  return line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
}

function readRows(text: string, separator: string, columnCount: number): readonly ChatRow[] {
  const rows: ChatRow[] = []
  let at = endOfLine(text, text.search(/\S/))
  let line = countBreaks(text, 0, at) + 1
  const width = Math.max(columnCount, commonWidth(text, at, separator))
  while (at < text.length) {
    const row = readRow(text, at, separator)
    const isWhole = row !== null && row.cells.length === width
    const end = isWhole ? row.end : endOfLine(text, at)
    const raw = text.slice(at, end).replace(/[\r\n]+$/, '')
    if (raw.trim() !== '') rows.push({ line, cells: isWhole ? row.cells : [], text: raw, isWhole })
    line += countBreaks(text, at, end)
    at = end
  }
  return rows
}

/** How many cells most of the first records have: some programs write one more than they have headings. */
function commonWidth(text: string, from: number, separator: string): number {
  const counts = new Map<number, number>()
  let at = from
  for (let seen = 0; seen < 50 && at < text.length; seen += 1) {
    const row: Row | null = readRow(text, at, separator)
    at = row?.end ?? endOfLine(text, at)
    if (row !== null && row.cells.length > 1)
      counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1)
  }
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 0
}

/** One record from `at` on, with where the next begins; null where a quote does not close as it should. */
function readRow(text: string, at: number, separator: string): Row | null {
  const cells: string[] = []
  for (let from = at; ; ) {
    const isQuoted = text[from] === '"'
    const close = isQuoted ? findClose(text, from + 1) : -1
    if (isQuoted && close === -1) return null
    const end = isQuoted ? close + 1 : endOfCell(text, from, separator)
    cells.push(isQuoted ? text.slice(from + 1, close).replaceAll('""', '"') : text.slice(from, end))
    if (text[end] === separator) from = end + 1
    else if (end >= text.length) return { cells, end }
    else if (text[end] === '\n' || text[end] === '\r') return { cells, end: endOfLine(text, end) }
    else return null
  }
}

function findClose(text: string, from: number): number {
  let breaks = 0
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || code === 0x0d) breaks += 1
    if (breaks > maxRecordLines) return -1
    if (code !== 0x22) continue
    if (text.charCodeAt(at + 1) !== 0x22) return at
    at += 1
  }
  return -1
}

function endOfCell(text: string, from: number, separator: string): number {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1
  return at
}

/** After the line break that ends the line of `at`. */
function endOfLine(text: string, at: number): number {
  let end = Math.max(0, at)
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1
}

function countBreaks(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to && at < text.length; at += 1) {
    const character = text[at]
    if (character === '\n' || (character === '\r' && text[at + 1] !== '\n')) count += 1
  }
  return count
}
