import { Fault } from '../../shared/faults/fault.ts'
import type { CaseEvent } from '../../shared/model/event.ts'
import type { Exhibit } from '../../shared/model/exhibit.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import type { CaseFile, ItemPatch } from './case-file-type.ts'
import type { CaseParts } from './case-parts.ts'
import { patchItem } from './item-changes.ts'
import { shownItem } from './shown-item.ts'

/** What the user does with items. */
export function createItemMethods({
  stores,
  journal,
}: CaseParts): Pick<
  CaseFile,
  | 'updateItem'
  | 'updateItems'
  | 'tagItems'
  | 'binItems'
  | 'restoreItems'
  | 'items'
  | 'binnedItems'
  | 'findItem'
> {
  function requireAll(itemIds: readonly ItemId[]): readonly ItemId[] {
    const ids = [...new Set(itemIds)]
    const missing = ids.find((id) => stores.items.placeOf(id) === null)
    if (missing !== undefined) throw new Fault('item-not-found', { id: missing })
    return ids
  }

  function update(itemIds: readonly ItemId[], patch: ItemPatch, action: string): void {
    const ids = requireAll(itemIds)
    journal.record({
      action,
      ...about(ids),
      perform: () => {
        for (const item of stores.items.findMany(ids).values()) stores.items.update(patchItem(item, patch))
        return undefined
      },
    })
  }

  function clearFromArrangement(gone: ReadonlySet<ItemId>): void {
    stores.events.save(stores.events.all().map((event) => eventWithout(event, gone)))
    stores.exhibits.save(exhibitsWithout(stores.exhibits.all(), gone))
  }

  return {
    updateItem: (itemId, patch) => update([itemId], patch, 'item-described'),
    updateItems: (itemIds, patch) => update(itemIds, patch, 'items-described'),
    tagItems: (itemIds, { add, remove }) => {
      const ids = requireAll(itemIds)
      journal.record({
        action: 'items-tagged',
        ...about(ids),
        // Not the words: they are the user's own, and the log goes out with a package.
        detail: { added: add.length, removed: remove.length },
        perform: () => {
          for (const id of ids) {
            for (const tag of remove) stores.items.removeTag(id, tag)
            for (const tag of add) stores.items.addTag(id, tag)
          }
          return undefined
        },
      })
    },
    binItems: (itemIds) => {
      const ids = requireAll(itemIds).filter((id) => stores.items.placeOf(id) === 'desk')
      const { subject, records } = about(ids)
      journal.record({
        action: 'items-binned',
        subject,
        records: [...records, 'events', 'exhibits'],
        perform: (at) => {
          clearFromArrangement(new Set(ids))
          for (const id of ids) stores.items.setBinned(id, at)
          return undefined
        },
      })
    },
    restoreItems: (itemIds) => {
      const ids = requireAll(itemIds)
      journal.record({
        action: 'items-restored',
        ...about(ids),
        perform: () => {
          for (const id of ids) stores.items.setBinned(id, null)
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

function about(ids: readonly ItemId[]): { subject: string; records: string[] } {
  const [only, second] = ids
  const subject = only === undefined || second !== undefined ? 'items' : only
  return { subject, records: ids.map((id) => `item/${id}`) }
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
