import type { StatedTime } from '../../../shared/contract/item-contract.ts'
import type { CaseEvent } from '../../../shared/model/event.ts'
import type { EventId, ItemId } from '../../../shared/model/ids.ts'
import { core } from '../../api/connection.ts'
import { perform } from '../../api/perform.ts'
import { showNotice } from '../../state/notices.ts'
import { useWords } from '../../words/use-words.ts'
import { selectEvent } from './select-event.ts'
import { timelineWords } from './timeline-words.ts'

export type TimelineActions = ReturnType<typeof useTimelineActions>

/** What can be done with events, for mouse, keyboard and menus alike; each says that it was done and can be undone. */
export function useTimelineActions() {
  const t = useWords(timelineWords)
  const done = (text: string, canUndo = true) => showNotice({ type: 'done', text, canUndo })

  /** At the materials' own time where `time` is null. */
  async function createFromItems(itemIds: readonly ItemId[], time: StatedTime | null): Promise<void> {
    const made = await perform(core.events.createFromItems({ itemIds: [...itemIds], time }))
    if (made === null) return
    selectEvent(made.eventId)
    done(t('created', { count: itemIds.length }))
  }
  async function attach(event: Pick<CaseEvent, 'id' | 'title'>, itemIds: readonly ItemId[]): Promise<void> {
    const call = core.events.attach({ eventId: event.id, itemIds: [...itemIds] })
    if ((await perform(call.then(() => true))) === null) return
    selectEvent(event.id)
    done(t('attached', { count: itemIds.length, title: event.title }))
  }
  async function detach(event: Pick<CaseEvent, 'id' | 'title'>, itemId: ItemId): Promise<void> {
    const call = core.events.detach({ eventId: event.id, itemIds: [itemId] })
    if ((await perform(call.then(() => true))) !== null) done(t('detached', { title: event.title }))
  }
  async function remove(event: Pick<CaseEvent, 'id' | 'title'>): Promise<void> {
    const call = core.events.remove({ eventIds: [event.id] })
    if ((await perform(call.then(() => true))) === null) return
    selectEvent(null)
    done(t('removed', { title: event.title }))
  }
  async function draft(): Promise<void> {
    const result = await perform(core.events.draft())
    if (result === null) return
    if (result.added === 0) done(t('nothingDrafted'), false)
    else done(t('drafted', { count: result.added }))
  }
  /** A draft that is right as it stands becomes the user's own. */
  function confirm(eventId: EventId): void {
    void perform(core.events.update({ eventId, patch: {} }))
  }
  return { createFromItems, attach, detach, remove, draft, confirm }
}
