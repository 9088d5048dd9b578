import type { Database, Statement } from 'better-sqlite3'
import type { RowChange, RowImage } from './row-change.ts'
import { fromStored } from './stored-json.ts'
import type { UndoableTable } from './undoable-tables.ts'

type Target = { readonly change: RowChange; readonly key: RowImage; readonly row: RowImage | null }
type Writing = {
  readonly table: UndoableTable
  readonly select: Statement<[RowImage], RowImage>
  readonly insert: Statement<[RowImage]>
  readonly update: Statement<[RowImage]>
  readonly remove: Statement<[RowImage]>
  readonly park: Statement<[RowImage]> | null
}

/** Puts rows back as a step found or left them, in an order in which no constraint is broken on the way. */
export function createRowWriter(database: Database, tables: readonly UndoableTable[]) {
  const writings = tables.map((table) => prepare(database, table))
  const owned = writings.filter(({ table }) => table.isOwned)
  const owners = writings.filter(({ table }) => !table.isOwned && table.name !== 'items')
  const items = writings.filter(({ table }) => table.name === 'items')
  const withdraw = database.prepare<[RowImage]>('UPDATE items SET withdrawn_at = :at WHERE id = :id')

  return {
    write(changes: readonly RowChange[], side: 'before' | 'after', at: string): void {
      const ofTable = Map.groupBy(changes, ({ table }) => table)
      const targetsOf = new Map(
        writings.map((writing) => [writing, aim(writing, ofTable.get(writing.table.name) ?? [], side)]),
      )
      const each = (group: readonly Writing[], perform: (writing: Writing, target: Target) => void) => {
        for (const writing of group) {
          for (const target of targetsOf.get(writing) ?? []) perform(writing, target)
        }
      }
      each(owned, ({ remove }, { key }) => remove.run(key))
      each(owners, ({ remove, park }, { key, row }) => (row === null ? remove : park)?.run(key))
      each(owners, (writing, { change, row }) => {
        if (row !== null) (other(change, side) === null ? writing.insert : writing.update).run(row)
      })
      // An item is never removed: that it was not there is that it is withdrawn.
      each(items, ({ update }, { key, row }) => {
        if (row === null) withdraw.run({ ...key, at })
        else update.run(row)
      })
      each(owned, ({ insert }, { row }) => {
        if (row !== null) insert.run(row)
      })
    },
  }
}

function other(change: RowChange, side: 'before' | 'after'): RowImage | null {
  return side === 'before' ? change.after : change.before
}

/** The whole rows that the changes lead to, read before any of them is written. */
function aim({ table, select }: Writing, changes: readonly RowChange[], side: 'before' | 'after'): Target[] {
  return changes.map((change) => {
    const values = fromStored<(string | number)[]>(change.key)
    const key = Object.fromEntries(table.keys.map((column, index) => [column, values[index] ?? null]))
    const image = change[side]
    if (image === null) return { change, key, row: null }
    // Of a row that stays, the change has only columns that differ.
    const current = other(change, side) === null ? undefined : select.get(key)
    return { change, key, row: { ...current, ...key, ...image } }
  })
}

function prepare(database: Database, table: UndoableTable): Writing {
  const { name, keys, columns, place } = table
  const where = keys.map((column) => `${column} = :${column}`).join(' AND ')
  const rest = columns.filter((column) => !keys.includes(column))
  const assignments = (rest.length === 0 ? keys : rest).map((column) => `${column} = :${column}`).join(', ')
  return {
    table,
    select: database.prepare(`SELECT ${columns.join(', ')} FROM ${name} WHERE ${where}`),
    insert: database.prepare(
      `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`,
    ),
    update: database.prepare(`UPDATE ${name} SET ${assignments} WHERE ${where}`),
    remove: database.prepare(`DELETE FROM ${name} WHERE ${where}`),
    park: place === undefined ? null : database.prepare(`UPDATE ${name} SET ${place} = -id WHERE ${where}`),
  }
}
