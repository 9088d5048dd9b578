import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useMemo } from 'react'
import type { Transaction } from '../../../../shared/model/transaction.ts'
import { useAppInfo } from '../../../api/queries.ts'
import { gridProps, rowGroupProps } from '../../../ui/table-roles.ts'
import { orderOf } from '../library/selection.ts'
import { textScale } from '../library/text-scale.ts'
import { BillHead, BillLine, billColumnCount } from './bill-line.tsx'
import styles from './bill-table.module.css'
import { type Selecting, useLineSelection } from './use-line-selection.ts'

type BillTableProps = {
  readonly label: string
  readonly rows: readonly Transaction[]
  /** Of the whole bill, or of what is shown of it. */
  readonly rowCount: number
  /** Lines that stand out. */
  readonly matching?: ReadonlySet<number>
  readonly selecting: Selecting
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly className?: string
  /** Instead of rows, where there are none. */
  readonly children?: ReactNode
}

/** Rows of a bill, however many, to select from. */
export function BillTable(props: BillTableProps) {
  const { label, rows, rowCount, matching, selecting, scroller, className = '', children } = props
  const order = useMemo(() => orderOf(rows.map(({ line }) => line)), [rows])
  const rowHeightPx = Math.round(12 + 40 * textScale(useAppInfo().data?.settings.textSize))
  const headPx = Math.round(rowHeightPx * 0.6)
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: 8,
    scrollPaddingEnd: headPx,
  })
  const { leadPlace, handlers } = useLineSelection({
    ...selecting,
    order,
    pageRows: () => Math.floor(((scroller.current?.clientHeight ?? 0) - headPx) / rowHeightPx),
    onLead: (place) => lines.scrollToIndex(place, { align: 'auto' }),
  })
  const { selected, lead } = selecting.selection
  return (
    <div
      ref={scroller}
      className={`${styles.table} ${className}`}
      {...gridProps({
        label,
        rowCount: rowCount + 1,
        columnCount: billColumnCount,
        activeId: leadPlace === undefined ? undefined : `line-${lead}`,
      })}
      {...handlers}
    >
      <BillHead heightPx={headPx} />
      <div {...rowGroupProps} className={styles.sheet} style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          return row === undefined ? null : (
            <BillLine
              key={row.line}
              row={row}
              rowIndex={index + 2}
              place={{ offsetPx: start, heightPx: rowHeightPx }}
              isMatching={matching?.has(row.line) ?? false}
              isSelected={selected.has(row.line)}
              isLead={index === leadPlace}
            />
          )
        })}
      </div>
      {children}
    </div>
  )
}
