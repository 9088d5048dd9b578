import type { Head } from './statement-head.ts'
import type { Line } from './statement-lines.ts'
import type { Word } from './statement-text.ts'

/**
 * The left edge of each column after the first. Between the middles of two headings it is where the fewest words of the
 * rows stand in the way; cells may be set left, right or in the middle of their column.
 */
export function findEdges(head: Head, body: readonly Line[]): readonly number[] {
  const words = body.flatMap((line) => line.words)
  return head.cells.slice(1).map((cell, index) => {
    const before = head.cells[index] ?? cell
    const from = (before.left + before.right) / 2
    const to = (cell.left + cell.right) / 2
    return chooseEdge(from, to, { words, gapFrom: before.right, gapTo: cell.left })
  })
}

function chooseEdge(
  from: number,
  to: number,
  { words, gapFrom, gapTo }: { words: readonly Word[]; gapFrom: number; gapTo: number },
): number {
  const middle = (gapFrom + gapTo) / 2
  let best = { edge: middle, cost: Number.POSITIVE_INFINITY, width: 0 }
  const near = words.filter((word) => word.right > from && word.left < to)
  let start = from
  // Each run of places that equally few words cross is one gutter; the widest of the emptiest is the edge.
  for (let at = from; at <= to + 1; at += 1) {
    const cost = crossings(near, at)
    const startCost = crossings(near, start)
    if (cost === startCost && at <= to) continue
    const width = at - start
    const edge = start + width / 2
    const isBetter = startCost < best.cost || (startCost === best.cost && width > best.width)
    if (isBetter) best = { edge, cost: startCost, width }
    start = at
  }
  return best.edge
}

function crossings(words: readonly Word[], at: number): number {
  let count = 0
  for (const word of words) if (word.left < at && word.right > at) count += 1
  return count
}

/** The column in which a word stands, by its middle. */
export function columnOf(word: Word, edges: readonly number[]): number {
  const middle = (word.left + word.right) / 2
  const index = edges.findIndex((edge) => middle < edge)
  return index === -1 ? edges.length : index
}
