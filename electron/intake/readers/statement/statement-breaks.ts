import { columnOf } from './statement-columns.ts'
import type { Line } from './statement-lines.ts'

/** How a line of a broken cell fits to the row above and to the row below: more than 0 is for, less is against. */
export type Breaks = {
  readonly goesOnFrom: (index: number, first: number) => number
  readonly goesOnInto: (index: number, last: number) => number
}

/**
 * A cell is broken where its column is full. So a line goes on from the lines above it where they fill the same columns,
 * and into the lines below it where it fills its columns itself.
 */
export function findBreaks(
  lines: readonly Line[],
  edges: readonly number[],
  rows: { readonly first: number; readonly last: number },
): Breaks {
  const extents = lines.map((line) => measureColumns(line, edges))
  const widest = new Map<number, number>()
  // Sayings above and below the rows are not set in columns.
  for (const extent of extents.slice(rows.first, rows.last + 1))
    for (const [column, width] of extent) widest.set(column, Math.max(width, widest.get(column) ?? 0))
  const isFull = (index: number, column: number) => {
    const size = lines[index]?.words[0]?.size ?? 0
    return (extents[index]?.get(column) ?? 0) >= (widest.get(column) ?? 0) - size * 1.3
  }
  const columnsOf = (index: number) => [...(extents[index]?.keys() ?? [])]
  return {
    goesOnFrom: (index, first) =>
      sum(columnsOf(index), (column) => {
        for (let above = index - 1; above >= first; above -= 1)
          if (extents[above]?.has(column)) return isFull(above, column) ? 1 : -1
        // The row above has nothing in this column yet: a cell in the middle of its row begins below the first line.
        return 0.5
      }),
    goesOnInto: (index, last) =>
      sum(columnsOf(index), (column) => {
        if (!isFull(index, column)) return -1
        for (let below = index + 1; below <= last; below += 1) if (extents[below]?.has(column)) return 1
        return -1
      }),
  }
}

function measureColumns(line: Line, edges: readonly number[]): ReadonlyMap<number, number> {
  const ends = new Map<number, { left: number; right: number }>()
  for (const word of line.words) {
    const column = columnOf(word, edges)
    const known = ends.get(column)
    if (known === undefined) ends.set(column, { left: word.left, right: word.right })
    else known.right = word.right
  }
  return new Map([...ends].map(([column, { left, right }]) => [column, right - left]))
}

function sum(columns: readonly number[], of: (column: number) => number): number {
  return columns.reduce((total, column) => total + of(column), 0)
}
