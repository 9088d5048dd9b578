import type { Database } from 'better-sqlite3'

export const tagQueries = {
  tagsOfItem: 'SELECT tag FROM item_tags WHERE item_id = ? ORDER BY tag',
  allTags: 'SELECT item_id AS item, tag FROM item_tags ORDER BY item_id, tag',
}

/** Tags of items, in the order of their code points. */
export function createTagStore(database: Database) {
  const selectOfItem = database.prepare<[number], string>(tagQueries.tagsOfItem).pluck()
  const selectAll = database.prepare<[], { item: number; tag: string }>(tagQueries.allTags)
  const insert = database.prepare<[number, string]>(
    'INSERT INTO item_tags (item_id, tag) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  const remove = database.prepare<[number, string]>('DELETE FROM item_tags WHERE item_id = ? AND tag = ?')

  return {
    ofItem: (item: number): string[] => selectOfItem.all(item),
    all(): Map<number, string[]> {
      const tags = new Map<number, string[]>()
      for (const { item, tag } of selectAll.all()) {
        const known = tags.get(item)
        if (known === undefined) tags.set(item, [tag])
        else known.push(tag)
      }
      return tags
    },
    add: (item: number, tag: string): void => void insert.run(item, tag),
    remove: (item: number, tag: string): void => void remove.run(item, tag),
  }
}
