import { Fault } from '../../../shared/faults/fault.ts'
import type { StepAction } from '../../../shared/model/change-step.ts'
import type { CaseEvent } from '../../../shared/model/event.ts'
import type { EventId, ItemId } from '../../../shared/model/ids.ts'
import type { Item } from '../../../shared/model/item.ts'
import { sortTime } from '../../../shared/rules/sort-time.ts'
import { stateTime } from '../../../shared/rules/state-time.ts'
import type { Services } from '../../api/services.ts'
import { draftMissingEvents } from '../../timeline/draft-missing-events.ts'
import { eventOfItems } from '../../timeline/event-of-items.ts'
import { eventTime } from '../../timeline/event-time.ts'
import type { Desk } from './desk.ts'
import { joinRows } from './join-rows.ts'
import { patchEvent } from './patch-event.ts'
import { eventOfRows } from './pick-rows.ts'
import { requireTitle } from './require-title.ts'

type EventDraft = Omit<CaseEvent, 'id'> & { readonly id?: EventId }

export function createEventService(desk: Desk): Services['events'] {
  /** The item of the desk, or the fault `item-not-found`: what is in the bin is in no event. */
  function requireItems(itemIds: readonly ItemId[]): Item[] {
    const { reader } = desk.current()
    return [...new Set(itemIds)].map((id) => {
      const item = reader.findDeskItem(id)
      if (item === undefined) throw new Fault('item-not-found', { id })
      return item
    })
  }

  function requireEvents(eventIds: readonly EventId[]): void {
    const known = new Set(
      desk
        .current()
        .reader.events()
        .map(({ id }) => id),
    )
    const unknown = eventIds.find((id) => !known.has(id))
    if (unknown !== undefined) throw new Fault('event-not-found', { id: unknown })
  }

  function save(step: { action: StepAction; count: number }, events: readonly EventDraft[]) {
    const { caseFile } = desk.current()
    return caseFile.step(step, () => caseFile.saveEvents(inOrder(events)))
  }

  function create(event: Omit<CaseEvent, 'id'>): { eventId: EventId } {
    const events: readonly EventDraft[] = inOrder([...desk.current().reader.events(), event])
    const ids = save({ action: 'event-created', count: 1 }, events)
    const eventId = ids[events.findIndex(({ id }) => id === undefined)]
    if (eventId === undefined) throw new Error('an event was created without an id')
    return { eventId }
  }

  function change(eventId: EventId, action: StepAction, alter: (event: CaseEvent) => CaseEvent): void {
    requireEvents([eventId])
    const events = desk.current().reader.events()
    save(
      { action, count: 1 },
      events.map((event) => (event.id === eventId ? { ...alter(event), origin: 'user' } : event)),
    )
  }

  return {
    list: () => inOrder(desk.current().reader.events()),
    create: ({ itemIds, time, ...fields }) => {
      const items = requireItems(itemIds)
      return create({
        ...fields,
        title: requireTitle(fields.title),
        ...eventTime(stateTime(time)),
        currency: fields.amount === null ? null : 'CNY',
        itemIds: items.map(({ id }) => id),
        origin: 'user',
      })
    },
    createFromItems: ({ itemIds, time }) => {
      const { language } = desk.current().reader.info()
      const stated = time === null ? null : stateTime(time)
      const event = eventOfItems(requireItems(itemIds), stated, language)
      return create(time?.type === 'unknown' ? { ...event, ...eventTime(null) } : event)
    },
    createFromRows: ({ itemId, lines, into }) => {
      requireItems([itemId])
      const event = eventOfRows(desk.current(), itemId, lines)
      if (into === null) return create(event)
      change(into, 'event-items-changed', (present) => joinRows(present, event))
      return { eventId: into }
    },
    update: ({ eventId, patch }) => change(eventId, 'event-changed', (event) => patchEvent(event, patch)),
    remove: ({ eventIds }) => {
      requireEvents(eventIds)
      const gone = new Set(eventIds)
      const events = desk.current().reader.events()
      save(
        { action: 'events-removed', count: gone.size },
        events.filter(({ id }) => !gone.has(id)),
      )
    },
    attach: ({ eventId, itemIds }) => {
      const added = requireItems(itemIds).map(({ id }) => id)
      change(eventId, 'event-items-changed', (event) => ({
        ...event,
        itemIds: [...new Set([...event.itemIds, ...added])],
      }))
    },
    detach: ({ eventId, itemIds }) => {
      const gone = new Set(itemIds)
      change(eventId, 'event-items-changed', ({ rows, ...event }) => {
        const kept = rows?.filter((row) => !gone.has(row.itemId)) ?? []
        return {
          ...event,
          itemIds: event.itemIds.filter((id) => !gone.has(id)),
          ...(kept.length > 0 && { rows: kept }),
        }
      })
    },
    draft: () => {
      const { caseFile, reader } = desk.current()
      const drafts = draftMissingEvents(caseFile.snapshot())
      if (drafts.length === 0) return { added: 0 }
      save({ action: 'events-drafted', count: drafts.length }, [...reader.events(), ...drafts])
      return { added: drafts.length }
    },
  }
}

/** By their times, undated last; those of one time stay as they were. */
function inOrder<Dated extends Pick<CaseEvent, 'time' | 'zone'>>(events: readonly Dated[]): Dated[] {
  return events.toSorted((a, b) => {
    const [first, second] = [sortTime(a), sortTime(b)]
    return first === second ? 0 : first < second ? -1 : 1
  })
}
