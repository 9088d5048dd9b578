import type { PastedPreview } from '../../../../shared/contract/reading-contract.ts'
import type { ChatMessage } from '../../../../shared/model/message.ts'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import { useWords } from '../../../words/use-words.ts'
import styles from './paste-chat.module.css'
import { pasteChatWords } from './paste-chat-words.ts'

type PastedMessagesProps = { readonly preview: PastedPreview; readonly isChat: boolean }

const shownNames = 6

/** The messages as they would be read, and every line that belongs to none. */
export function PastedMessages({ preview, isChat }: PastedMessagesProps) {
  const t = useWords(pasteChatWords)
  const { certainty, messageCount, undatedCount, participants, first, needsDay } = preview
  if (messageCount === 0) return <p className={styles.note}>{t('none')}</p>
  if (!isChat) return <p className={styles.hint}>{t('plain')}</p>
  const names = participants.slice(0, shownNames).join(t('separator'))
  return (
    <>
      <p className={styles.summary} role="status">
        <b>{t('count', { count: messageCount })}</b>
        {participants.length > 0 && <span>{t('people', { count: participants.length, names })}</span>}
        {undatedCount > 0 && <span>{t('undated', { count: undatedCount })}</span>}
      </p>
      {certainty === 'unsure' && <p className={styles.note}>{t('unsure')}</p>}
      {needsDay && <p className={styles.note}>{t('needsDay')}</p>}
      <ScrollRegion label={t('count', { count: messageCount })} className={styles.messages ?? ''}>
        <ol>
          {first.map((message) => (
            <PastedMessage key={message.line} message={message} />
          ))}
        </ol>
        {messageCount > first.length && (
          <p className={styles.hint}>{t('more', { count: messageCount - first.length })}</p>
        )}
      </ScrollRegion>
      <Unplaced preview={preview} />
    </>
  )
}

function PastedMessage({ message }: { readonly message: ChatMessage }) {
  const t = useWords(pasteChatWords)
  const { time, clock, sender, text, kind } = message
  return (
    <li className={styles.message} data-kind={kind}>
      <span className={styles.who}>
        <b>{sender ?? t('noSender')}</b>
        <time>{time?.replace('T', ' ') ?? clock ?? '—'}</time>
      </span>
      <span className={styles.text} dir="auto">
        {text}
      </span>
    </li>
  )
}

function Unplaced({ preview: { unplacedCount, firstUnplaced } }: { readonly preview: PastedPreview }) {
  const t = useWords(pasteChatWords)
  if (unplacedCount === 0) return null
  return (
    <div className={styles.unplaced}>
      <p>{t('unplaced', { count: unplacedCount })}</p>
      <ul>
        {firstUnplaced.map(({ line, text }) => (
          <li key={line}>
            <b>{t('unplacedLine', { line })}</b> <q>{text}</q>
          </li>
        ))}
      </ul>
    </div>
  )
}
