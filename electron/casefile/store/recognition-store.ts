import type { Database } from 'better-sqlite3'
import type { ItemId, Sha256 } from '../../../shared/model/ids.ts'
import type { RenditionKind } from '../../../shared/model/item.ts'
import type { Recognition, RecognizedLine } from '../../../shared/model/recognition.ts'
import { itemIdOf, itemRowOf } from './row-id.ts'
import { fromStored, toStored } from './stored-json.ts'

export type StoredRecognition = Recognition & { readonly sha256: Sha256; readonly at: string }
/** A picture that the engine has not read. */
export type UnrecognizedPicture = {
  readonly itemId: ItemId
  readonly sha256: Sha256
  readonly extension: string
  readonly fileName: string
  readonly rendition: RenditionKind | null
}
/** Of the pictures on the desk that can be shown: how many there are, were looked at, and could not be read. */
export type RecognitionCounts = { readonly total: number; readonly done: number; readonly failed: number }
/** What was read of a picture, without the text. */
export type RecognitionFacts = Omit<StoredRecognition, 'lines'> & { readonly lineCount: number }

type Row = Omit<StoredRecognition, 'lines'> & { lines: string }
type PictureRow = Omit<UnrecognizedPicture, 'itemId'> & { item: number }

const isPicture = `kind = 'image' AND withdrawn_at IS NULL AND binned_at IS NULL
  AND json_extract(facts, '$.notShown') IS NULL`
export const recognitionQueries = {
  recognitionOf: 'SELECT sha256, engine, at, note, lines FROM recognitions WHERE sha256 = ?',
  /** In the order of their taking in. */
  nextUnrecognized: `
    SELECT items.id AS item, items.sha256, extension, file_name AS fileName,
      json_extract(facts, '$.rendition') AS rendition
    FROM items JOIN originals ON originals.sha256 = items.sha256
    WHERE items.id > ? AND ${isPicture}
      AND NOT EXISTS (SELECT 1 FROM recognitions WHERE recognitions.sha256 = items.sha256 AND engine = ?)
    ORDER BY items.id LIMIT 1`,
}
export const recognitionLists = {
  allRecognitions: `
    SELECT sha256, engine, at, note, json_array_length(lines) AS lineCount FROM recognitions ORDER BY id`,
}
export function createRecognitionStore(database: Database) {
  const select = database.prepare<[string], Row>(recognitionQueries.recognitionOf)
  const selectAll = database.prepare<[], RecognitionFacts>(recognitionLists.allRecognitions)
  const selectNext = database.prepare<[number, string], PictureRow>(recognitionQueries.nextUnrecognized)
  const selectCounts = database.prepare<[string], RecognitionCounts>(`
    SELECT count(*) AS total, count(recognitions.id) AS done, count(note) AS failed
    FROM items LEFT JOIN recognitions ON recognitions.sha256 = items.sha256 AND engine = ?
    WHERE ${isPicture}`)
  const removeOf = database.prepare<[string]>('DELETE FROM recognitions WHERE sha256 = ?')
  const insert = database.prepare<Row>(`
    INSERT INTO recognitions (sha256, engine, at, note, lines) VALUES (:sha256, :engine, :at, :note, :lines)`)
  const replace = database.transaction((row: Row) => {
    removeOf.run(row.sha256)
    insert.run(row)
  })

  return {
    find(sha256: string): StoredRecognition | null {
      const row = select.get(sha256)
      return row === undefined ? null : { ...row, lines: fromStored<RecognizedLine[]>(row.lines) }
    },
    all: (): RecognitionFacts[] => selectAll.all(),
    /** Replaces what any engine read before. */
    save: (found: StoredRecognition): void => replace({ ...found, lines: toStored(found.lines) }),
    counts: (engine: string): RecognitionCounts =>
      selectCounts.get(engine) ?? { total: 0, done: 0, failed: 0 },
    /** The first after this item, or of all. */
    next(engine: string, after: ItemId | null): UnrecognizedPicture | null {
      const row = selectNext.get(after === null ? 0 : itemRowOf(after), engine)
      if (row === undefined) return null
      const { item, ...picture } = row
      return { ...picture, itemId: itemIdOf(item) }
    },
  }
}
