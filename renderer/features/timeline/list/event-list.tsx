import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type DragEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import type { CaseEvent } from '../../../../shared/model/event.ts'
import type { EventId, ItemId } from '../../../../shared/model/ids.ts'
import { useView } from '../../../state/view.ts'
import { useLanguage } from '../../../words/language.ts'
import { timeWords } from '../../../words/time-words.ts'
import { useWords } from '../../../words/use-words.ts'
import { nextPlace } from '../../items/library/next-place.ts'
import { carriesItems, droppedItems } from '../items-drag.ts'
import { selectEvent } from '../select-event.ts'
import { timelineWords } from '../timeline-words.ts'
import type { TimelineActions } from '../use-timeline-actions.ts'
import { showDayHeading } from '../wall-clock-text.ts'
import styles from './event-list.module.css'
import { EventRow } from './event-row.tsx'
import { listByDay } from './list-by-day.ts'

type EventListProps = {
  readonly events: readonly CaseEvent[]
  readonly itemOf: ReadonlyMap<ItemId, ItemRow>
  readonly actions: TimelineActions
}

const usualRowPx = 66
const dayPx = 40
const edgePx = 8

/** The events day by day; the same as the axis shows, in words. Only those on the screen are there. */
export function EventList({ events, itemOf, actions }: EventListProps) {
  const t = useWords(timelineWords)
  const times = useWords(timeWords)
  const language = useLanguage()
  const scroller = useRef<HTMLDivElement>(null)
  const selectedId = useView((view) => view.eventId)
  const [dropId, setDropId] = useState<EventId | null>(null)
  const listed = useMemo(() => listByDay(events), [events])
  const selectedPlace = events.findIndex(({ id }) => id === selectedId)
  const rows = useVirtualizer({
    count: listed.length,
    getScrollElement: () => scroller.current,
    getItemKey: (place) => listed[place]?.event.id ?? place,
    estimateSize: (place) => usualRowPx + (listed[place]?.startsDay == null ? 0 : dayPx),
    overscan: 6,
    paddingEnd: 24,
    scrollPaddingStart: edgePx,
    scrollPaddingEnd: edgePx,
    rangeExtractor: (range) => withPlace(range, Math.max(0, selectedPlace)),
  })
  const wantsFocus = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it comes into view when another is selected or others go.
  useEffect(() => {
    if (selectedPlace === -1) return
    rows.scrollToIndex(selectedPlace, { align: 'auto' })
    if (wantsFocus.current) focusTitle(scroller.current, selectedId)
    wantsFocus.current = false
  }, [selectedId, selectedPlace === -1])

  function onKeyDown(event: KeyboardEvent): void {
    if (!(event.target instanceof Element) || !event.target.hasAttribute('data-event-title')) return
    const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / usualRowPx) - 1)
    const shape = { count: events.length, columns: 1, pageRows }
    const place = nextPlace(event.key, Math.max(0, selectedPlace), shape)
    const next = place === null ? undefined : events[selectedPlace === -1 ? 0 : place]
    if (next === undefined) return
    event.preventDefault()
    wantsFocus.current = true
    selectEvent(next.id)
    if (next.id === selectedId) focusTitle(scroller.current, selectedId)
  }
  function onDragOver(event: DragEvent): void {
    const id = carriesItems(event.dataTransfer) ? rowAt(event) : null
    if (id !== dropId) setDropId(id)
    if (id !== null) event.preventDefault()
  }
  function onDrop(event: DragEvent): void {
    setDropId(null)
    const target = events.find(({ id }) => id === rowAt(event))
    const itemIds = droppedItems(event.dataTransfer)
    if (target === undefined || itemIds.length === 0) return
    event.preventDefault()
    void actions.attach(target, itemIds)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows' own buttons take clicks; a drop has a menu beside it.
    <div
      ref={scroller}
      className={styles.list}
      onKeyDown={onKeyDown}
      onDragOver={onDragOver}
      onDrop={onDrop}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropId(null)
      }}
    >
      <ol className={styles.sheet} aria-label={t('list')} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start, key }) => {
          const entry = listed[index]
          if (entry === undefined) return null
          const { event, startsDay } = entry
          return (
            <li
              key={key}
              ref={rows.measureElement}
              className={styles.entry}
              data-index={index}
              data-event-id={event.id}
              aria-setsize={listed.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              {startsDay !== null && (
                <h2 className={styles.day}>
                  {startsDay === '' ? times('undated') : showDayHeading(startsDay, language)}
                </h2>
              )}
              <EventRow
                event={event}
                itemOf={itemOf}
                isSelected={event.id === selectedId}
                isTabStop={selectedPlace === -1 ? index === 0 : event.id === selectedId}
                isDropTarget={event.id === dropId}
              />
            </li>
          )
        })}
      </ol>
    </div>
  )
}

function withPlace(range: Range, place: number): number[] {
  const shown = defaultRangeExtractor(range)
  if (place < 0 || place >= range.count || shown.includes(place)) return shown
  return [...shown, place].sort((left, right) => left - right)
}

function focusTitle(list: HTMLElement | null, id: EventId | null): void {
  list?.querySelector<HTMLElement>(`[data-event-title="${id}"]`)?.focus({ preventScroll: true })
}

function rowAt(event: DragEvent): EventId | null {
  const row = event.target instanceof Element ? event.target.closest('[data-event-id]') : null
  return (row?.getAttribute('data-event-id') as EventId | null | undefined) ?? null
}
