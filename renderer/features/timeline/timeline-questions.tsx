import type { ItemRow } from '../../../shared/contract/item-contract.ts'
import type { CaseEvent } from '../../../shared/model/event.ts'
import type { ItemId } from '../../../shared/model/ids.ts'
import { ChooseEventDialog } from './dialogs/choose-event-dialog.tsx'
import { NewEventDialog } from './dialogs/new-event-dialog.tsx'
import { PickRowsDialog } from './rows/pick-rows-dialog.tsx'
import { StateTimeDialog } from './tray/state-time-dialog.tsx'
import type { TimelineActions } from './use-timeline-actions.ts'
import { usualZone } from './usual-zone.ts'

/** What is asked now: a new event, rows to pick, the event that materials join, or the time they are put at. */
export type Question =
  | { readonly type: 'new' | 'rows' }
  | { readonly type: 'join'; readonly itemIds: readonly ItemId[]; readonly among: readonly CaseEvent[] }
  | { readonly type: 'state'; readonly items: readonly ItemRow[] }

type TimelineQuestionsProps = {
  readonly question: Question | null
  readonly events: readonly CaseEvent[]
  readonly items: readonly ItemRow[]
  readonly selected: CaseEvent | null
  readonly actions: TimelineActions
  readonly onClose: () => void
}

/** The dialogs of the timeline; one at a time is open. */
export function TimelineQuestions(props: TimelineQuestionsProps) {
  const { question, events, items, selected, actions, onClose } = props
  return (
    <>
      <NewEventDialog zone={usualZone(events)} isOpen={question?.type === 'new'} onClose={onClose} />
      <PickRowsDialog
        items={items}
        selected={selected}
        isOpen={question?.type === 'rows'}
        onClose={onClose}
      />
      <ChooseEventDialog
        events={question?.type === 'join' ? question.among : null}
        onClose={onClose}
        onChoose={(event) => {
          onClose()
          if (question?.type === 'join') void actions.attach(event, question.itemIds)
        }}
      />
      <StateTimeDialog
        items={question?.type === 'state' ? question.items : null}
        onClose={onClose}
        onSave={(placed, time) => {
          onClose()
          const itemIds = placed.map(({ id }) => id)
          void actions.createFromItems(itemIds, time)
        }}
      />
    </>
  )
}
