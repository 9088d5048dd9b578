import { memo } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import type { CaseEvent } from '../../../../shared/model/event.ts'
import type { ItemId } from '../../../../shared/model/ids.ts'
import { Mark } from '../../../ui/mark.tsx'
import { useLanguage } from '../../../words/language.ts'
import { useWords } from '../../../words/use-words.ts'
import { EventDot } from '../event-dot.tsx'
import { ItemThumbnail } from '../item-thumbnail.tsx'
import { selectEvent, showItem } from '../select-event.ts'
import { useEventTexts } from '../use-event-texts.ts'
import { amountText, rowsTexts } from './event-detail-text.ts'
import styles from './event-row.module.css'
import { listWords } from './list-words.ts'
import { markTexts } from './mark-texts.ts'

type EventRowProps = {
  readonly event: CaseEvent
  readonly itemOf: ReadonlyMap<ItemId, ItemRow>
  readonly isSelected: boolean
  /** The one that Tab reaches. */
  readonly isTabStop: boolean
  readonly isDropTarget: boolean
}

const shownItems = 3

/** One event with its time, what it says, its materials and their marks. */
export const EventRow = memo(function EventRow(props: EventRowProps) {
  const { event, itemOf, isSelected, isTabStop, isDropTarget } = props
  const t = useWords(listWords)
  const { timeOf, labelOf } = useEventTexts()
  const items = event.itemIds.flatMap((id) => itemOf.get(id) ?? [])
  return (
    <div className={styles.row} data-selected={isSelected} data-drop={isDropTarget}>
      <time className={styles.time}>{timeOf(event, 'underDay')}</time>
      <EventDot event={event} />
      <div className={styles.words}>
        <button
          type="button"
          className={styles.title}
          data-event-title={event.id}
          tabIndex={isTabStop ? 0 : -1}
          aria-label={labelOf(event)}
          aria-current={isSelected ? 'true' : undefined}
          onClick={() => selectEvent(event.id)}
        >
          {event.title}
        </button>
        {event.origin === 'draft' && <span className={styles.draft}>{t('draft')}</span>}
        <Detail event={event} itemOf={itemOf} />
      </div>
      <Thumbnails items={items} isReachable={isSelected} />
      <Marks items={items} />
      {isDropTarget && (
        <span className={styles.hint} aria-hidden>
          {t('dropInto', { title: event.title })}
        </span>
      )}
    </div>
  )
})

function Detail({ event, itemOf }: Pick<EventRowProps, 'event' | 'itemOf'>) {
  const t = useWords(listWords)
  const rows = rowsTexts(event, itemOf).map((text) =>
    text.key === 'billLines'
      ? t('billLines', { lines: text.lines.join(', '), count: text.lines.length })
      : t(text.key, { count: text.count }),
  )
  const facts = [event.who, amountText(event), ...rows, event.proves]
  const text = facts.filter((fact) => fact !== null && fact !== '').join(' · ')
  return text === '' ? null : <p className={styles.detail}>{text}</p>
}

function Thumbnails(props: { readonly items: readonly ItemRow[]; readonly isReachable: boolean }) {
  const { items, isReachable } = props
  const t = useWords(listWords)
  const hidden = items.length - shownItems
  return (
    <span className={styles.items}>
      {items.slice(0, shownItems).map((item) => (
        <AriaButton
          key={item.id}
          className={styles.item ?? ''}
          aria-label={t('openItem', { name: item.title ?? item.fileName })}
          excludeFromTabOrder={!isReachable}
          onPress={() => showItem(item.id)}
        >
          <ItemThumbnail item={item} />
        </AriaButton>
      ))}
      {hidden > 0 && (
        <span className={styles.more}>
          <span aria-hidden>+{hidden}</span>
          <span className="visually-hidden">{t('more', { count: hidden })}</span>
        </span>
      )}
    </span>
  )
}

function Marks({ items }: { readonly items: readonly ItemRow[] }) {
  const t = useWords(listWords)
  const language = useLanguage()
  const places = items.flatMap(({ exhibit }) => exhibit ?? [])
  return (
    <span className={styles.marks}>
      {markTexts(places, language).map(({ first, last }) => (
        <Mark key={first}>{last === null ? first : t('marks', { first, last })}</Mark>
      ))}
    </span>
  )
}
