import { useState } from 'react'
import type { ItemId } from '../../../../shared/model/ids.ts'
import type { CandidateTime } from '../../../../shared/model/time.ts'
import { core } from '../../../api/connection.ts'
import { perform } from '../../../api/perform.ts'
import { showNotice } from '../../../state/notices.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { StatedTimeFields } from '../../../ui/stated-time-fields.tsx'
import { draftOf, statedOf } from '../../../ui/time-draft.ts'
import { useWords } from '../../../words/use-words.ts'
import { inspectorWords } from './inspector-words.ts'
import styles from './time-dialog.module.css'

type TimeDialogProps = {
  readonly itemIds: readonly ItemId[]
  /** What the fields start from. */
  readonly time: CandidateTime | null
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** States the time of one item or of many. It joins the candidates; none of those is lost. */
export function TimeDialog({ itemIds, time, isOpen, onClose }: TimeDialogProps) {
  const t = useWords(inspectorWords)
  const count = itemIds.length
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={count === 1 ? t('timeDialog') : t('timeDialogMany', { count })}
    >
      <TimeForm itemIds={itemIds} time={time} onClose={onClose} />
    </Dialog>
  )
}

function TimeForm({ itemIds, time, onClose }: Omit<TimeDialogProps, 'isOpen'>) {
  const t = useWords(inspectorWords)
  const [draft, setDraft] = useState(() => draftOf(time))
  const stated = statedOf(draft)
  async function save(): Promise<void> {
    if (stated === null) return
    const done = await perform(core.items.stateTime({ itemIds: [...itemIds], time: stated }).then(() => true))
    if (done === null) return
    showNotice({ type: 'done', text: t('timed', { count: itemIds.length }), canUndo: true })
    onClose()
  }
  return (
    <>
      {itemIds.length > 1 && <p className={styles.hint}>{t('timeManyHint')}</p>}
      <StatedTimeFields draft={draft} onChange={setDraft} />
      <div className={styles.actions}>
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button look="primary" isDisabled={stated === null} onPress={() => void save()}>
          {t('save')}
        </Button>
      </div>
    </>
  )
}
