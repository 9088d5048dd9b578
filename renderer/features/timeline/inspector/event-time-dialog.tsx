import { useState } from 'react'
import type { CaseEvent } from '../../../../shared/model/event.ts'
import { core } from '../../../api/connection.ts'
import { perform } from '../../../api/perform.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { StatedTimeFields } from '../../../ui/stated-time-fields.tsx'
import { draftOf, statedOf } from '../../../ui/time-draft.ts'
import { useWords } from '../../../words/use-words.ts'
import { DialogButtons } from '../dialog-buttons.tsx'
import { eventInspectorWords } from './event-inspector-words.ts'

type EventTimeDialogProps = {
  readonly event: CaseEvent
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** States when an event was, exactly or as far as it is known. */
export function EventTimeDialog({ event, isOpen, onClose }: EventTimeDialogProps) {
  const t = useWords(eventInspectorWords)
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('timeTitle')}>
      <TimeForm event={event} onClose={onClose} />
    </Dialog>
  )
}

function TimeForm({ event, onClose }: Omit<EventTimeDialogProps, 'isOpen'>) {
  const t = useWords(eventInspectorWords)
  const [draft, setDraft] = useState(() => {
    const { time, zone, certainty, until } = event
    if (time === null) return draftOf(null)
    return draftOf({
      value: time,
      zone,
      ...(certainty && { certainty }),
      ...(until !== undefined && { until }),
    })
  })
  const stated = statedOf(draft)
  async function save(): Promise<void> {
    if (stated === null) return
    const call = core.events.update({ eventId: event.id, patch: { time: stated } })
    if ((await perform(call.then(() => true))) !== null) onClose()
  }
  return (
    <>
      <StatedTimeFields draft={draft} onChange={setDraft} unknownHint={t('unknownHint')} />
      <DialogButtons>
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button look="primary" isDisabled={stated === null} onPress={() => void save()}>
          {t('save')}
        </Button>
      </DialogButtons>
    </>
  )
}
