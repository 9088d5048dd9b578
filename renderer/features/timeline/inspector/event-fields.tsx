import { type ReactNode, useState } from 'react'
import { type CaseEvent, eventKinds } from '../../../../shared/model/event.ts'
import { core } from '../../../api/connection.ts'
import { perform } from '../../../api/perform.ts'
import { Select } from '../../../ui/select.tsx'
import { SavedField } from '../../../ui/text-field.tsx'
import { useWords } from '../../../words/use-words.ts'
import { readAmount } from '../../items/inspector/read-amount.ts'
import { eventKindWords } from '../event-words.ts'
import styles from './event-fields.module.css'
import { eventInspectorWords } from './event-inspector-words.ts'

type Patch = Parameters<typeof core.events.update>[0]['patch']
type EventFieldsProps = {
  readonly event: CaseEvent
  /** Stands after what happened. */
  readonly time: ReactNode
}

/** What a person says of an event; each field is saved when it is left. */
export function EventFields({ event, time }: EventFieldsProps) {
  const t = useWords(eventInspectorWords)
  const kinds = useWords(eventKindWords)
  const [isTitleMissing, setTitleMissing] = useState(false)
  const [isAmountWrong, setAmountWrong] = useState(false)
  const update = (patch: Patch) => void perform(core.events.update({ eventId: event.id, patch }))
  function saveTitle(text: string): void {
    const title = text.trim()
    setTitleMissing(title === '')
    if (title !== '') update({ title })
  }
  function saveAmount(text: string): void {
    const amount = readAmount(text)
    setAmountWrong(amount === undefined)
    if (amount !== undefined && amount !== event.amount) update({ amount })
  }
  return (
    <section className={styles.fields}>
      <SavedField
        label={t('title')}
        value={event.title}
        error={isTitleMissing ? t('titleMissing') : null}
        onSave={saveTitle}
      />
      {time}
      <Select
        label={t('kind')}
        value={event.kind}
        options={eventKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
        onChange={(kind) => {
          if (kind !== event.kind) update({ kind })
        }}
      />
      <SavedField
        label={t('who')}
        value={event.who ?? ''}
        placeholder={t('whoHint')}
        onSave={(text) => update({ who: orNull(text) })}
      />
      <SavedField
        label={t('amount')}
        value={event.amount ?? ''}
        error={isAmountWrong ? t('amountError') : null}
        onSave={saveAmount}
      />
      <SavedField
        label={t('proves')}
        isMultiline
        value={event.proves ?? ''}
        placeholder={t('provesHint')}
        onSave={(text) => update({ proves: orNull(text) })}
      />
    </section>
  )
}

function orNull(text: string): string | null {
  const trimmed = text.trim()
  return trimmed === '' ? null : trimmed
}
