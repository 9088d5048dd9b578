import { type ReactNode, useRef } from 'react'
import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import type { ItemId } from '../../../../shared/model/ids.ts'
import { useAppInfo } from '../../../api/queries.ts'
import { useWords } from '../../../words/use-words.ts'
import { itemsWords } from '../items-words.ts'
import { listId } from './focus-list.ts'
import styles from './item-grid.module.css'
import { ItemTile } from './item-tile.tsx'
import { useLibrary } from './library-store.ts'
import type { Order } from './selection.ts'
import { textScale } from './text-scale.ts'
import { useListKeys } from './use-list-keys.ts'
import { useListPointer } from './use-list-pointer.ts'
import { useVirtualRows } from './use-virtual-rows.ts'
import { useWidth } from './use-width.ts'

export type ItemCollectionProps = {
  readonly items: readonly ItemRow[]
  readonly order: Order<ItemId>
  readonly onOpen: (id: ItemId) => void
}

const narrowestTilePx = 150
const sidePx = 16
const edgePx = 12

/** The items as pictures. Only those on the screen are there; the focus is the list's own and points at one of them. */
export function ItemGrid(props: ItemCollectionProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const widthPx = useWidth(scroller)
  const columns = Math.max(1, Math.floor((widthPx - 2 * sidePx) / narrowestTilePx))
  const t = useWords(itemsWords)
  const lead = useLibrary(({ selection }) => selection.lead)
  const { order, items, onOpen } = props
  const rowHeightPx = Math.round(184 + 56 * textScale(useAppInfo().data?.settings.textSize))
  const onKeyDown = useListKeys({
    items,
    order,
    columns,
    pageRows: () => Math.floor((scroller.current?.clientHeight ?? 0) / rowHeightPx),
    onOpen,
  })
  const pointer = useListPointer({ order, onOpen, nameDrag: (count) => t('dragged', { count }) })
  return (
    <div
      ref={scroller}
      id={listId}
      className={styles.grid}
      role="listbox"
      aria-label={t('list')}
      aria-multiselectable
      aria-activedescendant={lead !== null && order.places.has(lead) ? `item-${lead}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      {...pointer}
    >
      {widthPx > 0 && <Rows {...props} scroller={scroller} columns={columns} rowHeightPx={rowHeightPx} />}
    </div>
  )
}

type RowsProps = ItemCollectionProps & {
  readonly scroller: { readonly current: HTMLDivElement | null }
  readonly columns: number
  readonly rowHeightPx: number
}

function Rows({ items, order, scroller, columns, rowHeightPx }: RowsProps) {
  const { rows, leadPlace } = useVirtualRows({ order, columns, rowHeightPx, scroller, headPx: 0, edgePx })
  const selected = useLibrary(({ selection }) => selection.selected)
  function tiles(row: number): ReactNode {
    return items.slice(row * columns, (row + 1) * columns).map((item, column) => {
      const place = row * columns + column
      return (
        <ItemTile
          key={item.id}
          row={item}
          place={place + 1}
          count={items.length}
          isSelected={selected.has(item.id)}
          isLead={place === leadPlace}
        />
      )
    })
  }
  return (
    <div className={styles.sheet} role="presentation" style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, start }) => (
        <div
          key={index}
          className={styles.row}
          role="presentation"
          style={{
            height: rowHeightPx,
            transform: `translateY(${start}px)`,
            gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          }}
        >
          {tiles(index)}
        </div>
      ))}
    </div>
  )
}
