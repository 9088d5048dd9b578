import type { Database } from 'better-sqlite3'
import type { ItemId } from '../../../shared/model/ids.ts'
import type { ChatMessage, Message } from '../../../shared/model/message.ts'
import { itemIdOf } from './row-id.ts'

const columns = 'line, time, precision, zone, sender, kind, text, media_name AS mediaName'
export const messageQueries = {
  messagesOfItem: `SELECT ${columns} FROM messages WHERE item_id = ? ORDER BY position`,
  allMessages: `SELECT item_id AS item, ${columns} FROM messages ORDER BY item_id, position`,
}

export function createMessageStore(database: Database) {
  const select = database.prepare<[number], ChatMessage>(messageQueries.messagesOfItem)
  const selectAll = database.prepare<[], ChatMessage & { item: number }>(messageQueries.allMessages)
  const insert = database.prepare<ChatMessage & { itemId: number; position: number }>(`
    INSERT INTO messages (item_id, position, line, time, precision, zone, sender, kind, text, media_name)
    VALUES (:itemId, :position, :line, :time, :precision, :zone, :sender, :kind, :text, :mediaName)`)
  const remove = database.prepare<[number]>('DELETE FROM messages WHERE item_id = ?')

  return {
    ofItem(item: number): Message[] {
      const itemId = itemIdOf(item)
      return select.all(item).map((row) => ({ ...row, itemId }))
    },
    all: (): Map<ItemId, Message[]> =>
      Map.groupBy(
        selectAll.all().map(({ item, ...row }) => ({ ...row, itemId: itemIdOf(item) })),
        ({ itemId }) => itemId,
      ),
    insert(item: number, messages: readonly ChatMessage[]): void {
      messages.forEach((message, position) => {
        insert.run({ ...message, itemId: item, position })
      })
    },
    remove: (item: number): void => void remove.run(item),
  }
}
