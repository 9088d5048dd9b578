import { isDeepStrictEqual } from 'node:util'

/** An entry at its place, which no other entry of the list may have. */
export type Placed<Content> = { readonly place: number; readonly content: Content }
type Given<Content> = Placed<Content> & { readonly row: number | null }
type Stored<Content> = Placed<Content> & { readonly row: number }
type Writer<Content> = {
  readonly remove: (row: number) => void
  /** Puts the row where no place is, for a moment, so that another one can have its place. */
  readonly park: (row: number) => void
  readonly insert: (placed: Placed<Content>) => number
  readonly update: (row: number, placed: Placed<Content>, before: Content) => void
}

/**
 * Brings the stored entries to the given ones and writes only those that differ: one with a row keeps it, one without
 * gets a new one, one that is not given goes. Returns the rows in the given order.
 */
export function saveList<Content>(
  stored: readonly Stored<Content>[],
  given: readonly Given<Content>[],
  writer: Writer<Content>,
): number[] {
  const before = new Map(stored.map((entry) => [entry.row, entry]))
  const named = given.flatMap(({ row }) => (row === null ? [] : [row]))
  const unknown = named.find((row) => !before.has(row))
  if (unknown !== undefined) throw new RangeError(`the case has no entry ${unknown} to save`)
  const kept = new Set(named)
  if (kept.size !== named.length) throw new RangeError('an entry was given twice')
  for (const { row } of stored) if (!kept.has(row)) writer.remove(row)
  for (const { row, place } of given) {
    if (row !== null && before.get(row)?.place !== place) writer.park(row)
  }
  return given.map(({ row, place, content }) => {
    const found = row === null ? undefined : before.get(row)
    if (row === null || found === undefined) return writer.insert({ place, content })
    const isSame = found.place === place && isDeepStrictEqual(found.content, content)
    if (!isSame) writer.update(row, { place, content }, found.content)
    return row
  })
}
