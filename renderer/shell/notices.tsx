import { X } from 'lucide-react'
import { useState } from 'react'
import { describeFault } from '../../shared/faults/catalogue.ts'
import { runCommand } from '../commands/command-handlers.ts'
import { commandWords } from '../commands/command-table.ts'
import { closeNotice, type ShownNotice, useNotices } from '../state/notices.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/use-words.ts'
import styles from './notices.module.css'
import { shellWords } from './shell-words.ts'

/** Words at the edge of the window, read out as they come. */
export function Notices() {
  const t = useWords(shellWords)
  const shown = useNotices((state) => state.shown)
  return (
    <section className={styles.notices} aria-label={t('notices')} aria-live="polite">
      {shown.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function NoticeCard({ notice }: { readonly notice: ShownNotice }) {
  const t = useWords(shellWords)
  const commands = useWords(commandWords)
  const text = useNoticeText(notice)
  function undo(): void {
    runCommand('history.undo')
    closeNotice(notice.id)
  }
  return (
    <div className={styles.notice} data-type={notice.type}>
      <p>{text}</p>
      <div className={styles.actions}>
        {notice.type === 'done' && notice.canUndo && (
          <Button look="quiet" onPress={undo}>
            {commands('history.undo')}
          </Button>
        )}
        {notice.type !== 'done' && <CopyButton text={detailsOf(notice, text)} />}
        <IconButton icon={X} label={t('close')} onPress={() => closeNotice(notice.id)} />
      </div>
    </div>
  )
}

function useNoticeText(notice: ShownNotice): string {
  const t = useWords(shellWords)
  const language = useLanguage()
  if (notice.type === 'fault') return describeFault(notice.code, notice.params, language)
  return notice.type === 'bug' ? t('bug') : notice.text
}

function detailsOf(notice: Exclude<ShownNotice, { type: 'done' }>, text: string): string {
  return notice.type === 'fault' ? `${notice.code}\n${text}` : notice.details
}

function CopyButton({ text }: { readonly text: string }) {
  const t = useWords(shellWords)
  const [isCopied, setCopied] = useState(false)
  return (
    <Button look="quiet" onPress={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
      {isCopied ? t('copied') : t('copyDetails')}
    </Button>
  )
}
