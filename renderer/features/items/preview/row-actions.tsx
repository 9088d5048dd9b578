import { CalendarPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ItemId } from '../../../../shared/model/ids.ts'
import { core } from '../../../api/connection.ts'
import { perform } from '../../../api/perform.ts'
import { showNotice } from '../../../state/notices.ts'
import { Button } from '../../../ui/button.tsx'
import { useWords } from '../../../words/use-words.ts'
import { previewWords } from './preview-words.ts'
import styles from './row-actions.module.css'

type RowActionsProps = {
  readonly itemId: ItemId
  readonly lines: readonly number[]
  readonly kind: 'rows' | 'messages'
  readonly onDone: () => void
  /** What else stands there: filters, counts. */
  readonly children?: ReactNode
}

// As the contract takes them.
const mostLines = 2_000

/** Makes an event of the selected rows or messages. */
export function RowActions({ itemId, lines, kind, onDone, children }: RowActionsProps) {
  const t = useWords(previewWords)
  async function makeEvent(): Promise<void> {
    const made = await perform(core.events.createFromRows({ itemId, lines: [...lines], into: null }))
    if (made === null) return
    showNotice({ type: 'done', text: t('eventMade'), canUndo: true })
    onDone()
  }
  return (
    <div className={styles.bar}>
      {children}
      <span className={styles.hint} role="status">
        {lines.length === 0
          ? t(`${kind}Hint`)
          : t(kind === 'rows' ? 'selectedRows' : 'selectedMessages', { count: lines.length })}
      </span>
      <Button
        look="primary"
        isDisabled={lines.length === 0 || lines.length > mostLines}
        onPress={() => void makeEvent()}
      >
        <CalendarPlus size={14} aria-hidden />
        {t('makeEvent')}
      </Button>
    </div>
  )
}
