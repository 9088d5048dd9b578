import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import { useWords } from '../../../words/use-words.ts'
import { earliestOwnTime, ownMoment } from '../own-time.ts'
import { useEventTexts } from '../use-event-texts.ts'
import { axisWords } from './axis-words.ts'
import styles from './own-time-hint.module.css'
import type { Axis } from './use-axis.ts'

/** While something is dragged: where its own time is, so that it can be let go there. */
export function OwnTimeHint({
  axis,
  dragged,
}: {
  readonly axis: Axis
  readonly dragged: readonly ItemRow[]
}) {
  const t = useWords(axisWords)
  const { timeOf } = useEventTexts()
  const [own, ms] = [earliestOwnTime(dragged), ownMoment(dragged)]
  if (own === null || ms === null || axis.map.runs.length === 0) return null
  const x = Math.min(Math.max(axis.map.xOf(ms) - axis.offsetPx, 0), axis.viewportPx)
  return (
    <span
      className={styles.hint}
      data-side={x > axis.viewportPx / 2 ? 'right' : 'left'}
      style={{ left: x }}
      aria-hidden
    >
      <span className={styles.text}>
        {t('own')} {timeOf({ ...own, time: own.value })}
      </span>
    </span>
  )
}
