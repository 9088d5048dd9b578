import type { Database } from 'better-sqlite3'
import type { ItemId } from '../../../shared/model/ids.ts'
import type { ChatMessage, Message } from '../../../shared/model/message.ts'
import { itemIdOf } from './row-id.ts'

type Extra = 'clock' | 'conversation' | 'amount' | 'quoted'
/** A message as its row has it: what the export does not tell is null. */
export type MessageRow = Omit<ChatMessage, Extra> & { readonly [Name in Extra]: string | null }

const columns = `line, time, precision, zone, sender, kind, text, media_name AS mediaName, clock, conversation, amount,
  quoted`
export const messageQueries = {
  messagesOfItem: `SELECT ${columns} FROM messages WHERE item_id = ? ORDER BY position`,
  allMessages: `SELECT item_id AS item, ${columns} FROM messages ORDER BY item_id, position`,
}

export function createMessageStore(database: Database) {
  const select = database.prepare<[number], MessageRow>(messageQueries.messagesOfItem)
  const selectAll = database.prepare<[], MessageRow & { item: number }>(messageQueries.allMessages)
  const insert = database.prepare<MessageRow & { itemId: number; position: number }>(`
    INSERT INTO messages (item_id, position, line, time, precision, zone, sender, kind, text, media_name, clock,
      conversation, amount, quoted)
    VALUES (:itemId, :position, :line, :time, :precision, :zone, :sender, :kind, :text, :mediaName, :clock,
      :conversation, :amount, :quoted)`)
  const remove = database.prepare<[number]>('DELETE FROM messages WHERE item_id = ?')

  // Row by row: a long chat is then not there as rows and as messages at once.
  function* each(): Generator<Message> {
    for (const { item, ...row } of selectAll.iterate()) yield messageOf(row, itemIdOf(item))
  }

  return {
    all: (): Map<ItemId, Message[]> => Map.groupBy(each(), ({ itemId }) => itemId),
    insert(item: number, messages: Iterable<ChatMessage>): void {
      let position = 0
      for (const message of messages) {
        const { clock = null, conversation = null, amount = null, quoted = null } = message
        insert.run({ ...message, clock, conversation, amount, quoted, itemId: item, position })
        position += 1
      }
    },
    /** One after another, so that a long chat is never held whole. */
    *eachOf(item: number): Generator<Message> {
      const itemId = itemIdOf(item)
      for (const row of select.iterate(item)) yield messageOf(row, itemId)
    },
    remove: (item: number): void => void remove.run(item),
  }
}

/** What is null is absent, so that a reading that was hashed before there were such columns has the same hash. */
export function messageOf(row: MessageRow, itemId: ItemId): Message {
  const { clock, conversation, amount, quoted, ...message } = row
  return {
    ...message,
    ...(clock !== null && { clock }),
    ...(conversation !== null && { conversation }),
    ...(amount !== null && { amount }),
    ...(quoted !== null && { quoted }),
    itemId,
  }
}
