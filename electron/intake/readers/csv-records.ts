import { splitLines } from './split-lines.ts'
import type { TableRecord } from './table-record.ts'

/** A quoted cell may run over this many further lines before the quote is taken as an ordinary character. */
const maxContinuationLines = 50
/** A date in the first cell, or in the second after an empty one; or a whole quoted cell: no continuation begins so. */
const looksLikeRowStart = /^\s*"?,?\s*\d{1,4}[-/年.]\d|^\s*"[^"]*"\s*[,;\t|]/

/**
 * Records of a CSV with the line on which each begins; blank lines are left out. Bills are not strict CSV: a quote opens
 * a cell only at its start and closes it only before a delimiter, so bare inner quotes and `"123"<TAB>,` read as meant,
 * and one unclosed quote cannot swallow the rest of the file.
 */
export function readCsvRecords(text: string, delimiter: string): readonly TableRecord[] {
  const lines = splitLines(text)
  const records: TableRecord[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (line.trim() === '') continue
    const record = readRecord(lines, index, delimiter)
    records.push({ line: index + 1, cells: record.cells, text: record.text })
    index += record.lineCount - 1
  }
  return records
}

function readRecord(lines: readonly string[], index: number, delimiter: string) {
  const line = lines[index] ?? ''
  const single = splitCells(line, delimiter, true)
  if (!single.isOpen) return { cells: single.cells, text: line, lineCount: 1 }
  let joined = line
  for (let count = 1; count <= maxContinuationLines && index + count < lines.length; count += 1) {
    const next = lines[index + count] ?? ''
    if (looksLikeRowStart.test(next)) break
    joined += `\n${next}`
    const several = splitCells(joined, delimiter, true)
    if (!several.isOpen) return { cells: several.cells, text: joined, lineCount: count + 1 }
  }
  return { cells: splitCells(line, delimiter, false).cells, text: line, lineCount: 1 }
}

/** `isOpen`: a quoted cell never closed. Without `doubledQuotes`, `""` is two ordinary characters. */
function splitCells(line: string, delimiter: string, doubledQuotes: boolean) {
  const cells: string[] = []
  let isOpen = false
  let start = 0
  while (start <= line.length) {
    const quote = skipPadding(line, start, delimiter)
    const closing = line[quote] === '"' ? findClosingQuote(line, quote + 1, delimiter, doubledQuotes) : null
    if (closing === -1) isOpen = true
    if (closing !== null && closing !== -1) {
      const end = skipPadding(line, closing + 1, delimiter)
      const inner = line.slice(quote + 1, closing)
      cells.push((doubledQuotes ? inner.replaceAll('""', '"') : inner) + line.slice(closing + 1, end))
      start = end + 1
      continue
    }
    const end = line.indexOf(delimiter, start)
    cells.push(line.slice(start, end === -1 ? line.length : end))
    if (end === -1) break
    start = end + 1
  }
  return { cells, isOpen }
}

function findClosingQuote(line: string, from: number, delimiter: string, doubledQuotes: boolean): number {
  for (let at = line.indexOf('"', from); at !== -1; at = line.indexOf('"', at + 1)) {
    if (doubledQuotes && line[at + 1] === '"') {
      at += 1
      continue
    }
    const end = skipPadding(line, at + 1, delimiter)
    if (end >= line.length || line[end] === delimiter) return at
  }
  return -1
}

function skipPadding(line: string, from: number, delimiter: string): number {
  let at = from
  while (at < line.length && (line[at] === ' ' || line[at] === '\t') && line[at] !== delimiter) at += 1
  return at
}
