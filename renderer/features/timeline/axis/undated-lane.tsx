import { type DragEvent, useState } from 'react'
import type { CaseEvent } from '../../../../shared/model/event.ts'
import type { EventId, ItemId } from '../../../../shared/model/ids.ts'
import { useWords } from '../../../words/use-words.ts'
import { EventDot } from '../event-dot.tsx'
import { carriesItems, droppedItems } from '../items-drag.ts'
import { axisWords } from './axis-words.ts'
import styles from './undated-lane.module.css'
import type { AxisStop } from './use-axis-focus.ts'

type UndatedLaneProps = {
  readonly stops: readonly AxisStop[]
  readonly labelOf: (events: readonly CaseEvent[]) => string
  readonly selectedId: EventId | null
  readonly tabStop: EventId | null
  readonly onDrop: (itemIds: readonly ItemId[]) => void
}

/** At the end of the axis: what has no date. */
export function UndatedLane({ stops, labelOf, selectedId, tabStop, onDrop }: UndatedLaneProps) {
  const t = useWords(axisWords)
  const [isOver, setOver] = useState(false)
  function onDragOver(event: DragEvent): void {
    if (!carriesItems(event.dataTransfer)) return
    event.preventDefault()
    setOver(true)
  }
  function onDropHere(event: DragEvent): void {
    setOver(false)
    const itemIds = droppedItems(event.dataTransfer)
    if (itemIds.length === 0) return
    event.preventDefault()
    onDrop(itemIds)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a drop has a menu beside it.
    <div
      className={styles.lane}
      data-over={isOver}
      onDragOver={onDragOver}
      onDrop={onDropHere}
      onDragLeave={() => setOver(false)}
    >
      <span className={styles.dots}>
        {stops.map(({ events }) => {
          const [first] = events
          if (first === undefined) return null
          return (
            <button
              key={first.id}
              type="button"
              className={styles.dot}
              data-dot={first.id}
              tabIndex={first.id === tabStop ? 0 : -1}
              aria-pressed={events.some(({ id }) => id === selectedId)}
              aria-label={labelOf(events)}
            >
              {events.length === 1 ? <EventDot event={first} /> : `+${events.length}`}
            </button>
          )
        })}
      </span>
      <span className={styles.name}>{isOver ? t('dropUndated') : t('undated')}</span>
    </div>
  )
}
