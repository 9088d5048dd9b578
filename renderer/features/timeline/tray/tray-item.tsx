import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import { timeWords } from '../../../words/time-words.ts'
import { useWords } from '../../../words/use-words.ts'
import { ItemThumbnail } from '../item-thumbnail.tsx'
import { ownTime } from '../own-time.ts'
import { useEventTexts } from '../use-event-texts.ts'
import styles from './tray-item.module.css'

type TrayItemProps = {
  readonly item: ItemRow
  readonly at: {
    readonly place: number
    readonly count: number
    readonly startPx: number
    readonly widthPx: number
  }
  readonly isSelected: boolean
  readonly isLead: boolean
}

/** One material of the tray with its own time, where the axis would put it. */
export function TrayItem({ item, at, isSelected, isLead }: TrayItemProps) {
  const times = useWords(timeWords)
  const { timeOf } = useEventTexts()
  const own = ownTime(item)
  const name = item.title ?? item.fileName
  return (
    <div
      id={`tray-${item.id}`}
      className={styles.item}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      aria-posinset={at.place}
      aria-setsize={at.count}
      data-item-id={item.id}
      data-lead={isLead}
      draggable
      title={name}
      style={{ transform: `translateX(${at.startPx}px)`, width: at.widthPx }}
    >
      <span className={styles.picture}>
        <ItemThumbnail item={item} />
      </span>
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.time}>
          {own === null ? times('undated') : timeOf({ ...own, time: own.value })}
        </span>
      </span>
    </div>
  )
}
