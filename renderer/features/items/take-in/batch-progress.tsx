import { Button } from '../../../ui/button.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { useLanguage } from '../../../words/language.ts'
import { intlOf, useWords } from '../../../words/use-words.ts'
import type { Batch } from './batch.ts'
import { estimate } from './estimate.ts'
import { showLeft } from './show-left.ts'
import styles from './take-in-panel.module.css'
import { stopBatch } from './take-in-queue.ts'
import { takeInWords } from './take-in-words.ts'
import { useNow } from './use-now.ts'

/** How far a batch has come, how fast and for how long yet, and a way to stop it. */
export function BatchProgress({ batch }: { readonly batch: Batch }) {
  const t = useWords(takeInWords)
  const intl = intlOf(useLanguage())
  const { share, filesPerSecond, bytesPerSecond, secondsLeft } = estimate(batch, useNow(true))
  const rate =
    filesPerSecond === null
      ? null
      : t('rate', {
          files: intl.formatNumber(filesPerSecond, { maximumFractionDigits: 1 }),
          megabytes: intl.formatNumber((bytesPerSecond ?? 0) / 1_000_000, { maximumFractionDigits: 1 }),
        })
  const left = secondsLeft === null || batch.state === 'stopping' ? null : showLeft(secondsLeft, t)
  return (
    <div className={styles.running}>
      <Progress
        label={labelOf(batch)}
        value={batch.state === 'running' || batch.state === 'stopping' ? share : null}
        detail={[rate, left].filter((part) => part !== null).join(' · ')}
      />
      <Button onPress={() => stopBatch(batch.id)} isDisabled={batch.state === 'stopping'}>
        {t('cancel')}
      </Button>
    </div>
  )

  function labelOf({ state, found, done }: Batch): string {
    switch (state) {
      case 'waiting':
        return t('waiting')
      case 'listing':
        return t('listing', { count: found })
      case 'stopping':
        return t('stopping')
      default:
        return t('running', { done, found })
    }
  }
}
