import type { Database } from 'better-sqlite3'
import type { CustodyEntry } from '../../../shared/model/custody.ts'
import type { ItemId } from '../../../shared/model/ids.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { BillRow, Transaction } from '../../../shared/model/transaction.ts'
import { type MessageRow, messageOf, messageQueries } from './message-store.ts'
import { itemIdOf, itemRowOf } from './row-id.ts'
import { fromStored, toStored } from './stored-json.ts'
import { transactionQueries } from './transaction-store.ts'

/** Rows `from` up to, not including, `to` of what was read of an item, counted from 0. */
type Range = { readonly from: number; readonly to: number }
export type LogLine = Pick<CustodyEntry, 'seq' | 'at' | 'action' | 'hash'>
type StoredRow = Omit<BillRow, 'cells'> & { cells: string }

const inRange = (query: string) => query.replace('ORDER BY', 'AND position >= ? AND position < ? ORDER BY')
export const pageQueries = {
  transactionPage: inRange(transactionQueries.transactionsOfItem),
  rowsOfOrders: transactionQueries.transactionsOfItem.replace(
    'ORDER BY',
    `AND (order_id IN (SELECT value FROM json_each(?)) OR merchant_order_id IN (SELECT value FROM json_each(?)))
    ORDER BY`,
  ),
  messagePage: inRange(messageQueries.messagesOfItem),
  paragraphPage:
    'SELECT text FROM paragraphs WHERE item_id = ? AND position >= ? AND position < ? ORDER BY position',
  unreadCounts: 'SELECT item_id AS item, count(*) AS count FROM unread_lines GROUP BY item_id',
}

/** Parts of long readings, and what is counted over all of them, without loading them whole. */
export function createPageStore(database: Database) {
  const selectTransactions = database.prepare<[number, number, number], StoredRow>(
    pageQueries.transactionPage,
  )
  const selectOfOrders = database.prepare<[number, string, string, number], StoredRow>(
    `${pageQueries.rowsOfOrders} LIMIT ?`,
  )
  const selectMessages = database.prepare<[number, number, number], MessageRow>(pageQueries.messagePage)
  const selectParagraphs = database
    .prepare<[number, number, number], string>(pageQueries.paragraphPage)
    .pluck()
  const selectUnread = database.prepare<[], { item: number; count: number }>(pageQueries.unreadCounts)
  const counts = {
    bill: database.prepare<[number], number>('SELECT count(*) FROM transactions WHERE item_id = ?').pluck(),
    chat: database.prepare<[number], number>('SELECT count(*) FROM messages WHERE item_id = ?').pluck(),
    text: database.prepare<[number], number>('SELECT count(*) FROM paragraphs WHERE item_id = ?').pluck(),
  }
  // The hashes of the rows that an entry is about stand in its detail, under the name of the group.
  const selectLog = database.prepare<[string, string, string], LogLine>(`
    SELECT seq, at, action, hash FROM custody_log
    WHERE subject IN (?, ?) OR instr(detail, ?) > 0 ORDER BY seq`)

  return {
    count: (type: keyof typeof counts, id: ItemId): number => counts[type].get(itemRowOf(id)) ?? 0,
    transactions: (id: ItemId, { from, to }: Range): Transaction[] =>
      selectTransactions
        .all(itemRowOf(id), from, to)
        .map((row) => ({ ...row, cells: fromStored<string[]>(row.cells), itemId: id })),
    /** The first rows of a bill that name one of the orders, wherever they stand in it. */
    rowsOfOrders: (id: ItemId, orderIds: readonly string[], limit: number): Transaction[] => {
      const orders = toStored(orderIds)
      const rows = selectOfOrders.all(itemRowOf(id), orders, orders, limit)
      return rows.map((row) => ({ ...row, cells: fromStored<string[]>(row.cells), itemId: id }))
    },
    messages: (id: ItemId, { from, to }: Range): Message[] =>
      selectMessages.all(itemRowOf(id), from, to).map((row) => messageOf(row, id)),
    paragraphs: (id: ItemId, { from, to }: Range): string[] => selectParagraphs.all(itemRowOf(id), from, to),
    unreadCounts: (): Map<ItemId, number> =>
      new Map(selectUnread.all().map(({ item, count }) => [itemIdOf(item), count])),
    logAbout: (id: ItemId, sha256: string): LogLine[] => selectLog.all(id, sha256, `"item/${id}"`),
  }
}
