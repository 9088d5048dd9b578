import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import type { CaseEvent } from '../../../../shared/model/event.ts'
import type { ItemId } from '../../../../shared/model/ids.ts'
import { Button } from '../../../ui/button.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { TimelineActions } from '../use-timeline-actions.ts'
import { AddItemsDialog } from './add-items-dialog.tsx'
import { EventFields } from './event-fields.tsx'
import styles from './event-inspector.module.css'
import { eventInspectorWords } from './event-inspector-words.ts'
import { EventItems } from './event-items.tsx'
import { EventRows } from './event-rows.tsx'
import { EventTimeDialog } from './event-time-dialog.tsx'
import { EventTimeFacts } from './event-time-facts.tsx'

type EventInspectorProps = {
  readonly event: CaseEvent
  readonly items: readonly ItemRow[]
  readonly itemOf: ReadonlyMap<ItemId, ItemRow>
  readonly actions: TimelineActions
  readonly onPickRows: () => void
}

/** Everything about one event, editable in place. */
export function EventInspector({ event, items, itemOf, actions, onPickRows }: EventInspectorProps) {
  const t = useWords(eventInspectorWords)
  const [dialog, setDialog] = useState<'time' | 'items' | null>(null)
  return (
    <article className={styles.inspector}>
      {event.origin === 'draft' && (
        <div className={styles.draft}>
          <p>{t('draftNote')}</p>
          <Button onPress={() => actions.confirm(event.id)}>{t('confirm')}</Button>
        </div>
      )}
      <EventFields
        key={event.id}
        event={event}
        time={
          <section className={styles.time}>
            <h3>{t('time')}</h3>
            <EventTimeFacts event={event} />
            <Button onPress={() => setDialog('time')}>{t('editTime')}</Button>
          </section>
        }
      />
      <section className={styles.section}>
        <h3>{t('materials', { count: event.itemIds.length })}</h3>
        <EventItems event={event} itemOf={itemOf} onRemove={(itemId) => void actions.detach(event, itemId)} />
        <div className={styles.buttons}>
          <Button onPress={() => setDialog('items')}>{t('addMaterials')}</Button>
          <Button onPress={onPickRows}>{t('addRows')}</Button>
        </div>
      </section>
      {event.rows !== undefined && event.rows.length > 0 && (
        <EventRows key={`rows ${event.id}`} rows={event.rows} itemOf={itemOf} />
      )}
      <div className={styles.remove}>
        <Button look="danger" onPress={() => void actions.remove(event)}>
          <Trash2 size={14} aria-hidden />
          {t('remove')}
        </Button>
      </div>
      <EventTimeDialog event={event} isOpen={dialog === 'time'} onClose={() => setDialog(null)} />
      <AddItemsDialog
        items={items.filter(({ id }) => !event.itemIds.includes(id))}
        isOpen={dialog === 'items'}
        onClose={() => setDialog(null)}
        onAdd={(itemIds) => void actions.attach(event, itemIds)}
      />
    </article>
  )
}
