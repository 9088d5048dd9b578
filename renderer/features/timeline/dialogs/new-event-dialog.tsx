import { useState } from 'react'
import { describeFault } from '../../../../shared/faults/catalogue.ts'
import { type EventKind, eventKinds } from '../../../../shared/model/event.ts'
import { core } from '../../../api/connection.ts'
import { explainError } from '../../../api/perform.ts'
import { showNotice } from '../../../state/notices.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Select } from '../../../ui/select.tsx'
import { StatedTimeFields } from '../../../ui/stated-time-fields.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { draftOf, statedOf } from '../../../ui/time-draft.ts'
import { useLanguage } from '../../../words/language.ts'
import { useWords } from '../../../words/use-words.ts'
import { DialogButtons } from '../dialog-buttons.tsx'
import { eventKindWords } from '../event-words.ts'
import { selectEvent } from '../select-event.ts'
import styles from './new-event-dialog.module.css'
import { newEventWords } from './new-event-words.ts'

type NewEventDialogProps = {
  /** Of the time that is filled in, to begin with. */
  readonly zone: string | null
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** What, of which kind, and when; everything else is added in the inspector. */
export function NewEventDialog({ zone, isOpen, onClose }: NewEventDialogProps) {
  const t = useWords(newEventWords)
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('title')}>
      <NewEventForm zone={zone} onClose={onClose} />
    </Dialog>
  )
}

function NewEventForm({ zone, onClose }: Omit<NewEventDialogProps, 'isOpen'>) {
  const t = useWords(newEventWords)
  const kinds = useWords(eventKindWords)
  const language = useLanguage()
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState<EventKind>('contact')
  const [draft, setDraft] = useState(() => ({ ...draftOf(null), zone }))
  const [isChecked, setChecked] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const time = statedOf(draft)
  const isNameMissing = title.trim() === ''

  async function create(): Promise<void> {
    setChecked(true)
    if (isNameMissing || time === null) return
    try {
      const fields = { kind, title: title.trim(), time, who: null, amount: null, proves: null, itemIds: [] }
      const { eventId } = await core.events.create(fields)
      selectEvent(eventId)
      showNotice({ type: 'done', text: t('created'), canUndo: true })
      onClose()
    } catch (error) {
      // What was typed stays; what is at fault is said beside it.
      const notice = explainError(error)
      if (notice?.type === 'fault') setFault(describeFault(notice.code, notice.params, language))
      else if (notice !== null) showNotice(notice)
    }
  }
  return (
    <div className={styles.form}>
      <TextField
        label={t('name')}
        value={title}
        onChange={setTitle}
        onSubmit={() => void create()}
        placeholder={t('nameHint')}
        autoFocus
        error={isChecked && isNameMissing ? t('nameMissing') : null}
      />
      <Select
        label={t('kind')}
        value={kind}
        options={eventKinds.map((each) => ({ value: each, label: kinds(each) }))}
        onChange={setKind}
      />
      <StatedTimeFields draft={draft} onChange={setDraft} unknownHint={t('unknownHint')} />
      {(fault !== null || (isChecked && time === null)) && (
        <p className={styles.fault} role="alert">
          {time === null ? t('timeMissing') : fault}
        </p>
      )}
      <DialogButtons>
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button look="primary" onPress={() => void create()}>
          {t('create')}
        </Button>
      </DialogButtons>
    </div>
  )
}
