import { Fault } from '../../shared/faults/fault.ts'
import type { CaseEvent } from '../../shared/model/event.ts'
import type { Exhibit } from '../../shared/model/exhibit.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import type { CaseFile } from './case-file-type.ts'
import type { CaseParts } from './case-parts.ts'
import { patchItem } from './item-changes.ts'
import { shownItem } from './shown-item.ts'
import type { StoredItem } from './store/item-store.ts'

/** What the user does with items. */
export function createItemMethods({
  stores,
  journal,
}: CaseParts): Pick<
  CaseFile,
  'updateItem' | 'tagItems' | 'binItems' | 'restoreItems' | 'items' | 'binnedItems' | 'findItem'
> {
  function getItem(itemId: ItemId): StoredItem {
    const item = stores.items.find(itemId)
    if (item === null || item.withdrawnAt !== null) throw new Fault('item-not-found', { id: itemId })
    return item
  }

  function getItems(itemIds: readonly ItemId[]): StoredItem[] {
    return [...new Set(itemIds)].map(getItem)
  }

  function clearFromArrangement(gone: ReadonlySet<ItemId>): void {
    stores.events.save(stores.events.all().map((event) => eventWithout(event, gone)))
    stores.exhibits.save(exhibitsWithout(stores.exhibits.all(), gone))
  }

  return {
    updateItem: (itemId, patch) => {
      const item = getItem(itemId)
      const perform = () => void stores.items.update(patchItem(item, patch))
      journal.record({ action: 'item-described', subject: itemId, records: [`item/${itemId}`], perform })
    },
    tagItems: (itemIds, { add, remove }) => {
      const items = getItems(itemIds)
      journal.record({
        action: 'items-tagged',
        ...about(items),
        detail: { add, remove },
        perform: () => {
          for (const { id } of items) {
            for (const tag of remove) stores.items.removeTag(id, tag)
            for (const tag of add) stores.items.addTag(id, tag)
          }
          return undefined
        },
      })
    },
    binItems: (itemIds) => {
      const items = getItems(itemIds).filter(({ binnedAt }) => binnedAt === null)
      const { subject, records } = about(items)
      journal.record({
        action: 'items-binned',
        subject,
        records: [...records, 'events', 'exhibits'],
        perform: (at) => {
          clearFromArrangement(new Set(items.map(({ id }) => id)))
          for (const { id } of items) stores.items.setBinned(id, at)
          return undefined
        },
      })
    },
    restoreItems: (itemIds) => {
      const items = getItems(itemIds)
      journal.record({
        action: 'items-restored',
        ...about(items),
        perform: () => {
          for (const { id } of items) stores.items.setBinned(id, null)
          return undefined
        },
      })
    },
    items: () => stores.items.list('desk').map(shownItem),
    binnedItems: () => stores.items.list('bin').map(shownItem),
    findItem: (itemId) => {
      const item = stores.items.find(itemId)
      return item === null || item.withdrawnAt !== null ? null : shownItem(item)
    },
  }
}

function about(items: readonly StoredItem[]): { subject: string; records: string[] } {
  const [only, second] = items
  const subject = only === undefined || second !== undefined ? 'items' : only.id
  return { subject, records: items.map(({ id }) => `item/${id}`) }
}

/** An event stays when nothing is left that it rests on: it says what happened all the same. */
function eventWithout({ rows, ...event }: CaseEvent, gone: ReadonlySet<ItemId>): CaseEvent {
  const itemIds = event.itemIds.filter((id) => !gone.has(id))
  if (rows === undefined) return { ...event, itemIds }
  return { ...event, itemIds, rows: rows.filter(({ itemId }) => !gone.has(itemId)) }
}

/** An exhibit left without items goes, and the numbers close up. */
function exhibitsWithout(exhibits: readonly Exhibit[], gone: ReadonlySet<ItemId>): readonly Exhibit[] {
  const left = exhibits
    .map((exhibit) => ({ ...exhibit, itemIds: exhibit.itemIds.filter((id) => !gone.has(id)) }))
    .filter(({ itemIds }, index) => itemIds.length > 0 || exhibits[index]?.itemIds.length === 0)
  if (left.length === exhibits.length) return left
  return left.map((exhibit, index) => ({ ...exhibit, number: index + 1 }))
}
