import type { CaseEvent } from '../../../shared/model/event.ts'
import styles from './event-dot.module.css'
import { eventTone } from './event-tone.ts'

/** An event at a glance: round, cornered where something went wrong, hollow where its time is not exact. */
export function EventDot({ event }: { readonly event: CaseEvent }) {
  const isExact = event.time !== null && event.certainty === undefined
  return <span className={styles.dot} data-tone={eventTone(event.kind)} data-exact={isExact} aria-hidden />
}
