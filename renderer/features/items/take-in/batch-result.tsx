import { type ReactNode, useState } from 'react'
import { describeFault } from '../../../../shared/faults/catalogue.ts'
import { describeFaultOfFile } from '../../../../shared/faults/describe-fault-of-file.ts'
import { goTo } from '../../../state/view.ts'
import { Button } from '../../../ui/button.tsx'
import { useLanguage } from '../../../words/language.ts'
import { useWords } from '../../../words/use-words.ts'
import { noFilter } from '../library/library-filter.ts'
import { setSelection, useLibrary } from '../library/library-store.ts'
import { BatchQuestion } from '../questions/batch-question.tsx'
import { BatchLocked } from '../unlock/batch-locked.tsx'
import { unlockWords } from '../unlock/unlock-words.ts'
import type { Batch } from './batch.ts'
import styles from './take-in-panel.module.css'
import { retryRefused } from './take-in-queue.ts'
import { takeInWords } from './take-in-words.ts'

/** What became of each file of a batch: taken in, known already, refused and why; what was noticed; what was left out. */
export function BatchResult({ batch }: { readonly batch: Batch }) {
  const t = useWords(takeInWords)
  const u = useWords(unlockWords)
  const language = useLanguage()
  const { taken, duplicates, refused, warnings, questions, locked, leftOut } = batch
  const isNothing = taken.length + duplicates.length + refused.length + leftOut + warnings.length === 0
  return (
    <section className={styles.result}>
      <p className={styles.summary}>
        <b>{isNothing ? t('nothingFound') : t('taken', { count: taken.length })}</b>
        {duplicates.length > 0 && <span>{t('duplicates', { count: duplicates.length })}</span>}
        {refused.length > 0 && <span className={styles.bad}>{t('refused', { count: refused.length })}</span>}
        {taken.length > 0 && (
          <Button look="quiet" onPress={() => showTaken(batch)}>
            {t('showTaken')}
          </Button>
        )}
      </p>
      {questions.length > 0 && (
        <p className={styles.heading}>{t('questions', { count: questions.length })}</p>
      )}
      <Lines lines={questions.map((itemId) => <BatchQuestion key={itemId} itemId={itemId} />)} />
      {locked.length > 0 && <p className={styles.heading}>{u('locked', { count: locked.length })}</p>}
      <Lines
        lines={locked.map((itemId) => <BatchLocked key={itemId} itemId={itemId} batchId={batch.id} />)}
      />
      {leftOut > 0 && <p className={styles.note}>{t('leftOut', { count: leftOut })}</p>}
      <Lines
        lines={refused.map(({ fileName, code, params }) => (
          <p key={`${fileName} ${code}`} className={styles.bad}>
            {describeFault(code, params, language)}
          </p>
        ))}
      />
      {refused.some(isFile) && <Button onPress={() => retryRefused(batch)}>{t('retry')}</Button>}
      {duplicates.length > 0 && <p className={styles.heading}>{t('duplicateOf')}</p>}
      <Lines
        lines={duplicates.map(({ fileName, itemId }) => (
          <p key={`${fileName} ${itemId}`} className={styles.known}>
            <span>{fileName}</span>
            <Button look="quiet" onPress={() => goTo('items', { itemId })}>
              {t('show')}
            </Button>
          </p>
        ))}
      />
      <Lines
        lines={warnings.map(({ code, params }) => (
          <p key={`${code} ${JSON.stringify(params)}`} className={styles.note}>
            {describeFaultOfFile(code, params, language)}
          </p>
        ))}
      />
    </section>
  )
}

/** What an archive did not give cannot be tried again by itself. */
function isFile({ code }: Batch['refused'][number]): boolean {
  return !code.startsWith('entry-')
}

function showTaken({ taken }: Batch): void {
  const [first = null] = taken
  useLibrary.setState({
    where: 'desk',
    filter: noFilter,
    top: first === null ? null : { id: first, offsetPx: 0 },
  })
  setSelection({ selected: new Set(taken), anchor: first, lead: first })
  goTo('items')
}

const stepCount = 20

/** A long list begins short. */
function Lines({ lines }: { readonly lines: readonly ReactNode[] }) {
  const t = useWords(takeInWords)
  const [count, setCount] = useState(stepCount)
  const rest = lines.length - count
  if (lines.length === 0) return null
  return (
    <div className={styles.lines}>
      {lines.slice(0, count)}
      {rest > 0 && (
        <Button look="quiet" onPress={() => setCount(count + stepCount * 5)}>
          {t('more', { count: Math.min(rest, stepCount * 5) })}
        </Button>
      )}
    </div>
  )
}
