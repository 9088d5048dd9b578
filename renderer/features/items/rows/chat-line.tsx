import { memo } from 'react'
import type { Message } from '../../../../shared/model/message.ts'
import { optionProps } from '../../../ui/table-roles.ts'
import { useWords } from '../../../words/use-words.ts'
import { previewWords } from '../preview/preview-words.ts'
import styles from './chat-list.module.css'

type ChatLineProps = {
  readonly message: Message
  readonly previous: Message | undefined
  readonly place: number
  readonly count: number
  readonly isSelected: boolean
  readonly isLead: boolean
}

/** One message, with its day where a new one begins and its sender where another one speaks. */
export const ChatLine = memo(function ChatLine(props: ChatLineProps) {
  const { message, previous, place, count, isSelected, isLead } = props
  const t = useWords(previewWords)
  const day = message.time?.slice(0, 10) ?? null
  const isNewDay = previous === undefined || (previous.time?.slice(0, 10) ?? null) !== day
  const isNewSender = isNewDay || previous?.sender !== message.sender
  const clock = message.time?.slice(11) ?? ''
  return (
    <>
      {isNewDay && <p className={styles.day}>{day ?? t('noDay')}</p>}
      <div
        {...optionProps({ id: `message-${message.line}`, place, count, isSelected })}
        className={styles.message}
        data-line={message.line}
        data-lead={isLead}
        data-kind={message.kind}
      >
        <time className={styles.clock}>{clock}</time>
        <div className={styles.words}>
          {isNewSender && message.sender !== null && <b className={styles.sender}>{message.sender}</b>}
          {message.quoted !== undefined && <q className={styles.quoted}>{message.quoted}</q>}
          <span className={styles.text} dir="auto">
            {message.text}
          </span>
          {message.mediaName !== null && !message.text.includes(message.mediaName) && (
            <small className={styles.extra}>{message.mediaName}</small>
          )}
          {message.amount !== undefined && <small className={styles.extra}>¥{message.amount}</small>}
          {message.kind === 'recalled' && <small className={styles.extra}>{t('recalled')}</small>}
        </div>
      </div>
    </>
  )
})
