import { useEffect, useRef } from 'react'
import type { CaseEvent } from '../../../../shared/model/event.ts'
import { useWords } from '../../../words/use-words.ts'
import { useEventTexts } from '../use-event-texts.ts'
import { axisWords } from './axis-words.ts'
import styles from './dot-hint.module.css'

type DotHintProps = {
  readonly events: readonly CaseEvent[]
  /** In the window of the axis. */
  readonly x: number
  readonly viewportPx: number
  /** Escape: it covers what is behind it. */
  readonly onClose: () => void
}

const shownTitles = 5

/** Time and title of the dot that is pointed at or has the focus; screen readers have it in the dot's own name. */
export function DotHint({ events, x, viewportPx, onClose }: DotHintProps) {
  const t = useWords(axisWords)
  const { timeOf } = useEventTexts()
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key === 'Escape') close.current()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  const side = x < viewportPx / 3 ? 'left' : x > (viewportPx * 2) / 3 ? 'right' : 'middle'
  return (
    <div className={styles.hint} data-side={side} style={{ left: x }} aria-hidden>
      {events.slice(0, shownTitles).map((event) => (
        <p key={event.id} className={styles.event}>
          <span className={styles.time}>{timeOf(event)}</span> {event.title}
        </p>
      ))}
      {events.length > shownTitles && (
        <p className={styles.more}>{t('clusterShort', { count: events.length })}</p>
      )}
    </div>
  )
}
