import type { CaseEvent } from '../../../../shared/model/event.ts'
import { showTime } from '../../../words/show-time.ts'
import { timeWords } from '../../../words/time-words.ts'
import { useWords } from '../../../words/use-words.ts'
import styles from './event-time-facts.module.css'

/** The time as it is held, with its zone, and where it is from. */
export function EventTimeFacts({ event }: { readonly event: CaseEvent }) {
  const times = useWords(timeWords)
  const { time, zone, certainty, until, timeSource } = event
  if (time === null) return <p className={styles.time}>{times('undated')}</p>
  const shown = { value: time, zone, ...(certainty && { certainty }), ...(until !== undefined && { until }) }
  return (
    <p className={styles.time}>
      {showTime(shown, times)}
      {timeSource !== null && <span className={styles.source}>{times(timeSource)}</span>}
    </p>
  )
}
