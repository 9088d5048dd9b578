import { useState } from 'react'
import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { needsPassword } from '../../../../shared/rules/needs-password.ts'
import { Button } from '../../../ui/button.tsx'
import { useWords } from '../../../words/use-words.ts'
import styles from './unlock.module.css'
import { UnlockDialog } from './unlock-dialog.tsx'
import { unlockWords } from './unlock-words.ts'

/** Of a locked file: that it needs a password, and where to enter it; nothing for any other. */
export function UnlockNote({ item }: { readonly item: ItemDetail }) {
  const t = useWords(unlockWords)
  const [isOpen, setOpen] = useState(false)
  if (!needsPassword(item.facts)) return null
  return (
    <div className={styles.note}>
      <span>{t('needsPassword')}</span>
      <Button onPress={() => setOpen(true)}>{t('enter')}</Button>
      <UnlockDialog item={item} batchId={null} isOpen={isOpen} onClose={() => setOpen(false)} />
    </div>
  )
}
