import { ArrowDown, ArrowUp } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { columnHeaderProps, rowGroupProps, rowProps } from '../../../ui/table-roles.ts'
import { useWords } from '../../../words/use-words.ts'
import { itemsWords } from '../items-words.ts'
import styles from './item-list.module.css'
import { useLibrary } from './library-store.ts'
import { listColumns } from './list-columns.ts'
import { turnSort } from './turn-sort.ts'

/** The headings of the list; those of a field sort by it. */
export function ListHead({ heightPx }: { readonly heightPx: number }) {
  const t = useWords(itemsWords)
  const sort = useLibrary((library) => library.sort)
  const Arrow = sort.isDescending ? ArrowDown : ArrowUp
  return (
    <div {...rowGroupProps} className={styles.head}>
      <div {...rowProps(1)} className={styles.line} style={{ height: heightPx }}>
        {listColumns.map(({ id, sortField }) => {
          const isSorted = sortField === sort.by
          return (
            <div
              key={id}
              {...columnHeaderProps(isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined)}
              data-column={id}
            >
              {sortField === null ? (
                <span className={id === 'picture' ? 'visually-hidden' : styles.heading}>
                  {t(`column-${id}`)}
                </span>
              ) : (
                <AriaButton className={styles.sorter ?? ''} onPress={() => turnSort(sortField)}>
                  {t(`column-${id}`)}
                  {isSorted && <Arrow size={12} aria-hidden />}
                </AriaButton>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
