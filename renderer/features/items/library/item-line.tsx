import { memo } from 'react'
import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import { thumbnailPath } from '../../../../shared/contract/media-paths.ts'
import { exhibitMark } from '../../../../shared/rules/numbering.ts'
import { Mark } from '../../../ui/mark.tsx'
import { cellProps, rowProps } from '../../../ui/table-roles.ts'
import { kindWords } from '../../../words/item-words.ts'
import { useLanguage } from '../../../words/language.ts'
import { showInstant } from '../../../words/show-instant.ts'
import { showSize } from '../../../words/show-size.ts'
import { showTime } from '../../../words/show-time.ts'
import { timeWords } from '../../../words/time-words.ts'
import { useWords } from '../../../words/use-words.ts'
import { KindIcon } from '../kind-icon.tsx'
import styles from './item-list.module.css'

type ItemLineProps = {
  readonly row: ItemRow
  readonly rowIndex: number
  readonly offsetPx: number
  readonly heightPx: number
  readonly isSelected: boolean
  readonly isLead: boolean
}

/** One item of the list. */
export const ItemLine = memo(function ItemLine(props: ItemLineProps) {
  const { row, rowIndex, offsetPx, heightPx, isSelected, isLead } = props
  const kinds = useWords(kindWords)
  const times = useWords(timeWords)
  const language = useLanguage()
  const { exhibit } = row
  return (
    <div
      id={`item-${row.id}`}
      className={`${styles.line} ${styles.item}`}
      {...rowProps(rowIndex, isSelected)}
      data-item-id={row.id}
      data-lead={isLead}
      draggable
      style={{ height: heightPx, transform: `translateY(${offsetPx}px)` }}
    >
      <div {...cellProps} data-column="picture" className={styles.picture}>
        {row.hasThumbnail ? (
          <img src={thumbnailPath(row.id)} alt="" loading="lazy" decoding="async" draggable={false} />
        ) : (
          <KindIcon kind={row.kind} size={18} />
        )}
      </div>
      <div {...cellProps} data-column="name" className={styles.name} title={row.fileName}>
        <span>{row.title ?? row.fileName}</span>
        {row.tags.length > 0 && <small>{row.tags.join(' · ')}</small>}
      </div>
      <div {...cellProps} data-column="time">
        {row.time === null ? times('undated') : showTime(row.time, times)}
      </div>
      <div {...cellProps} data-column="kind">
        {kinds(row.kind)}
      </div>
      <div {...cellProps} data-column="mark">
        {exhibit !== null && <Mark>{exhibitMark(language, exhibit.number, exhibit.part ?? undefined)}</Mark>}
      </div>
      <div {...cellProps} data-column="takenIn">
        {showInstant(row.takenInAt)}
      </div>
      <div {...cellProps} data-column="size">
        {showSize(row.sizeBytes)}
      </div>
    </div>
  )
})
