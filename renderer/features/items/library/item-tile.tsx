import { memo } from 'react'
import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import { thumbnailPath } from '../../../../shared/contract/media-paths.ts'
import { exhibitMark } from '../../../../shared/rules/numbering.ts'
import { Mark } from '../../../ui/mark.tsx'
import { optionProps } from '../../../ui/table-roles.ts'
import { kindWords } from '../../../words/item-words.ts'
import { useLanguage } from '../../../words/language.ts'
import { showTime } from '../../../words/show-time.ts'
import { timeWords } from '../../../words/time-words.ts'
import { useWords } from '../../../words/use-words.ts'
import { KindIcon } from '../kind-icon.tsx'
import styles from './item-tile.module.css'

type ItemTileProps = {
  readonly row: ItemRow
  /** From 1. */
  readonly place: number
  readonly count: number
  readonly isSelected: boolean
  readonly isLead: boolean
}

/** One item of the grid. Who is pressed is told to the list by `data-item-id`. */
export const ItemTile = memo(function ItemTile({ row, place, count, isSelected, isLead }: ItemTileProps) {
  const kinds = useWords(kindWords)
  const times = useWords(timeWords)
  const language = useLanguage()
  const { exhibit } = row
  const name = row.title ?? row.fileName
  return (
    <div
      {...optionProps({ id: `item-${row.id}`, place, count, isSelected })}
      className={styles.tile}
      data-item-id={row.id}
      data-lead={isLead}
      draggable
      title={name}
    >
      <span className={styles.picture}>
        {row.hasThumbnail ? (
          <img src={thumbnailPath(row.id)} alt="" loading="lazy" decoding="async" draggable={false} />
        ) : (
          <KindIcon kind={row.kind} />
        )}
        <span className={styles.badges}>
          <span className={styles.kind}>{kinds(row.kind)}</span>
          {exhibit !== null && (
            <Mark>{exhibitMark(language, exhibit.number, exhibit.part ?? undefined)}</Mark>
          )}
        </span>
      </span>
      <span className={styles.name}>{name}</span>
      <span className={styles.time}>{row.time === null ? times('undated') : showTime(row.time, times)}</span>
    </div>
  )
})
