import { columnOf } from './statement-columns.ts'
import type { Line } from './statement-lines.ts'
import type { Word } from './statement-text.ts'

export type RowLines = { readonly anchor: Line; readonly lines: readonly Line[] }
export type CutLines = {
  readonly rows: readonly RowLines[]
  /** Lines above the first row and below the last that belong to none. */
  readonly others: readonly Line[]
}

/**
 * Cuts the lines below a heading into rows. Each row has one line with a date in the column of time; the lines of a broken
 * cell stand nearer to their own row's line than rows stand to each other, above it, below it or both.
 */
export function cutRows(lines: readonly Line[], isAnchor: (line: Line) => boolean): CutLines {
  const anchors = lines.flatMap((line, index) => (isAnchor(line) ? [index] : []))
  const [first] = anchors
  const last = anchors.at(-1)
  if (first === undefined || last === undefined) return { rows: [], others: lines }
  const cuts = anchors.slice(1).map((anchor, index) => widestGap(lines, anchors[index] ?? 0, anchor))
  const between = Math.min(...cuts.map((cut) => gapBefore(lines, cut)), Number.POSITIVE_INFINITY)
  const reach = Number.isFinite(between) ? between * 0.98 : lineHeight(lines[first]) * 1.6
  let start = first
  while (start > 0 && gapBefore(lines, start) < reach) start -= 1
  let end = last + 1
  while (end < lines.length && gapBefore(lines, end) < reach) end += 1
  const starts = [start, ...cuts]
  const rows = anchors.flatMap((anchor, index) => {
    const line = lines[anchor]
    const to = starts[index + 1] ?? end
    return line === undefined ? [] : [{ anchor: line, lines: lines.slice(starts[index] ?? anchor, to) }]
  })
  return { rows, others: [...lines.slice(0, start), ...lines.slice(end)] }
}

/** Where a row ends: before the line with the widest gap above it; of equal gaps the last, so that broken cells hang down. */
function widestGap(lines: readonly Line[], from: number, to: number): number {
  let best = to
  for (let index = to; index > from; index -= 1) {
    if (gapBefore(lines, index) > gapBefore(lines, best) + 0.6) best = index
  }
  return best
}

function gapBefore(lines: readonly Line[], index: number): number {
  return (lines[index]?.top ?? 0) - (lines[index - 1]?.top ?? 0)
}

function lineHeight(line: Line | undefined): number {
  return line?.words[0]?.size ?? 0
}

/** The words of a row as the cells of its columns; the parts of a broken cell are put together again. */
export function rowCells(row: RowLines, edges: readonly number[]): readonly string[] {
  const cells: string[] = Array.from({ length: edges.length + 1 }, () => '')
  for (const line of row.lines) {
    const ends = new Map<number, Word>()
    for (const word of line.words) {
      const column = columnOf(word, edges)
      const before = ends.get(column)
      const text = cells[column] ?? ''
      cells[column] = before === undefined ? joinBroken(text, word.text) : joinOnLine(text, before, word)
      ends.set(column, word)
    }
  }
  return cells
}

function joinOnLine(text: string, before: Word, word: Word): string {
  return word.isSpaced || word.left - before.right > word.size * 0.3
    ? `${text} ${word.text}`
    : text + word.text
}

/** A number or a name goes on without a space; between a day and a time, or two Latin words, the line's end was one. */
function joinBroken(text: string, more: string): string {
  if (text === '') return more
  const isClock = /\d$/.test(text) && /^\d{1,2}[:：]\d{2}/.test(more) && /\d[-/.年月日]\d/.test(text)
  const isLatin = /[A-Za-z,.]$/.test(text) && /^[A-Za-z]/.test(more)
  return isClock || isLatin ? `${text} ${more}` : text + more
}
