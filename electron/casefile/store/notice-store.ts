import type { Database } from 'better-sqlite3'
import type { ItemId } from '../../../shared/model/ids.ts'
import type { Refusal, Sighting } from '../../../shared/model/snapshot.ts'
import { itemIdOf, itemRowOf } from './row-id.ts'

type SightingRow = Omit<Sighting, 'itemId'> & { item: number }

/** What was seen and made no item: files refused, and known bytes under another path. */
export function createNoticeStore(database: Database) {
  const selectRefusals = database.prepare<[], Refusal & { id: number }>(
    'SELECT id, path, code, message, at FROM refusals ORDER BY id',
  )
  const selectRefusal = database.prepare<[number], Refusal>(
    'SELECT path, code, message, at FROM refusals WHERE id = ?',
  )
  const insertRefusal = database.prepare<Refusal>(
    'INSERT INTO refusals (path, code, message, at) VALUES (:path, :code, :message, :at)',
  )
  const selectSightingIds = database.prepare<[], number>('SELECT id FROM sightings ORDER BY id').pluck()
  const selectSighting = database.prepare<[number], SightingRow>(`
    SELECT item_id AS item, path, sha256, at FROM sightings JOIN items ON items.id = item_id
    WHERE sightings.id = ?`)
  const selectSightings = database.prepare<[], SightingRow>(`
    SELECT item_id AS item, path, sha256, at FROM sightings JOIN items ON items.id = item_id
    ORDER BY sightings.id`)
  const isSeen = database
    .prepare<[number, string], number>('SELECT id FROM sightings WHERE item_id = ? AND path = ?')
    .pluck()
  const insertSighting = database.prepare<[number, string, string]>(
    'INSERT INTO sightings (item_id, path, at) VALUES (?, ?, ?)',
  )

  function findSighting(row: number): Sighting | null {
    const found = selectSighting.get(row)
    return found === undefined ? null : sightingOf(found)
  }

  return {
    refusalRows: (): number[] => selectRefusals.all().map(({ id }) => id),
    refusals: (): Refusal[] => selectRefusals.all().map(({ id: _, ...refusal }) => refusal),
    findRefusal: (row: number): Refusal | null => selectRefusal.get(row) ?? null,
    insertRefusal: (refusal: Refusal): number => Number(insertRefusal.run(refusal).lastInsertRowid),
    sightingRows: (): number[] => selectSightingIds.all(),
    findSighting,
    sightings: (): Sighting[] => selectSightings.all().map(sightingOf),
    hasSighting: (itemId: ItemId, path: string): boolean => isSeen.get(itemRowOf(itemId), path) !== undefined,
    insertSighting: (itemId: ItemId, path: string, at: string): number =>
      Number(insertSighting.run(itemRowOf(itemId), path, at).lastInsertRowid),
  }
}

function sightingOf({ item, ...rest }: SightingRow): Sighting {
  return { ...rest, itemId: itemIdOf(item) }
}
