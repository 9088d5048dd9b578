import type { Database } from 'better-sqlite3'

type Definition = {
  /** Owned rows go before their owner goes and come after it came. */
  readonly isOwned: boolean
  /** A column in which no two rows may be equal. */
  readonly place?: string
  /** The only columns that a user changes; without it, every column. */
  readonly columns?: readonly string[]
}
export type UndoableTable = Omit<Definition, 'columns'> & {
  readonly name: string
  readonly keys: readonly string[]
  readonly columns: readonly string[]
}

// What a reader found of an item is never undone, nor are its times, its original, or the item itself.
const userColumns =
  'title, proves, source, proof_kind, chosen_time, people, amount, transcript, binned_at, withdrawn_at'.split(
    ', ',
  )
const definitions: Readonly<Record<string, Definition>> = {
  case_info: { isOwned: false },
  items: { isOwned: false, columns: userColumns },
  item_tags: { isOwned: true },
  item_answers: { isOwned: true },
  events: { isOwned: false, place: 'position' },
  event_items: { isOwned: true },
  event_rows: { isOwned: true },
  exhibits: { isOwned: false, place: 'number' },
  exhibit_items: { isOwned: true },
}

/**
 * The tables whose changes a user can undo, with the columns that the file has. A migration that changes one of them
 * must delete all steps: they hold rows of the old layout.
 */
export function readUndoableTables(database: Database): UndoableTable[] {
  return Object.entries(definitions).map(([name, { columns: only, ...definition }]) => {
    const info = database.pragma(`table_info(${name})`) as { name: string; pk: number }[]
    const keys = info.filter(({ pk }) => pk > 0).map((column) => column.name)
    const all = info.map((column) => column.name)
    return { ...definition, name, keys, columns: only === undefined ? all : [...keys, ...only] }
  })
}
