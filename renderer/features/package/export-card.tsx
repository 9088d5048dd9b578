import { CircleCheck } from 'lucide-react'
import type { WorkProgress } from '../../../shared/contract/base.ts'
import { Button } from '../../ui/button.tsx'
import { Progress } from '../../ui/progress.tsx'
import { useWords } from '../../words/use-words.ts'
import styles from './export-card.module.css'
import { closeExport, useExport } from './export-state.ts'
import { MadePackageActions } from './made-packages.tsx'
import { packageWords } from './package-words.ts'

const phases = {
  prepare: 'phasePrepare',
  typeset: 'phaseTypeset',
  pour: 'phasePour',
} as const satisfies Readonly<Record<string, keyof typeof packageWords.zh>>

/** The export that runs, or what became of the last one. */
export function ExportCard() {
  const t = useWords(packageWords)
  const state = useExport((store) => store.state)
  switch (state.type) {
    case 'idle':
      return null
    case 'cancelled':
      return (
        <section className={styles.card} role="status">
          <p>{t('cancelled')}</p>
          <Button look="quiet" onPress={closeExport}>
            {t('close')}
          </Button>
        </section>
      )
    case 'running':
      return (
        <section className={styles.card}>
          <RunningExport progress={state.progress} />
          <Button onPress={state.cancel}>{t('cancel')}</Button>
        </section>
      )
    case 'done':
      return (
        <section className={styles.card} data-done role="status">
          <p className={styles.done}>
            <CircleCheck size={16} aria-hidden /> {t('done')}
          </p>
          <p className={styles.name}>{state.made.name}</p>
          <MadePackageActions made={state.made} />
        </section>
      )
  }
}

function RunningExport({ progress }: { readonly progress: WorkProgress | null }) {
  const t = useWords(packageWords)
  const phase = Object.entries(phases).find(([name]) => name === progress?.phase)?.[1] ?? 'phasePackage'
  const isCounted = progress !== null && progress.total > 0
  return (
    <Progress
      label={progress === null ? t('exporting') : t(phase)}
      value={isCounted ? progress.done / progress.total : null}
      {...(isCounted && { detail: `${progress.done} / ${progress.total}` })}
    />
  )
}
