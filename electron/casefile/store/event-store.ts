import { isDeepStrictEqual } from 'node:util'
import type { Database } from 'better-sqlite3'
import type { CaseEvent, EventRow } from '../../../shared/model/event.ts'
import type { EventId, ItemId } from '../../../shared/model/ids.ts'
import { eventIdOf, eventRowOf, itemIdOf, itemRowOf } from './row-id.ts'
import { type Placed, saveList } from './save-list.ts'
import { fromStoredCertainty, type StoredCertainty, toStoredCertainty } from './time-store.ts'

export type NewEvent = Omit<CaseEvent, 'id'>
type EventColumns = Omit<NewEvent, 'itemIds' | 'rows' | 'certainty' | 'until'> & StoredCertainty
type PlacedColumns = EventColumns & { position: number }
type ItemLink = { event: number; item: number }
type RowLink = ItemLink & { line: number }

export const eventQueries = {
  allEvents: `
    SELECT id, position, kind, title, time, precision, zone, time_source AS timeSource, who, amount, currency, proves,
      origin, certainty, until
    FROM events ORDER BY position`,
  itemsOfEvents: 'SELECT event_id AS event, item_id AS item FROM event_items ORDER BY event_id, position',
  rowsOfEvents: 'SELECT event_id AS event, item_id AS item, line FROM event_rows ORDER BY event_id, position',
}

export function createEventStore(database: Database) {
  const select = database.prepare<[], PlacedColumns & { id: number }>(eventQueries.allEvents)
  const selectItems = database.prepare<[], ItemLink>(eventQueries.itemsOfEvents)
  const selectRows = database.prepare<[], RowLink>(eventQueries.rowsOfEvents)
  const insert = database.prepare<PlacedColumns>(`
    INSERT INTO events (position, kind, title, time, precision, zone, time_source, who, amount, currency, proves,
      origin, certainty, until)
    VALUES (:position, :kind, :title, :time, :precision, :zone, :timeSource, :who, :amount, :currency, :proves,
      :origin, :certainty, :until)`)
  const update = database.prepare<PlacedColumns & { id: number }>(`
    UPDATE events SET position = :position, kind = :kind, title = :title, time = :time, precision = :precision,
      zone = :zone, time_source = :timeSource, who = :who, amount = :amount, currency = :currency, proves = :proves,
      origin = :origin, certainty = :certainty, until = :until WHERE id = :id`)
  const park = database.prepare<[number]>('UPDATE events SET position = -id WHERE id = ?')
  const remove = database.prepare<[number]>('DELETE FROM events WHERE id = ?')
  const insertItem = database.prepare<[number, number, number]>(
    'INSERT INTO event_items (event_id, position, item_id) VALUES (?, ?, ?)',
  )
  const removeItems = database.prepare<[number]>('DELETE FROM event_items WHERE event_id = ?')
  const insertRow = database.prepare<[number, number, number, number]>(
    'INSERT INTO event_rows (event_id, position, item_id, line) VALUES (?, ?, ?, ?)',
  )
  const removeRows = database.prepare<[number]>('DELETE FROM event_rows WHERE event_id = ?')

  function insertItems(row: number, itemIds: readonly ItemId[]): void {
    itemIds.forEach((itemId, place) => {
      insertItem.run(row, place, itemRowOf(itemId))
    })
  }

  function insertRows(row: number, rows: readonly EventRow[]): void {
    rows.forEach(({ itemId, line }, place) => {
      insertRow.run(row, place, itemRowOf(itemId), line)
    })
  }

  function stored(): (Placed<NewEvent> & { row: number })[] {
    const itemsOf = Map.groupBy(selectItems.all(), ({ event }) => event)
    const rowsOf = Map.groupBy(selectRows.all(), ({ event }) => event)
    return select.all().map(({ id, position, certainty, until, ...columns }) => {
      const itemIds = (itemsOf.get(id) ?? []).map(({ item }) => itemIdOf(item))
      const rows = rowsOf.get(id)?.map(({ item, line }) => ({ itemId: itemIdOf(item), line }))
      const optional = { ...fromStoredCertainty({ certainty, until }), ...(rows !== undefined && { rows }) }
      return { row: id, place: position, content: { ...columns, itemIds, ...optional } }
    })
  }

  const writer = {
    remove: (row: number) => void remove.run(row),
    park: (row: number) => void park.run(row),
    insert: ({ place, content }: Placed<NewEvent>) => {
      const row = Number(insert.run(toColumns(content, place)).lastInsertRowid)
      insertItems(row, content.itemIds)
      insertRows(row, content.rows ?? [])
      return row
    },
    update: (row: number, { place, content }: Placed<NewEvent>, before: NewEvent) => {
      update.run({ ...toColumns(content, place), id: row })
      if (!isDeepStrictEqual(content.itemIds, before.itemIds)) {
        removeItems.run(row)
        insertItems(row, content.itemIds)
      }
      if (!isDeepStrictEqual(content.rows, before.rows)) {
        removeRows.run(row)
        insertRows(row, content.rows ?? [])
      }
    },
  }

  return {
    all: (): CaseEvent[] => stored().map(({ row, content }) => ({ ...content, id: eventIdOf(row) })),
    /** Writes what differs and returns the ids in the given order; throws a RangeError for an id that is not there. */
    save(events: readonly (NewEvent & { readonly id?: EventId })[]): EventId[] {
      const given = events.map(({ id, ...event }, place) => {
        return { row: id === undefined ? null : eventRowOf(id), place, content: withoutEmptyRows(event) }
      })
      return saveList(stored(), given, writer).map(eventIdOf)
    },
  }
}

function withoutEmptyRows({ rows, ...event }: NewEvent): NewEvent {
  return rows === undefined || rows.length === 0 ? event : { ...event, rows }
}

function toColumns({ itemIds: _, rows: __, ...event }: NewEvent, position: number): PlacedColumns {
  return { ...event, ...toStoredCertainty(event), position }
}
