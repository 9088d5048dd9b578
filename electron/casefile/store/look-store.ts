import type { Database } from 'better-sqlite3'
import type { ItemId, Sha256 } from '../../../shared/model/ids.ts'
import type { RenditionKind } from '../../../shared/model/item.ts'
import type { KeptCode, Likeness } from '../../../shared/model/picture-look.ts'
import type { UnrecognizedPicture } from './recognition-store.ts'
import { itemIdOf, itemRowOf } from './row-id.ts'
import { fromStored, toStored } from './stored-json.ts'

/** A picture in grey, very small, row by row, and its size as it is. */
export type StoredPrint = {
  readonly widthPx: number
  readonly heightPx: number
  readonly data: Uint8Array
  readonly width: number
}
export type StoredLook = {
  readonly sha256: Sha256
  readonly engine: string
  readonly at: string
  /** Why it could not be looked at, as a code of the fault catalogue; null where it was. */
  readonly note: string | null
  readonly codes: readonly KeptCode[]
  readonly print: StoredPrint | null
}
export type PrintedPicture = {
  readonly sha256: Sha256
  readonly extension: string
  readonly rendition: RenditionKind | null
  readonly print: StoredPrint
}
export type AlikePair = { readonly itemId: ItemId; readonly other: ItemId; readonly likeness: Likeness }

type PictureRow = Omit<UnrecognizedPicture, 'itemId'> & { item: number }
type PrintRow = Omit<StoredPrint, 'data'> & { data: Buffer }
type PrintedRow = Omit<PrintedPicture, 'print'> & PrintRow
type LookRow = { engine: string; at: string; note: string | null; codes: string }
type PairRow = { item: number; other: number; likeness: Likeness }

const isOnDesk = (row: string) => `${row}.withdrawn_at IS NULL AND ${row}.binned_at IS NULL`
export const lookQueries = {
  lookOf: 'SELECT engine, at, note, codes FROM picture_looks WHERE sha256 = ?',
  /** In the order of their taking in. */
  nextUnseen: `
    SELECT items.id AS item, items.sha256, extension, file_name AS fileName,
      json_extract(facts, '$.rendition') AS rendition
    FROM items JOIN originals ON originals.sha256 = items.sha256
    WHERE items.id > ? AND kind = 'image' AND ${isOnDesk('items')} AND json_extract(facts, '$.notShown') IS NULL
      AND NOT EXISTS (SELECT 1 FROM picture_looks WHERE picture_looks.sha256 = items.sha256 AND engine = ?)
    ORDER BY items.id LIMIT 1`,
}
const lookLists = {
  prints: `
    SELECT picture_looks.sha256, extension, json_extract(facts, '$.rendition') AS rendition,
      width_px AS widthPx, height_px AS heightPx, print AS data, print_width AS width
    FROM picture_looks JOIN originals ON originals.sha256 = picture_looks.sha256
      JOIN items ON items.sha256 = picture_looks.sha256
    WHERE engine = ? AND print IS NOT NULL AND picture_looks.sha256 <> ?`,
  pairs: `
    SELECT a.id AS item, b.id AS other, likeness FROM picture_pairs
      JOIN items AS a ON a.sha256 = picture_pairs.sha256
      JOIN items AS b ON b.sha256 = picture_pairs.other
    WHERE ${isOnDesk('a')} AND ${isOnDesk('b')}
    ORDER BY a.id, b.id`,
}

export function createLookStore(database: Database) {
  const select = database.prepare<[string], LookRow>(lookQueries.lookOf)
  const selectNext = database.prepare<[number, string], PictureRow>(lookQueries.nextUnseen)
  const selectPrints = database.prepare<[string, string], PrintedRow>(lookLists.prints)
  const selectPairs = database.prepare<[], PairRow>(lookLists.pairs)
  const remove = database.prepare<[string]>('DELETE FROM picture_looks WHERE sha256 = ?')
  const removePairs = database.prepare<[string, string]>(
    'DELETE FROM picture_pairs WHERE sha256 = ? OR other = ?',
  )
  const insert = database.prepare<unknown[]>(`
    INSERT INTO picture_looks (sha256, engine, at, note, codes, width_px, height_px, print, print_width)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const insertPair = database.prepare<[string, string, Likeness]>(
    'INSERT OR REPLACE INTO picture_pairs (sha256, other, likeness) VALUES (?, ?, ?)',
  )
  const replace = database.transaction((look: StoredLook, alike: readonly AlikeOriginal[]) => {
    const { sha256, engine, at, note, print } = look
    remove.run(sha256)
    removePairs.run(sha256, sha256)
    const { widthPx = 0, heightPx = 0, data = null, width = 0 } = print ?? {}
    const blob = data === null ? null : Buffer.from(data)
    insert.run(sha256, engine, at, note, toStored(look.codes), widthPx, heightPx, blob, width)
    for (const other of alike) insertPair.run(sha256, other.sha256, other.likeness)
  })

  return {
    find(sha256: string): Pick<StoredLook, 'engine' | 'at' | 'note' | 'codes'> | null {
      const row = select.get(sha256)
      return row === undefined ? null : { ...row, codes: fromStored<KeptCode[]>(row.codes) }
    },
    /** The first that this engine has not looked at after this item, or of all. */
    next(engine: string, after: ItemId | null): UnrecognizedPicture | null {
      const row = selectNext.get(after === null ? 0 : itemRowOf(after), engine)
      if (row === undefined) return null
      const { item, ...picture } = row
      return { ...picture, itemId: itemIdOf(item) }
    },
    /** Of every other picture, also in the bin: it may come back. */
    prints: (engine: string, except: string): PrintedPicture[] =>
      selectPrints.all(engine, except).map(({ sha256, extension, rendition, ...print }) => ({
        sha256,
        extension,
        rendition,
        print,
      })),
    /** Replaces what was seen before. */
    save: (look: StoredLook, alike: readonly AlikeOriginal[]): void => replace(look, alike),
    pairs: (): AlikePair[] =>
      selectPairs.all().map(({ item, other, likeness }) => ({
        itemId: itemIdOf(item),
        other: itemIdOf(other),
        likeness,
      })),
  }
}

export type AlikeOriginal = { readonly sha256: Sha256; readonly likeness: Likeness }
