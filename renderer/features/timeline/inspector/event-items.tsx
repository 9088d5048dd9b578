import { X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import type { CaseEvent } from '../../../../shared/model/event.ts'
import type { ItemId } from '../../../../shared/model/ids.ts'
import { exhibitMark } from '../../../../shared/rules/numbering.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { useLanguage } from '../../../words/language.ts'
import { useWords } from '../../../words/use-words.ts'
import { ItemThumbnail } from '../item-thumbnail.tsx'
import { showItem } from '../select-event.ts'
import { eventInspectorWords } from './event-inspector-words.ts'
import styles from './event-items.module.css'

type EventItemsProps = {
  readonly event: CaseEvent
  readonly itemOf: ReadonlyMap<ItemId, ItemRow>
  readonly onRemove: (itemId: ItemId) => void
}

/** The materials of an event, each opened by a press. */
export function EventItems({ event, itemOf, onRemove }: EventItemsProps) {
  const t = useWords(eventInspectorWords)
  const language = useLanguage()
  const items = event.itemIds.flatMap((id) => itemOf.get(id) ?? [])
  if (items.length === 0) return <p className={styles.none}>{t('noMaterials')}</p>
  return (
    <ul className={styles.items}>
      {items.map((item) => {
        const name = item.title ?? item.fileName
        const { exhibit } = item
        return (
          <li key={item.id} className={styles.item}>
            <AriaButton className={styles.open ?? ''} onPress={() => showItem(item.id)}>
              <span className={styles.picture}>
                <ItemThumbnail item={item} />
              </span>
              <span className={styles.name}>
                <span className="visually-hidden">{t('open')}</span>
                {name}
                {exhibit !== null && (
                  <Mark>{exhibitMark(language, exhibit.number, exhibit.part ?? undefined)}</Mark>
                )}
              </span>
            </AriaButton>
            <IconButton icon={X} label={t('removeItem', { name })} onPress={() => onRemove(item.id)} />
          </li>
        )
      })}
    </ul>
  )
}
