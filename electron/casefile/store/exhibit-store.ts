import type { Database } from 'better-sqlite3'
import type { Exhibit } from '../../../shared/model/exhibit.ts'
import { exhibitIdOf, itemIdOf, itemRowOf } from './row-id.ts'

type ExhibitRow = Omit<Exhibit, 'id' | 'itemIds'> & { id: number }
export type NewExhibit = Omit<Exhibit, 'id'>

export const itemsOfExhibit = 'SELECT item_id FROM exhibit_items WHERE exhibit_id = ? ORDER BY position'

export function createExhibitStore(database: Database) {
  const select = database.prepare<[], ExhibitRow>(`
    SELECT id, number, title, proves, source, proof_kind AS proofKind, origin FROM exhibits ORDER BY number`)
  const selectItems = database.prepare<[number], number>(itemsOfExhibit).pluck()
  const insert = database.prepare<Omit<ExhibitRow, 'id'> & { id: number | null }>(`
    INSERT INTO exhibits (id, number, title, proves, source, proof_kind, origin)
    VALUES (:id, :number, :title, :proves, :source, :proofKind, :origin)`)
  const insertItem = database.prepare<[number, number, number]>(
    'INSERT INTO exhibit_items (exhibit_id, position, item_id) VALUES (?, ?, ?)',
  )
  const removeAll = database.prepare('DELETE FROM exhibits')

  return {
    all(): Exhibit[] {
      return select
        .all()
        .map((row) => ({ ...row, id: exhibitIdOf(row.id), itemIds: selectItems.all(row.id).map(itemIdOf) }))
    },
    /** An exhibit keeps its id while its number stays; a number used again after a gap gets a new id. */
    replace(exhibits: readonly NewExhibit[]): void {
      const idOfNumber = new Map(select.all().map(({ id, number }) => [number, id]))
      removeAll.run()
      for (const { itemIds, ...exhibit } of exhibits) {
        const kept = idOfNumber.get(exhibit.number) ?? null
        const row = Number(insert.run({ ...exhibit, id: kept }).lastInsertRowid)
        itemIds.forEach((itemId, place) => {
          insertItem.run(row, place, itemRowOf(itemId))
        })
      }
    },
  }
}
