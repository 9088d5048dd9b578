import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import type { CaseEvent } from '../../../../shared/model/event.ts'
import type { EventId } from '../../../../shared/model/ids.ts'
import { useWords } from '../../../words/use-words.ts'
import { ItemThumbnail } from '../item-thumbnail.tsx'
import { earliestOwnTime } from '../own-time.ts'
import { useEventTexts } from '../use-event-texts.ts'
import { axisWords } from './axis-words.ts'
import styles from './drop-ghost.module.css'
import type { DropTarget } from './drop-target.ts'
import type { Axis } from './use-axis.ts'

type DropGhostProps = {
  readonly axis: Axis
  readonly target: DropTarget<EventId>
  readonly dragged: readonly ItemRow[]
  readonly events: readonly CaseEvent[]
}

/** Where the dragged materials would stand, and what letting go does. */
export function DropGhost({ axis, target, dragged, events }: DropGhostProps) {
  const text = useDropText(target, dragged, events)
  const x = target.type === 'undated' ? axis.viewportPx / 2 : target.x - axis.offsetPx
  const isAtRight = x > axis.viewportPx / 2
  const [first] = dragged
  return (
    <div className={styles.ghost} data-side={isAtRight ? 'right' : 'left'} style={{ left: x }}>
      <span className={styles.text} role="status">
        {text}
      </span>
      <span className={styles.card}>{first !== undefined && <ItemThumbnail item={first} />}</span>
      <span className={styles.line} />
    </div>
  )
}

function useDropText(
  target: DropTarget<EventId>,
  dragged: readonly ItemRow[],
  events: readonly CaseEvent[],
): string {
  const t = useWords(axisWords)
  const { timeOf } = useEventTexts()
  switch (target.type) {
    case 'events': {
      const [id, second] = target.eventIds
      if (second !== undefined) return t('dropSeveral', { count: target.eventIds.length })
      return t('dropInto', { title: events.find((event) => event.id === id)?.title ?? '' })
    }
    case 'own': {
      const own = earliestOwnTime(dragged)
      return own === null ? t('own') : t('dropOwn', { time: timeOf({ ...own, time: own.value }) })
    }
    case 'time': {
      const { value, zone } = target.time
      return t('dropTime', { time: timeOf({ time: value, zone, certainty: 'about' }) })
    }
    case 'undated':
      return t('dropUndated')
  }
}
