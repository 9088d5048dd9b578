import { ChevronDown, X } from 'lucide-react'
import { focusMain } from '../../../ui/focus-main.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import { useWords } from '../../../words/use-words.ts'
import { isOver } from './batch.ts'
import { BatchProgress } from './batch-progress.tsx'
import { BatchResult } from './batch-result.tsx'
import styles from './take-in-panel.module.css'
import { closeResults } from './take-in-queue.ts'
import { useTakeIn } from './take-in-store.ts'
import { takeInWords } from './take-in-words.ts'

/** What is taken in now and what came of it, below the work of every place and over nothing of it, until it is closed. */
export function TakeInPanel() {
  const t = useWords(takeInWords)
  const { batches, isPanelOpen } = useTakeIn()
  const isBusy = batches.some((batch) => !isOver(batch))
  function close(): void {
    closeResults()
    focusMain()
  }
  if (!isPanelOpen || batches.length === 0) return null
  return (
    <section className={styles.panel} aria-label={t('panel')}>
      <header className={styles.head}>
        <h2>{t('panel')}</h2>
        <IconButton
          icon={ChevronDown}
          label={t('collapse')}
          onPress={() => {
            useTakeIn.setState({ isPanelOpen: false })
            focusMain()
          }}
        />
        {!isBusy && <IconButton icon={X} label={t('close')} onPress={close} />}
      </header>
      <ScrollRegion label={t('panel')} className={styles.batches ?? ''}>
        {batches
          .toReversed()
          .map((batch) =>
            isOver(batch) ? (
              <BatchResult key={batch.id} batch={batch} />
            ) : (
              <BatchProgress key={batch.id} batch={batch} />
            ),
          )}
      </ScrollRegion>
      <p className={styles.foot}>{t('copiedOnly')}</p>
    </section>
  )
}
