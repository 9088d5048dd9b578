import type { ItemId } from '../../shared/model/ids.ts'
import type { Reading } from '../../shared/model/reading.ts'
import type { StoredReading } from './store/reading-store.ts'
import type { Stores } from './store/stores.ts'

/** Readings that another answer replaced, kept so that taking the answer back brings them back, whole and at once. */
export function createReadingShelf({ items, readings, answers }: Stores) {
  return {
    /** Keeps what is read of the item now, under the answers that are in force now. */
    putAside(itemId: ItemId): void {
      const item = items.find(itemId)
      if (item === null) return
      const { kind, facts } = item
      answers.keepFormer(itemId, { kind, facts, reading: plainReading(readings.find(itemId)) })
    },
    /** Puts back what was read under the answers that are in force now; without such a reading all stays as it is. */
    putBack(itemId: ItemId): void {
      const item = items.find(itemId)
      const former = answers.findFormer(itemId)
      if (item === null || former === null) return
      const { kind, facts, reading } = former
      if (reading === null) readings.remove(itemId)
      else readings.replace(itemId, reading)
      items.update({ ...item, kind, facts })
    },
  }
}

function plainReading(stored: StoredReading | null): Reading | null {
  if (stored === null) return null
  const { reader, encoding, columns, unread, notes } = stored
  const common = { reader, encoding, notes, times: [] }
  switch (stored.type) {
    case 'bill':
      return { ...common, type: 'bill', columns, unread, rows: stored.transactions.map(withoutItem) }
    case 'chat':
      return { ...common, type: 'chat', unread, messages: stored.messages.map(withoutItem) }
    default:
      // The kind of the item says which text it is; it is put back beside.
      return { ...common, type: 'text', kind: 'text', paragraphs: stored.paragraphs, facts: {} }
  }
}

function withoutItem<Row extends { readonly itemId: ItemId }>({
  itemId: _,
  ...row
}: Row): Omit<Row, 'itemId'> {
  return row
}
