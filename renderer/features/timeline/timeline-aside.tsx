import { ChevronLeft } from 'lucide-react'
import type { ItemRow } from '../../../shared/contract/item-contract.ts'
import type { CaseEvent } from '../../../shared/model/event.ts'
import type { ItemId } from '../../../shared/model/ids.ts'
import { useView } from '../../state/view.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.ts'
import { ItemInspector } from '../items/inspector/item-inspector.tsx'
import { EventInspector } from './inspector/event-inspector.tsx'
import { eventInspectorWords } from './inspector/event-inspector-words.ts'
import { showItem } from './select-event.ts'
import styles from './timeline-aside.module.css'
import { timelineWords } from './timeline-words.ts'
import type { TimelineActions } from './use-timeline-actions.ts'

type TimelineAsideProps = {
  readonly event: CaseEvent | null
  readonly items: readonly ItemRow[]
  readonly itemOf: ReadonlyMap<ItemId, ItemRow>
  readonly actions: TimelineActions
  readonly onPickRows: () => void
}

/** The material that is looked at, else the event that is selected. */
export function TimelineAside({ event, ...props }: TimelineAsideProps) {
  const t = useWords(timelineWords)
  const inspector = useWords(eventInspectorWords)
  const itemId = useView((view) => view.itemId)
  if (itemId !== null) {
    return (
      <div className={styles.item}>
        {event !== null && (
          <Button look="quiet" onPress={() => showItem(null)}>
            <ChevronLeft size={14} aria-hidden />
            <span className={styles.back}>{inspector('back', { title: event.title })}</span>
          </Button>
        )}
        <ItemInspector itemId={itemId} />
      </div>
    )
  }
  if (event === null) return <p className={styles.none}>{t('nothingChosen')}</p>
  return <EventInspector event={event} {...props} />
}
