import type { Database } from 'better-sqlite3'
import type { ItemId, Sha256 } from '../../../shared/model/ids.ts'
import type { Item, Original } from '../../../shared/model/item.ts'
import type { CandidateTime } from '../../../shared/model/time.ts'
import { itemIdOf, itemRowOf } from './row-id.ts'
import { fromStored, toStored } from './stored-json.ts'
import { createTagStore } from './tag-store.ts'
import { createTimeStore } from './time-store.ts'

/**
 * An item as it is kept: with every time that was ever found or stated, `chosenTime` being a position among those, and
 * `withdrawnAt` while the step that took it in is undone.
 */
export type StoredItem = Item & { readonly withdrawnAt: string | null }
export type NewItem = Omit<Item, 'id' | 'tags' | 'binnedAt'>
export type ItemPlace = 'desk' | 'bin'

type ItemRow = Omit<StoredItem, 'id' | 'original' | 'container' | 'facts' | 'people' | 'times' | 'tags'> &
  Original & {
    id: number
    containerId: number | null
    containerPath: string | null
    facts: string
    people: string
  }
type NewRow = Omit<ItemRow, 'id' | 'binnedAt' | 'withdrawnAt'>
type UpdatedRow = Omit<NewRow, keyof Original | (typeof fixed)[number]>
const fixed = ['fileName', 'sourcePath', 'takenInAt', 'containerId', 'containerPath'] as const

// CROSS JOIN: items first, so that a list comes in their order without being sorted.
const select = `
  SELECT items.id, kind, items.sha256, size_bytes AS sizeBytes, extension, media_type AS mediaType,
    file_name AS fileName, source_path AS sourcePath, container_id AS containerId,
    container_path AS containerPath, taken_in_at AS takenInAt, facts, chosen_time AS chosenTime,
    title, proves, source, proof_kind AS proofKind, people, amount, transcript, binned_at AS binnedAt,
    withdrawn_at AS withdrawnAt
  FROM items CROSS JOIN originals ON originals.sha256 = items.sha256`
export const itemQueries = {
  bySha256: 'SELECT id FROM items WHERE sha256 = ?',
  placeById: `
    SELECT CASE WHEN binned_at IS NULL THEN 'desk' ELSE 'bin' END FROM items
    WHERE id = ? AND withdrawn_at IS NULL`,
  byId: `${select} WHERE items.id = ?`,
  withdrawnContents: 'SELECT 1 FROM items WHERE container_id = ? AND withdrawn_at IS NOT NULL LIMIT 1',
}
export const itemLists: Readonly<Record<ItemPlace, string>> = {
  desk: `${select} WHERE withdrawn_at IS NULL AND binned_at IS NULL ORDER BY items.id`,
  bin: `${select} WHERE withdrawn_at IS NULL AND binned_at IS NOT NULL ORDER BY items.id`,
}

/** From so many on, reading every row once is faster than asking for each. */
const manyItems = 200

export function createItemStore(database: Database) {
  const times = createTimeStore(database)
  const tags = createTagStore(database)
  const selectIds = database.prepare<[], number>('SELECT id FROM items ORDER BY id').pluck()
  const selectBySha256 = database.prepare<[string], number>(itemQueries.bySha256).pluck()
  const selectById = database.prepare<[number], ItemRow>(itemQueries.byId)
  const selectLists = {
    desk: database.prepare<[], ItemRow>(itemLists.desk),
    bin: database.prepare<[], ItemRow>(itemLists.bin),
  }
  const selectPlace = database.prepare<[number], ItemPlace>(itemQueries.placeById).pluck()
  const selectAll = database.prepare<[], ItemRow>(`${select} ORDER BY items.id`)
  const selectWithdrawn = database.prepare<[number], number>(itemQueries.withdrawnContents).pluck()
  const selectHashes = database.prepare<[], Sha256>('SELECT sha256 FROM originals').pluck()
  const insertOriginal = database.prepare<Original>(`
    INSERT INTO originals (sha256, size_bytes, extension, media_type)
    VALUES (:sha256, :sizeBytes, :extension, :mediaType)`)
  const insertItem = database.prepare<NewRow>(`
    INSERT INTO items (sha256, kind, file_name, source_path, container_id, container_path, taken_in_at, facts,
      chosen_time, title, proves, source, proof_kind, people, amount, transcript)
    VALUES (:sha256, :kind, :fileName, :sourcePath, :containerId, :containerPath, :takenInAt, :facts, :chosenTime, :title, :proves, :source,
      :proofKind, :people, :amount, :transcript)`)
  const updateItem = database.prepare<UpdatedRow & { id: number }>(`
    UPDATE items SET kind = :kind, facts = :facts, chosen_time = :chosenTime, title = :title, proves = :proves,
      source = :source, proof_kind = :proofKind, people = :people, amount = :amount,
      transcript = :transcript WHERE id = :id`)
  const setBinned = database.prepare<[string | null, number]>('UPDATE items SET binned_at = ? WHERE id = ?')
  const setWithdrawn = database.prepare<[string | null, number]>(
    'UPDATE items SET withdrawn_at = ? WHERE id = ?',
  )

  function find(id: string): StoredItem | null {
    const row = selectById.get(itemRowOf(id))
    return row === undefined ? null : itemOf(row, times.ofItem(row.id), tags.ofItem(row.id))
  }

  function withLists(rows: readonly ItemRow[]): StoredItem[] {
    if (rows.length === 0) return []
    const [allTimes, allTags] = [times.all(), tags.all()]
    return rows.map((row) => itemOf(row, allTimes.get(row.id) ?? [], allTags.get(row.id) ?? []))
  }

  return {
    /** Every item there is, in the bin or withdrawn too. */
    ids: (): ItemId[] => selectIds.all().map(itemIdOf),
    find,
    /** Items of the desk or of the bin in the order of their ids; those that are withdrawn are in neither. */
    list: (place: ItemPlace): StoredItem[] => withLists(selectLists[place].all()),
    /** Many at once, by their ids; those that are not there are left out. */
    findMany(ids: readonly string[]): Map<string, StoredItem> {
      if (ids.length < manyItems) return new Map(ids.flatMap((id) => entryOf(find(id))))
      const wanted = new Set(ids)
      return new Map(withLists(selectAll.all().filter(({ id }) => wanted.has(itemIdOf(id)))).flatMap(entryOf))
    },
    /** null for one that is not there or withdrawn. */
    placeOf: (id: string): ItemPlace | null => selectPlace.get(itemRowOf(id)) ?? null,
    /** Whether the taking in of something that came in this item is undone. */
    hasWithdrawnContents: (id: ItemId): boolean => selectWithdrawn.get(itemRowOf(id)) !== undefined,
    /** Hashes of originals, to find one that no item stands for. */
    originalHashes: (): Sha256[] => selectHashes.all(),
    findBySha256(sha256: string): ItemId | null {
      const row = selectBySha256.get(sha256)
      return row === undefined ? null : itemIdOf(row)
    },
    insert(item: NewItem): ItemId {
      insertOriginal.run(item.original)
      const columns = toColumns(item)
      const { fileName, sourcePath, takenInAt, container } = item
      const inside = {
        containerId: container === undefined ? null : itemRowOf(container.itemId),
        containerPath: container?.path ?? null,
      }
      const inserted = insertItem.run({
        ...columns,
        ...item.original,
        ...inside,
        fileName,
        sourcePath,
        takenInAt,
      })
      const row = Number(inserted.lastInsertRowid)
      times.add(row, item.times, 0)
      return itemIdOf(row)
    },
    /** Saves what may change of an item, except its tags and its place. Times are only ever added, at the end. */
    update(item: StoredItem): void {
      const row = itemRowOf(item.id)
      updateItem.run({ ...toColumns(item), id: row })
      times.add(row, item.times, times.ofItem(row).length)
    },
    addTag: (id: ItemId, tag: string): void => tags.add(itemRowOf(id), tag),
    removeTag: (id: ItemId, tag: string): void => tags.remove(itemRowOf(id), tag),
    setBinned: (id: ItemId, at: string | null): void => void setBinned.run(at, itemRowOf(id)),
    setWithdrawn: (id: ItemId, at: string | null): void => void setWithdrawn.run(at, itemRowOf(id)),
  }
}

function itemOf(row: ItemRow, times: readonly CandidateTime[], tags: readonly string[]): StoredItem {
  const { sha256, sizeBytes, extension, mediaType } = row
  return {
    id: itemIdOf(row.id),
    kind: row.kind,
    original: { sha256, sizeBytes, extension, mediaType },
    fileName: row.fileName,
    sourcePath: row.sourcePath,
    ...(row.containerId !== null && {
      container: { itemId: itemIdOf(row.containerId), path: row.containerPath ?? '' },
    }),
    takenInAt: row.takenInAt,
    facts: fromStored(row.facts),
    times,
    chosenTime: row.chosenTime,
    title: row.title,
    proves: row.proves,
    source: row.source,
    proofKind: row.proofKind,
    people: row.people === '[]' ? [] : fromStored(row.people),
    amount: row.amount,
    ...(row.transcript !== null && { transcript: row.transcript }),
    tags,
    binnedAt: row.binnedAt,
    withdrawnAt: row.withdrawnAt,
  }
}

function toColumns(item: NewItem): UpdatedRow {
  const { kind, chosenTime, title, proves, source, proofKind, amount, transcript = null } = item
  const lists = { facts: toStored(item.facts), people: toStored(item.people) }
  return { kind, chosenTime, title, proves, source, proofKind, amount, transcript, ...lists }
}

function entryOf(item: StoredItem | null): [string, StoredItem][] {
  return item === null ? [] : [[item.id, item]]
}
