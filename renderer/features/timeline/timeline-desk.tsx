import { CalendarPlus, Plus, Rows3, WandSparkles } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { ItemRow } from '../../../shared/contract/item-contract.ts'
import type { CaseEvent } from '../../../shared/model/event.ts'
import type { EventId, ItemId } from '../../../shared/model/ids.ts'
import { goTo, useView } from '../../state/view.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useWords } from '../../words/use-words.ts'
import type { DropTarget } from './axis/drop-target.ts'
import { TimelineAxis } from './axis/timeline-axis.tsx'
import type { AxisMoves } from './axis/use-axis-moves.ts'
import { eventGroup } from './event-groups.ts'
import { focusLater } from './focus-later.ts'
import { EventList } from './list/event-list.tsx'
import { selectEvent } from './select-event.ts'
import { TimelineAside } from './timeline-aside.tsx'
import { TimelineBar } from './timeline-bar.tsx'
import styles from './timeline-desk.module.css'
import { type Question, TimelineQuestions } from './timeline-questions.tsx'
import { useTimelineLook } from './timeline-store.ts'
import { timelineWords } from './timeline-words.ts'
import { EventTray } from './tray/event-tray.tsx'
import type { PlaceAction } from './tray/tray-menu.tsx'
import { useTimelineActions } from './use-timeline-actions.ts'
import { useTimelineCommands } from './use-timeline-commands.ts'

type TimelineDeskProps = { readonly events: readonly CaseEvent[]; readonly items: readonly ItemRow[] }

/** The events along the axis and as a list, the materials that are in none of them, and what can be done about both. */
export function TimelineDesk({ events, items }: TimelineDeskProps) {
  const t = useWords(timelineWords)
  const actions = useTimelineActions()
  const [moves, setMoves] = useState<AxisMoves | null>(null)
  const [question, setQuestion] = useState<Question | null>(null)
  const [dragged, setDragged] = useState<readonly ItemRow[] | null>(null)
  const aside = useRef<HTMLDivElement>(null)
  const groups = useTimelineLook((look) => look.groups)
  const selectedId = useView((view) => view.eventId)
  const isItemShown = useView((view) => view.itemId !== null)
  const itemOf = useMemo(() => new Map(items.map((item) => [item.id, item])), [items])
  const unplaced = useMemo(() => items.filter(({ eventCount }) => eventCount === 0), [items])
  const shown = useMemo(
    () => (groups.size === 0 ? events : events.filter(({ kind }) => groups.has(eventGroup(kind)))),
    [events, groups],
  )
  const selected = events.find(({ id }) => id === selectedId) ?? null
  const add = () => setQuestion({ type: 'new' })
  const pickRows = () => setQuestion({ type: 'rows' })
  useTimelineCommands({ selected, hasItems: items.length > 0, moves, actions, onAdd: add })

  function place(action: PlaceAction, placed: readonly ItemRow[]): void {
    const itemIds = placed.map(({ id }) => id)
    if (action === 'own') void actions.createFromItems(itemIds, null)
    else if (action === 'join') setQuestion({ type: 'join', itemIds, among: events })
    else setQuestion({ type: 'state', items: placed })
  }
  function drop(itemIds: readonly ItemId[], target: DropTarget<EventId>): void {
    setDragged(null)
    switch (target.type) {
      case 'events': {
        const among = events.filter(({ id }) => target.eventIds.includes(id))
        const [only, second] = among
        if (only !== undefined && second === undefined) void actions.attach(only, itemIds)
        else setQuestion({ type: 'join', itemIds, among })
        return
      }
      case 'own':
        void actions.createFromItems(itemIds, null)
        return
      case 'time':
        void actions.createFromItems(itemIds, target.time)
        return
      case 'undated':
        void actions.createFromItems(itemIds, { type: 'unknown' })
    }
  }
  function open(opened: readonly CaseEvent[], isEntered: boolean): void {
    const [first, second] = opened
    if (first === undefined) return
    selectEvent(first.id)
    // Several in one dot are told apart in the list.
    if (second !== undefined) focusLater(() => document.querySelector(`[data-event-title="${first.id}"]`))
    else if (isEntered) focusLater(() => aside.current?.querySelector('textarea, input'))
  }
  const hasAxis = events.length > 0 || items.length > 0
  return (
    <Screen
      title={t('title')}
      actions={
        <>
          {items.length > 0 && (
            <Button onPress={() => void actions.draft()}>
              <WandSparkles size={14} aria-hidden />
              {t('draft')}
            </Button>
          )}
          <Button onPress={pickRows}>
            <Rows3 size={14} aria-hidden />
            {t('pickRows')}
          </Button>
          <Button aria-label={t('addEventLong')} onPress={add}>
            <Plus size={14} aria-hidden />
            {t('addEvent')}
          </Button>
        </>
      }
      aside={
        events.length > 0 || isItemShown ? (
          <div ref={aside}>
            <TimelineAside
              event={selected}
              items={items}
              itemOf={itemOf}
              actions={actions}
              onPickRows={pickRows}
            />
          </div>
        ) : undefined
      }
      asideLabel={t('inspector')}
    >
      <div className={styles.desk}>
        {hasAxis && (
          <>
            <TimelineBar events={events} moves={events.length === 0 ? null : moves} />
            <TimelineAxis
              events={shown}
              itemOf={itemOf}
              dragged={dragged}
              onOpen={open}
              onDrop={drop}
              onMoves={setMoves}
            />
          </>
        )}
        {events.length === 0 ? (
          <NoEvents hasItems={items.length > 0} onDraft={() => void actions.draft()} onAdd={add} />
        ) : (
          <EventList events={shown} itemOf={itemOf} actions={actions} />
        )}
        <EventTray items={unplaced} hasEvents={events.length > 0} onPlace={place} onDrag={setDragged} />
      </div>
      <TimelineQuestions
        question={question}
        events={events}
        items={items}
        selected={selected}
        actions={actions}
        onClose={() => setQuestion(null)}
      />
    </Screen>
  )
}

type NoEventsProps = { readonly hasItems: boolean; readonly onDraft: () => void; readonly onAdd: () => void }

function NoEvents({ hasItems, onDraft, onAdd }: NoEventsProps) {
  const t = useWords(timelineWords)
  return (
    <EmptyState
      icon={CalendarPlus}
      title={t(hasItems ? 'emptyTitle' : 'noItemsTitle')}
      text={t(hasItems ? 'emptyText' : 'noItemsText')}
    >
      <Button look="primary" onPress={hasItems ? onDraft : () => goTo('items')}>
        {t(hasItems ? 'draft' : 'goItems')}
      </Button>
      <Button onPress={onAdd}>{t('addEventLong')}</Button>
    </EmptyState>
  )
}
