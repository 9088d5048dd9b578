import type { Database } from 'better-sqlite3'
import type { ChatMessage, Message } from '../../../shared/model/message.ts'
import { itemIdOf } from './row-id.ts'

export const messagesOfItem = `
  SELECT line, time, precision, zone, sender, kind, text, media_name AS mediaName
  FROM messages WHERE item_id = ? ORDER BY position`

export function createMessageStore(database: Database) {
  const select = database.prepare<[number], ChatMessage>(messagesOfItem)
  const insert = database.prepare<ChatMessage & { itemId: number; position: number }>(`
    INSERT INTO messages (item_id, position, line, time, precision, zone, sender, kind, text, media_name)
    VALUES (:itemId, :position, :line, :time, :precision, :zone, :sender, :kind, :text, :mediaName)`)
  const remove = database.prepare<[number]>('DELETE FROM messages WHERE item_id = ?')

  return {
    ofItem(item: number): Message[] {
      const itemId = itemIdOf(item)
      return select.all(item).map((row) => ({ ...row, itemId }))
    },
    insert(item: number, messages: readonly ChatMessage[]): void {
      messages.forEach((message, position) => {
        insert.run({ ...message, itemId: item, position })
      })
    },
    remove: (item: number): void => void remove.run(item),
  }
}
