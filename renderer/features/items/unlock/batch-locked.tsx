import { useState } from 'react'
import type { ItemId } from '../../../../shared/model/ids.ts'
import { needsPassword } from '../../../../shared/rules/needs-password.ts'
import { useItem } from '../../../api/queries.ts'
import { Button } from '../../../ui/button.tsx'
import { useWords } from '../../../words/use-words.ts'
import { addOutcome } from '../take-in/run-batch.ts'
import styles from './unlock.module.css'
import { UnlockDialog } from './unlock-dialog.tsx'
import { unlockWords } from './unlock-words.ts'

type BatchLockedProps = { readonly itemId: ItemId; readonly batchId: string }

/** A locked file among the results of taking in, until a password opened it. */
export function BatchLocked({ itemId, batchId }: BatchLockedProps) {
  const t = useWords(unlockWords)
  const { data: item } = useItem(itemId)
  const [isOpen, setOpen] = useState(false)
  if (item === undefined || item === null) return null
  return (
    <div className={styles.row}>
      <span className={styles.name}>{item.fileName}</span>
      {needsPassword(item.facts) ? (
        <Button aria-label={t('enterFor', { name: item.fileName })} onPress={() => setOpen(true)}>
          {t('enter')}
        </Button>
      ) : (
        <span className={styles.done}>{t('isOpen')}</span>
      )}
      <UnlockDialog
        item={item}
        batchId={batchId}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onOpened={(result) => addOutcome(batchId, result)}
      />
    </div>
  )
}
