import { useState } from 'react'
import type { ItemRow, StatedTime } from '../../../../shared/contract/item-contract.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { StatedTimeFields } from '../../../ui/stated-time-fields.tsx'
import { draftOf, statedOf } from '../../../ui/time-draft.ts'
import { useWords } from '../../../words/use-words.ts'
import { DialogButtons } from '../dialog-buttons.tsx'
import { earliestOwnTime } from '../own-time.ts'
import { trayWords } from './tray-words.ts'

type StateTimeDialogProps = {
  /** null while it is closed. */
  readonly items: readonly ItemRow[] | null
  readonly onClose: () => void
  readonly onSave: (items: readonly ItemRow[], time: StatedTime) => void
}

/** Puts materials on the timeline at a time that a person states. */
export function StateTimeDialog({ items, onClose, onSave }: StateTimeDialogProps) {
  const t = useWords(trayWords)
  return (
    <Dialog isOpen={items !== null} onClose={onClose} title={t('stateTitle')}>
      {items !== null && <TimeForm items={items} onClose={onClose} onSave={onSave} />}
    </Dialog>
  )
}

type TimeFormProps = Omit<StateTimeDialogProps, 'items'> & { readonly items: readonly ItemRow[] }

function TimeForm({ items, onClose, onSave }: TimeFormProps) {
  const t = useWords(trayWords)
  const [draft, setDraft] = useState(() => draftOf(earliestOwnTime(items)))
  const stated = statedOf(draft)
  return (
    <>
      <StatedTimeFields draft={draft} onChange={setDraft} />
      <DialogButtons>
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button
          look="primary"
          isDisabled={stated === null}
          onPress={() => {
            if (stated !== null) onSave(items, stated)
          }}
        >
          {t('save')}
        </Button>
      </DialogButtons>
    </>
  )
}
