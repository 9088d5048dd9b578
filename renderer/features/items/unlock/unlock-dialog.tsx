import { useState } from 'react'
import type { UnlockResult } from '../../../../shared/contract/item-contract.ts'
import { describeFault } from '../../../../shared/faults/catalogue.ts'
import type { ItemId } from '../../../../shared/model/ids.ts'
import { core } from '../../../api/connection.ts'
import { explainError } from '../../../api/perform.ts'
import { showNotice } from '../../../state/notices.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { focusMain } from '../../../ui/focus-main.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { useLanguage } from '../../../words/language.ts'
import { useWords } from '../../../words/use-words.ts'
import styles from './unlock.module.css'
import { unlockWords } from './unlock-words.ts'

type UnlockDialogProps = {
  readonly item: { readonly id: ItemId; readonly fileName: string }
  /** The batch it was taken in with; others of it with the same password open too. Null from anywhere else. */
  readonly batchId: string | null
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onOpened?: (result: UnlockResult) => void
}

/** Asks for the password of one file. What is entered is sent to the core and kept nowhere in the window. */
export function UnlockDialog({ isOpen, ...props }: UnlockDialogProps) {
  const t = useWords(unlockWords)
  return (
    <Dialog isOpen={isOpen} onClose={props.onClose} title={t('title')}>
      <UnlockForm {...props} />
    </Dialog>
  )
}

function UnlockForm({ item, batchId, onClose, onOpened }: Omit<UnlockDialogProps, 'isOpen'>) {
  const t = useWords(unlockWords)
  const language = useLanguage()
  const [password, setPassword] = useState('')
  const [isShown, setShown] = useState(false)
  const [isOpening, setOpening] = useState(false)
  const [error, setError] = useState<string | null>(null)

  async function open(): Promise<void> {
    if (password === '' || isOpening) return
    setOpening(true)
    try {
      const asked = { itemId: item.id, password, batchId: batchId ?? crypto.randomUUID() }
      const result = await core.items.unlock(asked)
      const { unlocked, taken, refused, warnings } = result
      const text = t('opened', { count: unlocked.length, taken: taken.length })
      showNotice({ type: 'done', text, canUndo: false })
      // Where it is listed it need not be said as well.
      if (onOpened !== undefined) onOpened(result)
      else
        for (const { code, params } of [...refused, ...warnings]) showNotice({ type: 'fault', code, params })
      onClose()
      // The button that was pressed is gone with what it asked for.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) focusMain()
      })
    } catch (thrown) {
      setOpening(false)
      const notice = explainError(thrown)
      if (notice?.type === 'fault') setError(describeFault(notice.code, notice.params, language))
      else if (notice !== null) showNotice(notice)
    }
  }

  return (
    <>
      <p className={styles.file}>{item.fileName}</p>
      <TextField
        label={t('password')}
        value={password}
        onChange={(value) => {
          setPassword(value)
          setError(null)
        }}
        onSubmit={() => void open()}
        isSecret={!isShown}
        hint={t('hint')}
        error={error}
        autoFocus
      />
      <Checkbox label={t('show')} isLabelShown isSelected={isShown} onChange={setShown} />
      <div className={styles.actions}>
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button look="primary" isDisabled={password === '' || isOpening} onPress={() => void open()}>
          {t(isOpening ? 'opening' : 'open')}
        </Button>
      </div>
    </>
  )
}
