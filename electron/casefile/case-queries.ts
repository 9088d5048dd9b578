import type { CustodyEntry } from '../../shared/model/custody.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import type { Item } from '../../shared/model/item.ts'
import type { Message } from '../../shared/model/message.ts'
import type { ReadingNote, UnreadLine } from '../../shared/model/reading.ts'
import type { Refusal, Sighting } from '../../shared/model/snapshot.ts'
import type { Transaction } from '../../shared/model/transaction.ts'
import type { Stores } from './store/stores.ts'

/** Rows `from` up to, not including, `to`, counted from 0. */
export type RowRange = { readonly from: number; readonly to: number }

/** What was read of an item, without its rows. */
export type ReadingFacts = {
  readonly type: 'bill' | 'chat' | 'text'
  readonly reader: string
  readonly encoding: string
  readonly columns: readonly string[]
  readonly rowCount: number
  readonly unread: readonly UnreadLine[]
  readonly notes: readonly ReadingNote[]
}

/** Questions about parts of a case, so that a window need not load all of it. */
export type CaseQueries = {
  refusals(): readonly Refusal[]
  sightingsOf(itemId: ItemId): readonly Sighting[]
  /** Lines that could not be read, of items that have any. */
  unreadCounts(): ReadonlyMap<ItemId, number>
  readingFacts(itemId: ItemId): ReadingFacts | null
  transactionPage(itemId: ItemId, range: RowRange): readonly Transaction[]
  /** The first 100 rows of a bill that name one of the orders. */
  rowsOfOrders(itemId: ItemId, orderIds: readonly string[]): readonly Transaction[]
  messagePage(itemId: ItemId, range: RowRange): readonly Message[]
  paragraphPage(itemId: ItemId, range: RowRange): readonly string[]
  /** Entries of the custody log about the item, the oldest first. */
  logAbout(item: Item): readonly Pick<CustodyEntry, 'seq' | 'at' | 'action' | 'hash'>[]
}

export function createCaseQueries({ notices, readings, pages }: Stores): CaseQueries {
  return {
    refusals: () => notices.refusals(),
    sightingsOf: (itemId) => notices.sightings().filter((sighting) => sighting.itemId === itemId),
    unreadCounts: () => pages.unreadCounts(),
    readingFacts: (itemId) => {
      const head = readings.findHead(itemId)
      if (head === null) return null
      const { reader, encoding, columns, notes, unread } = head
      const type = head.type === 'bill' || head.type === 'chat' ? head.type : 'text'
      return { type, reader, encoding, columns, rowCount: pages.count(type, itemId), unread, notes }
    },
    transactionPage: (itemId, range) => pages.transactions(itemId, range),
    rowsOfOrders: (itemId, orderIds) => pages.rowsOfOrders(itemId, orderIds, 100),
    messagePage: (itemId, range) => pages.messages(itemId, range),
    paragraphPage: (itemId, range) => pages.paragraphs(itemId, range),
    logAbout: ({ id, original }) => pages.logAbout(id, original.sha256),
  }
}
