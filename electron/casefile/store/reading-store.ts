import type { Database } from 'better-sqlite3'
import type { ItemId } from '../../../shared/model/ids.ts'
import type { Message } from '../../../shared/model/message.ts'
import type { LongReading, ReadingNote, UnreadLine } from '../../../shared/model/reading.ts'
import type { ItemReading } from '../../../shared/model/snapshot.ts'
import type { Transaction } from '../../../shared/model/transaction.ts'
import { createMessageStore } from './message-store.ts'
import { itemIdOf, itemRowOf } from './row-id.ts'
import { fromStored, toStored } from './stored-json.ts'
import { createTransactionStore } from './transaction-store.ts'

type ReadingRow = {
  itemId: number
  type: string
  reader: string
  encoding: string
  columns: string
  notes: string
}
type UnreadRow = UnreadLine & { itemId: number; position: number }

/** Everything stored of one item's reading. */
export type StoredReading = Omit<ItemReading, 'itemId'> & {
  readonly itemId: ItemId
  readonly type: string
  readonly encoding: string
  readonly notes: readonly ReadingNote[]
  readonly transactions: readonly Transaction[]
  readonly messages: readonly Message[]
  readonly paragraphs: readonly string[]
}

const placeOfRows = { bill: 'row', chat: 'message', text: 'paragraph' } as const

export const readingQueries = {
  allReadings: `
    SELECT item_id AS itemId, type, reader, encoding, columns, notes FROM readings ORDER BY item_id`,
  allUnread: 'SELECT item_id AS item, line, text, reason FROM unread_lines ORDER BY item_id, position',
  allParagraphs: 'SELECT item_id AS item, text FROM paragraphs ORDER BY item_id, position',
}

/** Where what was read of an item is made to be found. */
type Index = { readonly fillItem: (place: 'row' | 'message' | 'paragraph', item: number) => void }

export function createReadingStore(database: Database, index: Index) {
  const transactions = createTransactionStore(database)
  const messages = createMessageStore(database)
  const selectIds = database.prepare<[], number>('SELECT item_id FROM readings ORDER BY item_id').pluck()
  const select = database.prepare<[number], ReadingRow>(`
    SELECT item_id AS itemId, type, reader, encoding, columns, notes FROM readings WHERE item_id = ?`)
  const selectAll = database.prepare<[], ReadingRow>(readingQueries.allReadings)
  const selectAllUnread = database.prepare<[], UnreadLine & { item: number }>(readingQueries.allUnread)
  const selectAllParagraphs = database.prepare<[], { item: number; text: string }>(
    readingQueries.allParagraphs,
  )
  const insert = database.prepare<ReadingRow>(`
    INSERT INTO readings (item_id, type, reader, encoding, columns, notes)
    VALUES (:itemId, :type, :reader, :encoding, :columns, :notes)`)
  const remove = database.prepare<[number]>('DELETE FROM readings WHERE item_id = ?')
  const selectUnread = database.prepare<[number], UnreadLine>(
    'SELECT line, text, reason FROM unread_lines WHERE item_id = ? ORDER BY position',
  )
  const insertUnread = database.prepare<UnreadRow>(`
    INSERT INTO unread_lines (item_id, position, line, text, reason)
    VALUES (:itemId, :position, :line, :text, :reason)`)
  const removeUnread = database.prepare<[number]>('DELETE FROM unread_lines WHERE item_id = ?')
  const selectParagraphs = database
    .prepare<[number], string>('SELECT text FROM paragraphs WHERE item_id = ? ORDER BY position')
    .pluck()
  const insertParagraph = database.prepare<[number, number, string]>(
    'INSERT INTO paragraphs (item_id, position, text) VALUES (?, ?, ?)',
  )
  const removeParagraphs = database.prepare<[number]>('DELETE FROM paragraphs WHERE item_id = ?')

  function removeReading(item: number): void {
    transactions.remove(item)
    messages.remove(item)
    removeParagraphs.run(item)
    removeUnread.run(item)
    remove.run(item)
  }

  /** Everything of a reading, its rows to be gone through once, one after another. */
  function findLong(id: ItemId) {
    const item = itemRowOf(id)
    const row = select.get(item)
    if (row === undefined) return null
    return {
      ...headOf(row),
      unread: selectUnread.iterate(item),
      transactions: transactions.eachOf(item),
      messages: messages.eachOf(item),
      paragraphs: selectParagraphs.iterate(item),
    }
  }

  return {
    ids: (): ItemId[] => selectIds.all().map(itemIdOf),
    has: (id: ItemId): boolean => select.get(itemRowOf(id)) !== undefined,
    /** Without its rows. */
    findHead(id: ItemId): (ReturnType<typeof headOf> & Pick<StoredReading, 'unread'>) | null {
      const row = select.get(itemRowOf(id))
      return row === undefined ? null : { ...headOf(row), unread: selectUnread.all(row.itemId) }
    },
    find(id: ItemId): StoredReading | null {
      const found = findLong(id)
      if (found === null) return null
      return {
        ...found,
        unread: [...found.unread],
        transactions: [...found.transactions],
        messages: [...found.messages],
        paragraphs: [...found.paragraphs],
      }
    },
    findLong,
    all(): StoredReading[] {
      const unread = Map.groupBy(selectAllUnread.all(), ({ item }) => item)
      const paragraphs = Map.groupBy(selectAllParagraphs.all(), ({ item }) => item)
      const [allTransactions, allMessages] = [transactions.all(), messages.all()]
      return selectAll.all().map((row) => {
        const head = headOf(row)
        return {
          ...head,
          unread: (unread.get(row.itemId) ?? []).map(({ item: _, ...line }) => line),
          transactions: allTransactions.get(head.itemId) ?? [],
          messages: allMessages.get(head.itemId) ?? [],
          paragraphs: (paragraphs.get(row.itemId) ?? []).map(({ text }) => text),
        }
      })
    },
    remove: (id: ItemId): void => removeReading(itemRowOf(id)),
    /** Replaces whatever was read of the item before. */
    replace(id: ItemId, reading: LongReading): void {
      const item = itemRowOf(id)
      removeReading(item)
      const { type, reader, encoding } = reading
      const columns = reading.type === 'bill' ? reading.columns : []
      const lists = { columns: toStored(columns), notes: toStored(reading.notes) }
      insert.run({ itemId: item, type, reader, encoding, ...lists })
      if (reading.type === 'bill') transactions.insert(item, reading.rows)
      if (reading.type === 'chat') messages.insert(item, reading.messages)
      let position = 0
      for (const text of reading.type === 'text' ? reading.paragraphs : []) {
        insertParagraph.run(item, position, text)
        position += 1
      }
      index.fillItem(placeOfRows[reading.type], item)
      position = 0
      for (const { line, text, reason } of reading.type === 'text' ? [] : reading.unread) {
        insertUnread.run({ itemId: item, position, line, text, reason })
        position += 1
      }
    },
  }
}

function headOf({ itemId, type, reader, encoding, columns, notes }: ReadingRow) {
  const lists = { columns: fromStored<string[]>(columns), notes: fromStored<ReadingNote[]>(notes) }
  return { itemId: itemIdOf(itemId), type, reader, encoding, ...lists }
}
