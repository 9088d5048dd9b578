import { isDeepStrictEqual } from 'node:util'
import type { Database } from 'better-sqlite3'
import type { Exhibit } from '../../../shared/model/exhibit.ts'
import type { ExhibitId, ItemId } from '../../../shared/model/ids.ts'
import { exhibitIdOf, exhibitRowOf, itemIdOf, itemRowOf } from './row-id.ts'
import { type Placed, saveList } from './save-list.ts'
import { fromStored, toStored } from './stored-json.ts'

export type NewExhibit = Omit<Exhibit, 'id'>
type ExhibitColumns = Omit<NewExhibit, 'itemIds' | 'leftOutPages'>
type ItemLink = { exhibit: number; item: number; leftOut: string | null }

export const exhibitQueries = {
  allExhibits: `
    SELECT id, number, title, proves, source, proof_kind AS proofKind, origin FROM exhibits ORDER BY number`,
  itemsOfExhibits: `
    SELECT exhibit_id AS exhibit, item_id AS item, left_out AS leftOut FROM exhibit_items
    ORDER BY exhibit_id, position`,
}

export function createExhibitStore(database: Database) {
  const select = database.prepare<[], ExhibitColumns & { id: number }>(exhibitQueries.allExhibits)
  const selectItems = database.prepare<[], ItemLink>(exhibitQueries.itemsOfExhibits)
  const insert = database.prepare<ExhibitColumns>(`
    INSERT INTO exhibits (number, title, proves, source, proof_kind, origin)
    VALUES (:number, :title, :proves, :source, :proofKind, :origin)`)
  const update = database.prepare<ExhibitColumns & { id: number }>(`
    UPDATE exhibits SET number = :number, title = :title, proves = :proves, source = :source,
      proof_kind = :proofKind, origin = :origin WHERE id = :id`)
  const park = database.prepare<[number]>('UPDATE exhibits SET number = -id WHERE id = ?')
  const remove = database.prepare<[number]>('DELETE FROM exhibits WHERE id = ?')
  const insertItem = database.prepare<[number, number, number, string | null]>(
    'INSERT INTO exhibit_items (exhibit_id, position, item_id, left_out) VALUES (?, ?, ?, ?)',
  )
  const removeItems = database.prepare<[number]>('DELETE FROM exhibit_items WHERE exhibit_id = ?')

  function insertItems(row: number, { itemIds, leftOutPages }: NewExhibit): void {
    itemIds.forEach((itemId, place) => {
      const pages = leftOutPages?.[itemId]
      insertItem.run(row, place, itemRowOf(itemId), pages === undefined ? null : toStored(pages))
    })
  }

  function stored(): (Placed<NewExhibit> & { row: number })[] {
    const linksOf = Map.groupBy(selectItems.all(), ({ exhibit }) => exhibit)
    return select.all().map(({ id, ...columns }) => {
      const links = linksOf.get(id) ?? []
      const itemIds = links.map(({ item }) => itemIdOf(item))
      const leftOut = links.flatMap(({ item, leftOut }): [ItemId, number[]][] =>
        leftOut === null ? [] : [[itemIdOf(item), fromStored<number[]>(leftOut)]],
      )
      const content = withLeftOut({ ...columns, itemIds }, leftOut)
      return { row: id, place: columns.number, content }
    })
  }

  const writer = {
    remove: (row: number) => void remove.run(row),
    park: (row: number) => void park.run(row),
    insert: ({ content }: Placed<NewExhibit>) => {
      const row = Number(insert.run(toColumns(content)).lastInsertRowid)
      insertItems(row, content)
      return row
    },
    update: (row: number, { content }: Placed<NewExhibit>, before: NewExhibit) => {
      update.run({ ...toColumns(content), id: row })
      const isSameLinks =
        isDeepStrictEqual(content.itemIds, before.itemIds) &&
        isDeepStrictEqual(content.leftOutPages, before.leftOutPages)
      if (isSameLinks) return
      removeItems.run(row)
      insertItems(row, content)
    },
  }

  /** Writes what differs and returns the ids in the given order; throws a RangeError for an id that is not there. */
  function save(exhibits: readonly (NewExhibit & { readonly id?: ExhibitId })[]): ExhibitId[] {
    const given = exhibits.map(({ id, ...exhibit }) => ({
      row: id === undefined ? null : exhibitRowOf(id),
      place: exhibit.number,
      content: withLeftOut(exhibit, leftOutOf(exhibit)),
    }))
    return saveList(stored(), given, writer).map(exhibitIdOf)
  }

  return {
    all: (): Exhibit[] => stored().map(({ row, content }) => ({ ...content, id: exhibitIdOf(row) })),
    save,
    /** An exhibit keeps its id while its number stays; a number used again after a gap gets a new id. */
    replace(exhibits: readonly (NewExhibit & { readonly id?: ExhibitId })[]): void {
      const idOfNumber = new Map(select.all().map(({ id, number }) => [number, exhibitIdOf(id)]))
      const renamed = exhibits.map(({ id: _, ...exhibit }) => {
        const id = idOfNumber.get(exhibit.number)
        return { ...exhibit, ...(id !== undefined && { id }) }
      })
      save(renamed)
    },
  }
}

/** Pages left out of items that it really holds; an item with none has no entry. */
function leftOutOf({ itemIds, leftOutPages }: NewExhibit): [ItemId, readonly number[]][] {
  return itemIds.flatMap((itemId): [ItemId, readonly number[]][] => {
    const pages = leftOutPages?.[itemId] ?? []
    return pages.length === 0 ? [] : [[itemId, pages]]
  })
}

function withLeftOut(
  { leftOutPages: _, ...exhibit }: NewExhibit,
  leftOut: readonly [ItemId, readonly number[]][],
): NewExhibit {
  if (leftOut.length === 0) return exhibit
  return { ...exhibit, leftOutPages: Object.fromEntries(leftOut) }
}

function toColumns({ itemIds: _, leftOutPages: __, ...exhibit }: NewExhibit): ExhibitColumns {
  return exhibit
}
