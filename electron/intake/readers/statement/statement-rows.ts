import { isBillFooter } from '../bill/bill-footer.ts'
import { type Breaks, findBreaks } from './statement-breaks.ts'
import { columnOf } from './statement-columns.ts'
import { type Line, lineText } from './statement-lines.ts'
import type { Word } from './statement-text.ts'

export type RowLines = { readonly anchor: Line; readonly lines: readonly Line[] }
export type CutLines = {
  readonly rows: readonly RowLines[]
  /** Lines above the first row and below the last that belong to none. */
  readonly others: readonly Line[]
}

/**
 * Cuts the lines below a heading into rows. Each row has one line with a date in the column of time, its anchor; the lines of
 * broken cells hang below it or stand around it. They are told apart by which cells are full, then by the gaps.
 */
export function cutRows(
  lines: readonly Line[],
  edges: readonly number[],
  isAnchor: (line: Line) => boolean,
): CutLines {
  const anchors = lines.flatMap((line, index) => (isAnchor(line) ? [index] : []))
  const [first] = anchors
  const last = anchors.at(-1)
  if (first === undefined || last === undefined) return { rows: [], others: lines }
  const breaks = findBreaks(lines, edges, { first, last })
  const starts: number[] = [firstStart(lines, first, { breaks, anchors })]
  for (const [index, anchor] of anchors.slice(1).entries()) {
    const from = starts[index] ?? 0
    starts.push(chooseCut(lines, { from, above: anchors[index] ?? 0, below: anchor, breaks }))
  }
  const end = lastEnd(lines, last, { breaks, starts })
  const rows = anchors.flatMap((anchor, index) => {
    const line = lines[anchor]
    const cut = lines.slice(starts[index] ?? anchor, starts[index + 1] ?? end)
    return line === undefined ? [] : [{ anchor: line, lines: cut }]
  })
  return { rows, others: [...lines.slice(0, starts[0] ?? 0), ...lines.slice(end)] }
}

type Between = {
  readonly from: number
  readonly above: number
  readonly below: number
  readonly breaks: Breaks
}

/** The first line of the lower of two rows. Where nothing decides, broken cells hang down. */
function chooseCut(lines: readonly Line[], { from, above, below, breaks }: Between): number {
  let best = { cut: below, score: Number.NEGATIVE_INFINITY, gap: 0 }
  for (let cut = below; cut > above; cut -= 1) {
    let score = 0
    for (let index = above + 1; index < cut; index += 1) score += breaks.goesOnFrom(index, from)
    for (let index = cut; index < below; index += 1) score += breaks.goesOnInto(index, below + 2)
    const gap = gapBefore(lines, cut)
    const isBetter = score > best.score || (score === best.score && gap > best.gap + 0.6)
    if (isBetter) best = { cut, score, gap }
  }
  return best.cut
}

function firstStart(
  lines: readonly Line[],
  first: number,
  { breaks, anchors }: { readonly breaks: Breaks; readonly anchors: readonly number[] },
): number {
  const reach = reachOf(lines, anchors)
  let start = first
  while (start > 0 && (gapBefore(lines, start) < reach || isNear(lines, start))) {
    if (gapBefore(lines, start) >= reach && breaks.goesOnInto(start - 1, first + 2) <= 0) break
    start -= 1
  }
  return start
}

function lastEnd(
  lines: readonly Line[],
  last: number,
  { breaks, starts }: { readonly breaks: Breaks; readonly starts: readonly number[] },
): number {
  const reach = reachOf(lines, starts)
  const from = starts.at(-1) ?? last
  let end = last + 1
  while (end < lines.length && (gapBefore(lines, end) < reach || isNear(lines, end))) {
    if (isFooter(lines[end])) break
    if (gapBefore(lines, end) >= reach && breaks.goesOnFrom(end, from) <= 0) break
    end += 1
  }
  return end
}

function isFooter(line: Line | undefined): boolean {
  const text = lineText(line?.words ?? [])
  return isBillFooter({ line: 0, cells: [text], text })
}

/** Lines nearer than rows are to each other belong together; with one row, lines of ordinary spacing. */
function reachOf(lines: readonly Line[], starts: readonly number[]): number {
  const gaps = starts.slice(1).map((start) => gapBefore(lines, start))
  return gaps.length > 0 ? Math.min(...gaps) * 0.98 : (lines[starts[0] ?? 0]?.words[0]?.size ?? 0) * 1.6
}

function isNear(lines: readonly Line[], index: number): boolean {
  return gapBefore(lines, index) < (lines[index]?.words[0]?.size ?? 0) * 2
}

function gapBefore(lines: readonly Line[], index: number): number {
  return (lines[index]?.top ?? 0) - (lines[index - 1]?.top ?? 0)
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
