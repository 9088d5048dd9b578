import { Import } from 'lucide-react'
import { useWords } from '../../../words/use-words.ts'
import styles from './drop-overlay.module.css'
import { takeInWords } from './take-in-words.ts'
import type { Dragged } from './use-drop-target.ts'

/** Over the whole window while files are held above it: how many it would take. */
export function DropOverlay({ dragged }: { readonly dragged: Dragged }) {
  const t = useWords(takeInWords)
  return (
    <div className={styles.overlay}>
      <div className={styles.card}>
        <Import size={32} strokeWidth={1.4} aria-hidden />
        <p className={styles.count} role="status">
          {t(dragged.mayBeFolders ? 'dropThings' : 'dropFiles', { count: dragged.count })}
        </p>
        <p>{t('dropHint')}</p>
      </div>
    </div>
  )
}
