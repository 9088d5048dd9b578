import type { CalendarDateTime } from '@internationalized/date'
import { useState } from 'react'
import type { PastedPreview } from '../../../../shared/contract/reading-contract.ts'
import { core } from '../../../api/connection.ts'
import { perform } from '../../../api/perform.ts'
import { showNotice } from '../../../state/notices.ts'
import { goTo } from '../../../state/view.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { DateTimeField } from '../../../ui/date-time-field.tsx'
import { ErrorSentence } from '../../../ui/error-sentence.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useWords } from '../../../words/use-words.ts'
import styles from './paste-chat.module.css'
import { pasteChatWords } from './paste-chat-words.ts'
import { PastedMessages } from './pasted-messages.tsx'
import { usePastedPreview } from './use-pasted-preview.ts'

type PasteChatFormProps = { readonly text: string; readonly onClose: () => void }

export function PasteChatForm({ text: pasted, onClose }: PasteChatFormProps) {
  const t = useWords(pasteChatWords)
  const [text, setText] = useState(pasted)
  const [date, setDate] = useState<CalendarDateTime | null>(null)
  /** null while the person leaves it to what the text looks like. */
  const [wish, setWish] = useState<boolean | null>(null)
  const [isSaving, setSaving] = useState(false)
  const day = date === null ? null : date.toString().slice(0, 10)
  const { preview, error, isCurrent } = usePastedPreview(text, day)
  const isEmpty = text.trim() === ''
  const isChat = (preview?.messageCount ?? 0) > 0 && (wish ?? isLikely(preview))

  async function accept(): Promise<void> {
    setSaving(true)
    const batchId = crypto.randomUUID()
    const taken = await perform(core.readings.takeInPasted({ batchId, text, day, isChat }))
    setSaving(false)
    if (taken === null) return
    const { itemId, isDuplicate, messageCount } = taken
    const done = messageCount > 0 ? t('doneChat', { count: messageCount }) : t('doneText')
    showNotice({ type: 'done', text: isDuplicate ? t('known') : done, canUndo: !isDuplicate })
    onClose()
    goTo('items', { itemId })
  }
  return (
    <>
      <p className={styles.intro}>{t('intro')}</p>
      <div className={styles.halves}>
        <div className={styles.half}>
          <TextField
            label={t('text')}
            value={text}
            onChange={setText}
            isMultiline
            rows={14}
            placeholder={t('textHint')}
            autoFocus
          />
          <div>
            <DateTimeField label={t('day')} precision="day" value={date} onChange={setDate} />
            <p className={styles.hint}>{t('dayHint')}</p>
          </div>
        </div>
        <section className={styles.half} aria-label={t('preview')}>
          <h3 className={styles.heading}>{t('preview')}</h3>
          {isEmpty && <p className={styles.hint}>{t('empty')}</p>}
          {!isEmpty && error !== null && <ErrorSentence error={error} />}
          {!isEmpty && error === null && preview === null && <p className={styles.hint}>{t('waiting')}</p>}
          {!isEmpty && preview !== null && (
            <>
              <Checkbox
                label={t('isChat')}
                isLabelShown
                isSelected={isChat}
                isDisabled={preview.messageCount === 0}
                onChange={setWish}
              />
              <PastedMessages preview={preview} isChat={isChat} />
            </>
          )}
        </section>
      </div>
      <div className={styles.actions}>
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button
          look="primary"
          isDisabled={isEmpty || preview === null || !isCurrent || isSaving}
          onPress={() => void accept()}
        >
          {isChat ? t('acceptChat', { count: preview?.messageCount ?? 0 }) : t('acceptText')}
        </Button>
      </div>
    </>
  )
}

function isLikely(preview: PastedPreview | null): boolean {
  return preview !== null && preview.certainty !== 'unsure'
}
