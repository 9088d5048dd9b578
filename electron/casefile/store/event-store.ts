import type { Database } from 'better-sqlite3'
import type { CaseEvent } from '../../../shared/model/event.ts'
import { eventIdOf, itemIdOf, itemRowOf } from './row-id.ts'

type EventRow = Omit<CaseEvent, 'id' | 'itemIds'> & { id: number }
export type NewEvent = Omit<CaseEvent, 'id'>

export const itemsOfEvent = 'SELECT item_id FROM event_items WHERE event_id = ? ORDER BY position'

export function createEventStore(database: Database) {
  const select = database.prepare<[], EventRow>(`
    SELECT id, kind, title, time, precision, zone, time_source AS timeSource, who, amount, currency, proves, origin
    FROM events ORDER BY position`)
  const selectItems = database.prepare<[number], number>(itemsOfEvent).pluck()
  const insert = database.prepare<Omit<EventRow, 'id'> & { position: number }>(`
    INSERT INTO events (position, kind, title, time, precision, zone, time_source, who, amount, currency, proves,
      origin)
    VALUES (:position, :kind, :title, :time, :precision, :zone, :timeSource, :who, :amount, :currency, :proves,
      :origin)`)
  const insertItem = database.prepare<[number, number, number]>(
    'INSERT INTO event_items (event_id, position, item_id) VALUES (?, ?, ?)',
  )
  const removeAll = database.prepare('DELETE FROM events')

  return {
    all(): CaseEvent[] {
      return select
        .all()
        .map((row) => ({ ...row, id: eventIdOf(row.id), itemIds: selectItems.all(row.id).map(itemIdOf) }))
    },
    replace(events: readonly NewEvent[]): void {
      removeAll.run()
      events.forEach(({ itemIds, ...event }, position) => {
        const row = Number(insert.run({ ...event, position }).lastInsertRowid)
        itemIds.forEach((itemId, place) => {
          insertItem.run(row, place, itemRowOf(itemId))
        })
      })
    },
  }
}
