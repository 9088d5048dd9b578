import { keySql, ownerSize } from './search-keys.ts'
import { type SearchPlace, type SearchSource, searchPlaces, searchSources } from './search-places.ts'

/** Adds every text of a place, read from its table or from the one row that a trigger is about. */
export function fillSql(place: SearchPlace, row: 'r' | 'NEW' = 'r'): string {
  const { table, each } = searchSources[place]
  const from = [row === 'r' ? `${table} AS r` : null, each ?? null].filter((part) => part !== null)
  return inRow(fillFrom(place, from.length === 0 ? '' : `FROM ${from.join(', ')}`), row)
}

/** Adds the texts of one item. */
export function fillItemSql(place: SearchPlace): string {
  const { table, owner } = searchSources[place]
  return fillFrom(place, `FROM ${table} AS r WHERE ${owner} = ?`)
}

function fillFrom(place: SearchPlace, from: string): string {
  const { text, owner, position } = searchSources[place]
  return `INSERT INTO search_index (rowid, tokens) SELECT key, search_tokens(text) FROM (
      SELECT ${keySql(place, owner, position)} AS key, ${text} AS text ${from}
    ) WHERE key IS NOT NULL AND text <> ''`
}

/**
 * Temporary triggers that keep the index as the rows are, whoever writes them, in the same transaction. Temporary ones
 * may call a function of ours, which those in the file may not (`trusted_schema`).
 */
export const searchTriggers: string = [...searchPlaces.map((place) => triggersOf(place)), tagTriggers()].join(
  '\n',
)

function triggersOf(place: SearchPlace): string {
  const source = searchSources[place]
  const { table, columns, text, isFilledWhole } = source
  const remove = removeSql(place, source)
  const triggers = [trigger(`${place}_delete`, `DELETE ON main.${table}`, [remove])]
  // FTS5 writes out what it gathered at every statement that has a trigger: 100,000 rows took 5 s of 6 for that.
  if (isFilledWhole === undefined)
    triggers.push(trigger(`${place}_insert`, `INSERT ON main.${table}`, [fillSql(place, 'NEW')]))
  if (columns !== null) {
    const isDifferent = `WHEN ${inRow(text, 'OLD')} IS NOT ${inRow(text, 'NEW')}`
    const event = `UPDATE OF ${columns.join(', ')} ON main.${table} ${isDifferent}`
    triggers.push(trigger(`${place}_update`, event, [remove, fillSql(place, 'NEW')]))
  }
  return triggers.join('\n')
}

function removeSql(place: SearchPlace, { owner, position, each }: SearchSource): string {
  const first = keySql(place, owner, each === undefined ? position : '0')
  if (each === undefined) return inRow(`DELETE FROM search_index WHERE rowid = ${first}`, 'OLD')
  return inRow(`DELETE FROM search_index WHERE rowid >= ${first} AND rowid < ${first} + ${ownerSize}`, 'OLD')
}

/** The tags of an item are one text, made of rows of their own. */
function tagTriggers(): string {
  return (['INSERT', 'DELETE'] as const)
    .map((event) => {
      const item = `${event === 'INSERT' ? 'NEW' : 'OLD'}.item_id`
      const key = keySql('tags', item, '0')
      return trigger(`tag_${event.toLowerCase()}`, `${event} ON main.item_tags`, [
        `DELETE FROM search_index WHERE rowid = ${key}`,
        `INSERT INTO search_index (rowid, tokens) SELECT ${key}, search_tokens(text)
          FROM (SELECT group_concat(tag, ' · ') AS text FROM item_tags WHERE item_id = ${item}) WHERE text <> ''`,
      ])
    })
    .join('\n')
}

function trigger(name: string, event: string, statements: readonly string[]): string {
  return `CREATE TEMP TRIGGER search_${name} AFTER ${event} BEGIN ${statements.join('; ')}; END;`
}

function inRow(sql: string, row: 'r' | 'NEW' | 'OLD'): string {
  return row === 'r' ? sql : sql.replaceAll(/\br\./g, `${row}.`)
}
