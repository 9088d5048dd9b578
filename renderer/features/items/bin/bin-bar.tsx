import { Undo2 } from 'lucide-react'
import { Button } from '../../../ui/button.tsx'
import { useWords } from '../../../words/use-words.ts'
import styles from '../bulk/bulk-bar.module.css'
import { bulkWords } from '../bulk/bulk-words.ts'

/** Brings what is selected in the bin back to the desk. */
export function BinBar({ count, onRestore }: { readonly count: number; readonly onRestore: () => void }) {
  const t = useWords(bulkWords)
  return (
    <section className={styles.bar} aria-label={t('bar')}>
      <span className={styles.count}>{t('selected', { count })}</span>
      <Button look="primary" onPress={onRestore}>
        <Undo2 size={14} aria-hidden />
        {t('restore')}
      </Button>
    </section>
  )
}
