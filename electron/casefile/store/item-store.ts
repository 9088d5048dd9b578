import type { Database } from 'better-sqlite3'
import type { ItemId, Sha256 } from '../../../shared/model/ids.ts'
import type { Item, Original } from '../../../shared/model/item.ts'
import type { CandidateTime } from '../../../shared/model/time.ts'
import { itemIdOf, itemRowOf } from './row-id.ts'
import { fromStored, toStored } from './stored-json.ts'

type ItemRow = Omit<Item, 'id' | 'original' | 'facts' | 'times'> & Original & { id: number; facts: string }
type TimeRow = CandidateTime & { itemId: number; position: number }
export type NewItem = Omit<Item, 'id'>

export const itemQueries = {
  bySha256: 'SELECT id FROM items WHERE sha256 = ?',
  byId: `
    SELECT items.id, kind, items.sha256, size_bytes AS sizeBytes, extension, media_type AS mediaType,
      file_name AS fileName, source_path AS sourcePath, taken_in_at AS takenInAt, facts,
      chosen_time AS chosenTime, title, proves, source, proof_kind AS proofKind
    FROM items JOIN originals ON originals.sha256 = items.sha256 WHERE items.id = ?`,
  timesById: `
    SELECT value, source, precision, zone, meaning, detail FROM times WHERE item_id = ? ORDER BY position`,
}

export function createItemStore(database: Database) {
  const selectIds = database.prepare<[], number>('SELECT id FROM items ORDER BY id').pluck()
  const selectBySha256 = database.prepare<[string], number>(itemQueries.bySha256).pluck()
  const selectById = database.prepare<[number], ItemRow>(itemQueries.byId)
  const selectTimes = database.prepare<[number], CandidateTime>(itemQueries.timesById)
  const selectHashes = database.prepare<[], Sha256>('SELECT sha256 FROM originals').pluck()
  const insertOriginal = database.prepare<Original>(`
    INSERT INTO originals (sha256, size_bytes, extension, media_type)
    VALUES (:sha256, :sizeBytes, :extension, :mediaType)`)
  const insertItem = database.prepare<Omit<ItemRow, 'id'>>(`
    INSERT INTO items (sha256, kind, file_name, source_path, taken_in_at, facts, chosen_time, title, proves, source,
      proof_kind)
    VALUES (:sha256, :kind, :fileName, :sourcePath, :takenInAt, :facts, :chosenTime, :title, :proves, :source,
      :proofKind)`)
  const updateItem = database.prepare<
    Omit<ItemRow, keyof Original | 'fileName' | 'sourcePath' | 'takenInAt'>
  >(`
    UPDATE items SET kind = :kind, facts = :facts, chosen_time = :chosenTime, title = :title, proves = :proves,
      source = :source, proof_kind = :proofKind WHERE id = :id`)
  const insertTime = database.prepare<TimeRow>(`
    INSERT INTO times (item_id, position, value, source, precision, zone, meaning, detail)
    VALUES (:itemId, :position, :value, :source, :precision, :zone, :meaning, :detail)`)

  function find(id: string): Item | null {
    const row = selectById.get(itemRowOf(id))
    if (row === undefined) return null
    const { sha256, sizeBytes, extension, mediaType, facts, ...rest } = row
    const original = { sha256, sizeBytes, extension, mediaType }
    return {
      ...rest,
      id: itemIdOf(row.id),
      original,
      facts: fromStored(facts),
      times: selectTimes.all(row.id),
    }
  }

  function insertTimes(itemId: number, times: readonly CandidateTime[], from: number): void {
    times.forEach((time, index) => {
      if (index < from) return
      const { value, source, precision, zone, meaning, detail } = time
      insertTime.run({ itemId, position: index, value, source, precision, zone, meaning, detail })
    })
  }

  return {
    find,
    ids: (): ItemId[] => selectIds.all().map(itemIdOf),
    /** Hashes of originals, to find one that no item stands for. */
    originalHashes: (): Sha256[] => selectHashes.all(),
    findBySha256(sha256: string): ItemId | null {
      const row = selectBySha256.get(sha256)
      return row === undefined ? null : itemIdOf(row)
    },
    insert(item: NewItem): ItemId {
      const { original, facts, times, ...rest } = item
      const { sha256, sizeBytes, extension, mediaType } = original
      insertOriginal.run({ sha256, sizeBytes, extension, mediaType })
      const inserted = insertItem.run({
        ...rest,
        sha256,
        sizeBytes,
        extension,
        mediaType,
        facts: toStored(facts),
      })
      const row = Number(inserted.lastInsertRowid)
      insertTimes(row, times, 0)
      return itemIdOf(row)
    },
    /** Saves what may change of an item. Times are only ever added, at the end, so that `chosenTime` keeps its meaning. */
    update(item: Item): void {
      const { kind, chosenTime, title, proves, source, proofKind } = item
      const id = itemRowOf(item.id)
      updateItem.run({ id, kind, facts: toStored(item.facts), chosenTime, title, proves, source, proofKind })
      insertTimes(id, item.times, selectTimes.all(id).length)
    },
  }
}
