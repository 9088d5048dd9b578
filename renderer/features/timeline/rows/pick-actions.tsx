import type { CaseEvent } from '../../../../shared/model/event.ts'
import type { ItemId } from '../../../../shared/model/ids.ts'
import { core } from '../../../api/connection.ts'
import { perform } from '../../../api/perform.ts'
import { showNotice } from '../../../state/notices.ts'
import { Button } from '../../../ui/button.tsx'
import { useWords } from '../../../words/use-words.ts'
import { selectEvent } from '../select-event.ts'
import styles from './pick-actions.module.css'
import { pickWords } from './pick-words.ts'

type PickActionsProps = {
  readonly itemId: ItemId
  readonly lines: readonly number[]
  /** While the rest is still being read. */
  readonly progress: { readonly loaded: number; readonly total: number } | null
  readonly selected: CaseEvent | null
  readonly onClose: () => void
}

// As the contract takes them.
const mostLines = 2_000

/** How many are picked, and what becomes of them. */
export function PickActions({ itemId, lines, progress, selected, onClose }: PickActionsProps) {
  const t = useWords(pickWords)
  const count = lines.length
  const isTooMany = count > mostLines
  async function make(into: CaseEvent | null): Promise<void> {
    const call = core.events.createFromRows({ itemId, lines: [...lines], into: into?.id ?? null })
    const made = await perform(call)
    if (made === null) return
    selectEvent(made.eventId)
    const text = into === null ? t('created', { count }) : t('joined', { count, title: into.title })
    showNotice({ type: 'done', text, canUndo: true })
    onClose()
  }
  const isDisabled = count === 0 || isTooMany
  return (
    <div className={styles.bar}>
      <p className={styles.hint} role="status" data-wrong={isTooMany}>
        {isTooMany
          ? t('tooMany', { most: mostLines, count })
          : count > 0
            ? t('picked', { count })
            : progress === null
              ? t('hint')
              : t('loading', progress)}
      </p>
      <Button onPress={onClose}>{t('cancel')}</Button>
      {selected !== null && (
        <Button isDisabled={isDisabled} onPress={() => void make(selected)}>
          <span className={styles.title}>{t('join', { title: selected.title })}</span>
        </Button>
      )}
      <Button look="primary" isDisabled={isDisabled} onPress={() => void make(null)}>
        {t('create')}
      </Button>
    </div>
  )
}
