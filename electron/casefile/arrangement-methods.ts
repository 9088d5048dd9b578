import { isDeepStrictEqual } from 'node:util'
import { Fault } from '../../shared/faults/fault.ts'
import type { EventId, ExhibitId, ItemId } from '../../shared/model/ids.ts'
import type { CaseFile } from './case-file-type.ts'
import type { CaseParts } from './case-parts.ts'

/** Events and exhibits. Each save is the whole list, hashed as one group of rows. */
export function createArrangementMethods({
  stores,
  journal,
}: CaseParts): Pick<
  CaseFile,
  'events' | 'exhibits' | 'replaceEvents' | 'replaceExhibits' | 'saveEvents' | 'saveExhibits'
> {
  function requireOnDesk(itemIds: readonly ItemId[]): void {
    const missing = [...new Set(itemIds)].find((id) => stores.items.placeOf(id) !== 'desk')
    if (missing !== undefined) throw new Fault('item-not-found', { id: missing })
  }

  function record(group: 'events' | 'exhibits', action: 'replaced' | 'saved', change: Writing): void {
    requireOnDesk(change.itemIds)
    journal.record({
      action: `${group}-${action}`,
      subject: group,
      records: [group],
      detail: { count: change.count },
      perform: () => void change.write(),
    })
  }

  return {
    events: () => stores.events.all(),
    exhibits: () => stores.exhibits.all(),
    replaceEvents: (given) => {
      const events = given.map(withoutId)
      // New ids would make the same events look changed, so they are compared without.
      if (isDeepStrictEqual(stores.events.all().map(withoutId), events)) return
      const itemIds = events.flatMap(itemsOfEvent)
      record('events', 'replaced', { itemIds, count: events.length, write: () => stores.events.save(events) })
    },
    replaceExhibits: (exhibits) => {
      const itemIds = exhibits.flatMap((exhibit) => exhibit.itemIds)
      const write = () => stores.exhibits.replace(exhibits)
      record('exhibits', 'replaced', { itemIds, count: exhibits.length, write })
    },
    saveEvents: (events) => {
      let ids: readonly EventId[] = []
      const write = () => {
        ids = stores.events.save(events)
      }
      record('events', 'saved', { itemIds: events.flatMap(itemsOfEvent), count: events.length, write })
      return ids
    },
    saveExhibits: (exhibits) => {
      let ids: readonly ExhibitId[] = []
      const write = () => {
        ids = stores.exhibits.save(exhibits)
      }
      const itemIds = exhibits.flatMap((exhibit) => exhibit.itemIds)
      record('exhibits', 'saved', { itemIds, count: exhibits.length, write })
      return ids
    },
  }
}

type Writing = { readonly itemIds: readonly ItemId[]; readonly count: number; readonly write: () => unknown }

function itemsOfEvent(event: {
  readonly itemIds: readonly ItemId[]
  readonly rows?: readonly { readonly itemId: ItemId }[]
}): readonly ItemId[] {
  return [...event.itemIds, ...(event.rows ?? []).map(({ itemId }) => itemId)]
}

function withoutId<Entry extends object>({ id: _, ...entry }: Entry & { readonly id?: unknown }) {
  return entry
}
