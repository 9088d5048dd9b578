import { Button as AriaButton } from 'react-aria-components/Button'
import type { RecognitionState } from '../../shared/contract/recognition-contract.ts'
import { core } from '../api/connection.ts'
import { perform } from '../api/perform.ts'
import { useRecognition } from '../api/queries.ts'
import { useWords } from '../words/use-words.ts'
import styles from './recognition-status.module.css'
import { recognitionWords } from './recognition-words.ts'

/** How far the text in pictures has been read, and a way to stop that; nothing once it is done. */
export function RecognitionStatus() {
  const t = useWords(recognitionWords)
  const { data: state } = useRecognition()
  if (state === undefined || state === null) return null
  const { status, done, total } = state
  if (status !== 'running' && status !== 'waiting' && status !== 'paused') return null
  const isPaused = status === 'paused'
  const left = status === 'running' ? timeLeft(state) : null
  return (
    <span className={styles.status}>
      {left === null ? t(status, { done, total }) : t('runningLeft', { done, total, ...left })}
      <AriaButton
        className={styles.toggle ?? ''}
        aria-label={t(isPaused ? 'resumeAll' : 'pauseAll')}
        onPress={() => void perform(isPaused ? core.recognition.resume() : core.recognition.pause())}
      >
        {t(isPaused ? 'resume' : 'pause')}
      </AriaButton>
    </span>
  )
}

/** No more exact than it can be known. */
function timeLeft({ done, total, itemsPerSecond }: RecognitionState) {
  if (itemsPerSecond === null || itemsPerSecond <= 0) return null
  const seconds = Math.max(1, (total - done) / itemsPerSecond)
  if (seconds >= 90) return { unit: 'minutes', value: Math.round(seconds / 60) }
  return { unit: 'seconds', value: seconds > 20 ? Math.round(seconds / 5) * 5 : Math.ceil(seconds) }
}
