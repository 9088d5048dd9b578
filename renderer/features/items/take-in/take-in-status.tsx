import { Button as AriaButton } from 'react-aria-components/Button'
import { useWords } from '../../../words/use-words.ts'
import { isOver } from './batch.ts'
import { estimate } from './estimate.ts'
import { showLeft } from './show-left.ts'
import styles from './take-in-status.module.css'
import { useTakeIn } from './take-in-store.ts'
import { takeInWords } from './take-in-words.ts'
import { useNow } from './use-now.ts'

/** How far taking in has come, for the status bar; leads to the panel. Nothing while nothing was taken in. */
export function TakeInStatus() {
  const t = useWords(takeInWords)
  const batches = useTakeIn((state) => state.batches)
  const current = batches.find(({ state }) => state === 'running' || state === 'stopping')
  const now = useNow(current !== undefined)
  const last = batches.findLast(isOver)
  if (batches.length === 0) return null
  const secondsLeft = current === undefined ? null : estimate(current, now).secondsLeft
  const running =
    current === undefined
      ? null
      : [
          t('statusRunning', { done: current.done, found: current.found }),
          secondsLeft !== null && showLeft(secondsLeft, t),
        ]
          .filter((part) => part !== false)
          .join(t('comma'))
  return (
    <>
      <AriaButton
        className={styles.status ?? ''}
        aria-label={`${running ?? t('statusDone')} · ${t('openPanel')}`}
        onPress={() => useTakeIn.setState({ isPanelOpen: true })}
      >
        {running ?? t('statusDone')}
      </AriaButton>
      <span className="visually-hidden" role="status">
        {current === undefined &&
          last !== undefined &&
          t('done', {
            taken: last.taken.length,
            duplicates: last.duplicates.length,
            refused: last.refused.length,
          })}
      </span>
    </>
  )
}
