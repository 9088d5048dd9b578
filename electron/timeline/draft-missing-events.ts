import type { CaseEvent } from '../../shared/model/event.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import type { CaseSnapshot } from '../../shared/model/snapshot.ts'
import { type DraftEvent, draftEvents } from './draft-events.ts'

/**
 * Drafts for what no event of the case rests on yet: a payment by its row, a day of a conversation, a picture. An event
 * that names a whole bill or chat as the user's own covers all of it. Pure.
 */
export function draftMissingEvents(snapshot: CaseSnapshot): DraftEvent[] {
  const covered = readCovered(snapshot)
  return draftEvents(snapshot).filter((draft) => {
    const [itemId] = draft.itemIds
    if (itemId === undefined || covered.wholes.has(itemId)) return false
    if (draft.rows !== undefined) return !draft.rows.every((row) => covered.rows.has(rowKey(row)))
    if (draft.kind === 'contact' && covered.chats.has(itemId)) {
      return !covered.days.has(dayKey(itemId, draft.time))
    }
    return !covered.named.has(itemId)
  })
}

type Covered = {
  /** Items that an event of the user's rests on as a whole. */
  readonly wholes: ReadonlySet<ItemId>
  readonly named: ReadonlySet<ItemId>
  readonly rows: ReadonlySet<string>
  readonly days: ReadonlySet<string>
  readonly chats: ReadonlySet<ItemId>
}

function readCovered(snapshot: CaseSnapshot): Covered {
  const messageDays = new Map(
    snapshot.messages.map((message) => [rowKey(message), dayKey(message.itemId, message.time)]),
  )
  const wholes = new Set<ItemId>()
  const named = new Set<ItemId>()
  const rows = new Set<string>()
  const days = new Set<string>()
  for (const event of snapshot.events) {
    for (const row of event.rows ?? []) {
      rows.add(rowKey(row))
      const day = messageDays.get(rowKey(row))
      if (day !== undefined) days.add(day)
    }
    for (const itemId of wholeItems(event)) {
      if (event.origin === 'user') wholes.add(itemId)
      days.add(dayKey(itemId, event.time))
    }
    for (const itemId of event.itemIds) named.add(itemId)
  }
  return { wholes, named, rows, days, chats: new Set(snapshot.messages.map(({ itemId }) => itemId)) }
}

function wholeItems({ itemIds, rows = [] }: CaseEvent): ItemId[] {
  const byRow = new Set(rows.map(({ itemId }) => itemId))
  return itemIds.filter((itemId) => !byRow.has(itemId))
}

function rowKey({ itemId, line }: { readonly itemId: ItemId; readonly line: number }): string {
  return `${itemId} ${line}`
}

function dayKey(itemId: ItemId, time: string | null): string {
  return `${itemId} ${time?.slice(0, 10) ?? ''}`
}
