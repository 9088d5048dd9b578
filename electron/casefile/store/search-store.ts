import type { Database } from 'better-sqlite3'
import type { PixelBox } from '../../../shared/model/recognition.ts'
import { foldForSearch } from '../../../shared/rules/search/fold-with-places.ts'
import { indexTokens, tokensVersion } from '../../../shared/rules/search/search-tokens.ts'
import { keyRange, ownerMask, ownerShift, positionMask } from './search-keys.ts'
import { type SearchPlace, searchPlaces, searchSources } from './search-places.ts'
import { fillSql, searchTriggers } from './search-triggers.ts'
import { fromStored } from './stored-json.ts'

/** A text of the desk; `owner` is the row of its item, event or exhibit. */
export type FoundText = {
  readonly place: SearchPlace
  readonly owner: number
  readonly line: number | null
  readonly text: string
  /** Where it stands in a picture. */
  readonly box?: PixelBox
}
type Row = { owner: number; line: number | null; text: string; box: string | null }
export type Question = {
  /** An FTS5 expression over the tokens of `search-tokens.ts`. */
  readonly match: string
  /** Whether a text that has the tokens is really one that is asked for. */
  readonly accept: (text: string) => boolean
  /** At most so many of each place. */
  readonly limit: number
}

export const searchQueries = Object.fromEntries(
  searchPlaces.map((place) => [place, selectSql(place)]),
) as Readonly<Record<SearchPlace, string>>
/** Each name once, by steps through the index instead of all messages. */
export const senderQuery = `
  WITH RECURSIVE names (name) AS (
    SELECT min(sender) FROM messages
    UNION ALL
    SELECT (SELECT min(sender) FROM messages WHERE sender > name) FROM names WHERE name IS NOT NULL
  ) SELECT name FROM names WHERE name IS NOT NULL`
const firstOfSender = `
  SELECT m.item_id AS owner, m.line, m.sender AS text, NULL AS box FROM messages AS m CROSS JOIN items AS i ON i.id = m.item_id
  WHERE m.sender = ? AND i.withdrawn_at IS NULL AND i.binned_at IS NULL ORDER BY m.item_id, m.position LIMIT 1`

/** So many texts of a place are compared at most; what stands beyond them is found by a longer query. */
const mostCompared = 2_000
const namePlaces = ['itemTitle', 'eventTitle', 'exhibitTitle', 'fileName', 'people', 'tags'] as const

export function createSearchStore(database: Database) {
  database.function('search_tokens', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? indexTokens(foldForSearch(text)) : '',
  )
  database.exec(searchTriggers)
  const selects = searchPlaces.map((place) => ({
    place,
    range: keyRange(place),
    select: database.prepare<[string, number, number], Row>(searchQueries[place]),
  }))
  const selectNames = namePlaces.map((place) => ({ place, select: database.prepare<[], Row>(allSql(place)) }))
  const selectSenders = database.prepare<[], string>(senderQuery).pluck()
  const selectFirstOfSender = database.prepare<[string], Row>(firstOfSender)
  const selectVersion = database.prepare<[], number>('SELECT tokens_version FROM search_state').pluck()
  const saveVersion = database.prepare<[number]>(
    'INSERT INTO search_state VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET tokens_version = excluded.tokens_version',
  )
  const countChanges = database.prepare<[], number>('SELECT total_changes()').pluck()
  let names: { readonly changes: number; readonly texts: readonly FoundText[] } | null = null

  const rebuild = database.transaction(() => {
    database.exec("INSERT INTO search_index (search_index) VALUES ('delete-all')")
    for (const place of searchPlaces) database.exec(fillSql(place))
    saveVersion.run(tokensVersion)
  })

  function readNames(): FoundText[] {
    const titles = selectNames.flatMap(({ place, select }) => select.all().map((row) => textOf(row, place)))
    const senders = selectSenders.all().flatMap((sender) => selectFirstOfSender.all(sender))
    return [...titles, ...senders.map((row) => textOf(row, 'message'))]
  }

  return {
    /** Makes the index anew from the rows, as after a migration. */
    rebuild: (): void => void rebuild.immediate(),
    rebuildIfOld(): void {
      if (selectVersion.get() !== tokensVersion) rebuild()
    },
    /** Texts of the desk in the order of their places. */
    find({ match, accept, limit }: Question): FoundText[] {
      const found: FoundText[] = []
      for (const { place, range, select } of selects) {
        let compared = 0
        let taken = 0
        for (const row of select.iterate(match, ...range)) {
          compared += 1
          if (accept(row.text)) {
            found.push(textOf(row, place))
            taken += 1
          }
          if (taken === limit || compared >= mostCompared) break
        }
      }
      return found
    },
    /** Titles, names and tags of the desk, and each sender of messages with the first message. */
    names(): readonly FoundText[] {
      const changes = countChanges.get() ?? 0
      if (names === null || names.changes !== changes) names = { changes, texts: readNames() }
      return names.texts
    },
  }
}

function textOf({ owner, line, text, box }: Row, place: SearchPlace): FoundText {
  return { place, owner, line, text, ...(box !== null && { box: fromStored<PixelBox>(box) }) }
}

function selectSql(place: SearchPlace): string {
  const { text, line, each } = searchSources[place]
  const owner = `((search_index.rowid >> ${ownerShift}) & ${ownerMask})`
  const position = `(search_index.rowid & ${positionMask})`
  const box = each === undefined ? 'NULL' : "json_extract(json_each.value, '$.box')"
  return `
    SELECT ${owner} AS owner, ${line} AS line, ${text} AS text, ${box} AS box
    FROM search_index ${joinsOf(place, owner, position)}
    WHERE search_index MATCH ? AND search_index.rowid >= ? AND search_index.rowid < ?
    ORDER BY search_index.rowid`
}

function joinsOf(place: SearchPlace, owner: string, position: string): string {
  const { table, each } = searchSources[place]
  const desk = (id: string) =>
    `CROSS JOIN items AS i ON i.id = ${id} AND i.withdrawn_at IS NULL AND i.binned_at IS NULL`
  if (table === 'events' || table === 'exhibits') return `CROSS JOIN ${table} AS r ON r.id = ${owner}`
  if (table === 'items') {
    return `CROSS JOIN items AS r ON r.id = ${owner} AND r.withdrawn_at IS NULL AND r.binned_at IS NULL`
  }
  if (each !== undefined) {
    return `${desk(owner)} CROSS JOIN recognitions AS r ON r.sha256 = i.sha256
      CROSS JOIN ${each} ON json_each.key = ${position}`
  }
  return `${desk(owner)} CROSS JOIN ${table} AS r ON r.item_id = ${owner} AND r.position = ${position}`
}

function allSql(place: SearchPlace): string {
  const { table, text } = searchSources[place]
  const isOnDesk = table === 'items' ? 'AND r.withdrawn_at IS NULL AND r.binned_at IS NULL' : ''
  return `SELECT r.id AS owner, NULL AS line, ${text} AS text, NULL AS box FROM ${table} AS r
    WHERE text <> '' ${isOnDesk}`
}
