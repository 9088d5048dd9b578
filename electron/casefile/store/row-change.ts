import { isDeepStrictEqual } from 'node:util'

/** Columns of a row by their names, as SQLite has them. */
export type RowImage = Readonly<Record<string, string | number | null>>
/** A row before and after a change; null where there is none. Of a row that stays, only columns that differ need be there. */
export type RowChange = {
  readonly table: string
  /** JSON of the values of its primary key. */
  readonly key: string
  readonly before: RowImage | null
  readonly after: RowImage | null
}

/** Two changes of the same row, one after the other, as one. */
export function joinChanges(first: RowChange, second: RowChange): RowChange {
  return {
    ...first,
    before: first.before === null ? null : { ...second.before, ...first.before },
    after: second.after === null ? null : { ...first.after, ...second.after },
  }
}

/** The change with only the columns that differ; null when it changes nothing. */
export function compactChange(change: RowChange): RowChange | null {
  const { before, after } = change
  if (before === null || after === null) return before === after ? null : change
  const columns = Object.keys(after).filter((column) => !isDeepStrictEqual(before[column], after[column]))
  if (columns.length === 0) return null
  return { ...change, before: pick(before, columns), after: pick(after, columns) }
}

function pick(image: RowImage, columns: readonly string[]): RowImage {
  return Object.fromEntries(columns.map((column) => [column, image[column] ?? null]))
}
