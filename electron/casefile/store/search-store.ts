import type { Database } from 'better-sqlite3'
import type { PixelBox } from '../../../shared/model/recognition.ts'
import { foldForSearch } from '../../../shared/rules/search/fold-with-places.ts'
import { indexTokens, tokensVersion } from '../../../shared/rules/search/search-tokens.ts'
import { endOfPlace, readKey, type SearchKey } from './search-keys.ts'
import { type SearchPlace, searchPlaces, searchSources } from './search-places.ts'
import { fillItemSql, fillSql, searchTriggers } from './search-triggers.ts'
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
  /** So many texts of a place are compared at most; what stands beyond them is found by a longer query. */
  readonly mostCompared: number
}

/** The text of a key, if it is on the desk. */
export const textQueries = Object.fromEntries(
  searchPlaces.map((place) => [place, selectSql(place)]),
) as Readonly<Record<SearchPlace, string>>
export const keyQuery =
  'SELECT rowid FROM search_index WHERE search_index MATCH ? AND rowid >= ? ORDER BY rowid'
/** Each name once, by steps through the index instead of all messages. */
export const senderQuery = `
  WITH RECURSIVE names (name) AS (
    SELECT min(sender) FROM messages
    UNION ALL
    SELECT (SELECT min(sender) FROM messages WHERE sender > name) FROM names WHERE name IS NOT NULL
  ) SELECT name FROM names WHERE name IS NOT NULL`
const firstOfSender = `
  SELECT m.item_id AS owner, m.line, m.sender AS text, NULL AS box FROM messages AS m CROSS JOIN items AS i ON i.id = m.item_id
  WHERE m.sender = ? AND i.withdrawn_at IS NULL AND i.binned_at IS NULL
  ORDER BY m.item_id, m.position LIMIT 1`

/** Of one text: no message is as long, and a file of 60 MB in one line must not be folded whole for every letter typed. */
const longestText = 200_000

const namePlaces = ['itemTitle', 'eventTitle', 'exhibitTitle', 'fileName', 'people', 'tags'] as const

export function createSearchStore(database: Database) {
  database.function('search_tokens', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? indexTokens(foldForSearch(text.slice(0, longestText))) : '',
  )
  database.exec(searchTriggers)
  const selectKeys = database.prepare<[string, number], number>(keyQuery).pluck()
  const prepareText = (place: SearchPlace) => database.prepare<[number, number], Row>(textQueries[place])
  const selectText = new Map(searchPlaces.map((place) => [place, prepareText(place)]))
  const selectNames = namePlaces.map((place) => ({ place, select: database.prepare<[], Row>(allSql(place)) }))
  const selectSenders = database.prepare<[], string>(senderQuery).pluck()
  const selectFirstOfSender = database.prepare<[string], Row>(firstOfSender)
  const selectVersion = database.prepare<[], number>('SELECT tokens_version FROM search_state').pluck()
  const saveVersion = database.prepare<[number]>(
    'INSERT INTO search_state VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET tokens_version = excluded.tokens_version',
  )
  const fillItem = new Map(
    searchPlaces
      .filter((place) => searchSources[place].isFilledWhole)
      .map((place) => [place, database.prepare<[number]>(fillItemSql(place))]),
  )
  const countChanges = database.prepare<[], number>('SELECT total_changes()').pluck()
  let names: { readonly changes: number; readonly texts: readonly FoundText[] } | null = null

  const rebuild = database.transaction(() => {
    database.exec("INSERT INTO search_index (search_index) VALUES ('delete-all')")
    // Measured: a long chat or bill is indexed a third faster with 8 MB gathered before they are written than with 1 MB.
    database.exec("INSERT INTO search_index (search_index, rank) VALUES ('hashsize', 8388608)")
    for (const place of searchPlaces) database.exec(fillSql(place))
    saveVersion.run(tokensVersion)
  })

  function textAt({ place, owner, position }: SearchKey): FoundText | null {
    const row = selectText.get(place)?.get(owner, position)
    return row === undefined ? null : textOf(row, place)
  }

  /** Collects until a place has enough; returns where to go on, so that what is left of that place is passed over. */
  function findFrom(from: number, question: Question, found: FoundText[]): number | null {
    let current: SearchPlace | null = null
    let [taken, compared] = [0, 0]
    for (const number of selectKeys.iterate(question.match, from)) {
      const key = readKey(number)
      if (key === null) continue
      if (key.place !== current) [current, taken, compared] = [key.place, 0, 0]
      const text = textAt(key)
      compared += 1
      if (text !== null && question.accept(text.text.slice(0, longestText))) {
        found.push(text)
        taken += 1
      }
      if (taken === question.limit || compared === question.mostCompared) return endOfPlace(key.place)
    }
    return null
  }

  function readNames(): FoundText[] {
    const titles = selectNames.flatMap(({ place, select }) => select.all().map((row) => textOf(row, place)))
    const senders = selectSenders.all().flatMap((sender) => selectFirstOfSender.all(sender))
    return [...titles, ...senders.map((row) => textOf(row, 'message'))]
  }

  return {
    /** Makes the index anew from the rows, as after a migration. */
    rebuild: (): void => void rebuild.immediate(),
    /** Adds the texts of one item that were just written, of a place whose rows come all together. */
    fillItem: (place: SearchPlace, item: number): void => void fillItem.get(place)?.run(item),
    rebuildIfOld(): void {
      if (selectVersion.get() !== tokensVersion) rebuild()
    },
    /** Texts of the desk in the order of their places. */
    find(question: Question): FoundText[] {
      const found: FoundText[] = []
      let from: number | null = 0
      while (from !== null) from = findFrom(from, question, found)
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
  const { text, line, owner, position, each } = searchSources[place]
  const box = each === undefined ? 'NULL' : "json_extract(json_each.value, '$.box')"
  const whose = each === undefined ? owner : 'i.id'
  return `
    SELECT ${whose} AS owner, ${line} AS line, ${text} AS text, ${box} AS box FROM ${joinsOf(place)}
    WHERE ${whose} = ? AND ${position} = ?`
}

function onDesk(row: string): string {
  return `${row}.withdrawn_at IS NULL AND ${row}.binned_at IS NULL`
}

function joinsOf(place: SearchPlace): string {
  const { table, each } = searchSources[place]
  if (table === 'events' || table === 'exhibits') return `${table} AS r`
  if (table === 'items') return `(SELECT * FROM items AS r WHERE ${onDesk('r')}) AS r`
  if (each !== undefined) {
    return `items AS i CROSS JOIN ${table} AS r ON r.sha256 = i.sha256 AND ${onDesk('i')} CROSS JOIN ${each}`
  }
  return `${table} AS r CROSS JOIN items AS i ON i.id = r.item_id AND ${onDesk('i')}`
}

function allSql(place: SearchPlace): string {
  const { table, text } = searchSources[place]
  const isOnDesk = table === 'items' ? `AND ${onDesk('r')}` : ''
  return `SELECT r.id AS owner, NULL AS line, ${text} AS text, NULL AS box FROM ${table} AS r
    WHERE text <> '' ${isOnDesk}`
}
