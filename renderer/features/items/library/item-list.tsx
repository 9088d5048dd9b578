import { useRef } from 'react'
import { useAppInfo } from '../../../api/queries.ts'
import { gridProps, rowGroupProps } from '../../../ui/table-roles.ts'
import { useWords } from '../../../words/use-words.ts'
import { itemsWords } from '../items-words.ts'
import { listId } from './focus-list.ts'
import type { ItemCollectionProps } from './item-grid.tsx'
import { ItemLine } from './item-line.tsx'
import styles from './item-list.module.css'
import { useLibrary } from './library-store.ts'
import { listColumns } from './list-columns.ts'
import { ListHead } from './list-head.tsx'
import { textScale } from './text-scale.ts'
import { useListKeys } from './use-list-keys.ts'
import { useListPointer } from './use-list-pointer.ts'
import { useVirtualRows } from './use-virtual-rows.ts'

/** The items as lines of a table whose headings sort it. The same keys and clicks as in the grid. */
export function ItemList({ items, order, onOpen }: ItemCollectionProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const t = useWords(itemsWords)
  const { selected, lead } = useLibrary(({ selection }) => selection)
  const scale = textScale(useAppInfo().data?.settings.textSize)
  const rowHeightPx = Math.round(8 + 40 * scale)
  const headPx = Math.round(12 + 18 * scale)
  const { rows, leadPlace } = useVirtualRows({ order, columns: 1, rowHeightPx, scroller, headPx, edgePx: 0 })
  const pageRows = () => Math.floor(((scroller.current?.clientHeight ?? 0) - headPx) / rowHeightPx)
  const onKeyDown = useListKeys({ items, order, columns: 1, pageRows, onOpen })
  const handlers = {
    onKeyDown,
    ...useListPointer({ order, onOpen, nameDrag: (count) => t('dragged', { count }) }),
  }
  return (
    <div
      ref={scroller}
      id={listId}
      className={styles.list}
      {...gridProps({
        label: t('list'),
        rowCount: items.length + 1,
        columnCount: listColumns.length,
        activeId: leadPlace === undefined ? undefined : `item-${lead}`,
      })}
      {...handlers}
    >
      <ListHead heightPx={headPx} />
      <div {...rowGroupProps} className={styles.sheet} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const item = items[index]
          return item === undefined ? null : (
            <ItemLine
              key={item.id}
              row={item}
              rowIndex={index + 2}
              offsetPx={start}
              heightPx={rowHeightPx}
              isSelected={selected.has(item.id)}
              isLead={index === leadPlace}
            />
          )
        })}
      </div>
    </div>
  )
}
