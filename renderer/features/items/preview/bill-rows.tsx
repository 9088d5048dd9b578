import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { isMatchingTransaction } from '../../../../shared/rules/match-orders.ts'
import { core } from '../../../api/connection.ts'
import { useAppInfo, useCaseState } from '../../../api/queries.ts'
import { Chip } from '../../../ui/chip.tsx'
import { gridProps, rowGroupProps } from '../../../ui/table-roles.ts'
import { useWords } from '../../../words/use-words.ts'
import { orderOf } from '../library/selection.ts'
import { textScale } from '../library/text-scale.ts'
import { BillHead, BillLine, billColumnCount } from './bill-line.tsx'
import styles from './bill-rows.module.css'
import { previewWords } from './preview-words.ts'
import { RowActions } from './row-actions.tsx'
import { useAllRows } from './use-all-rows.ts'
import { useRowSelection } from './use-row-selection.ts'

/** Every row of a bill; those of the case's own orders stand out. Selected rows can become an event. */
export function BillRows({ item }: { readonly item: ItemDetail }) {
  const t = useWords(previewWords)
  const { total, rows } = useAllRows(item.id, core.items.transactions)
  const orderIds = useCaseState().data?.info.orderIds
  const [isMatchingOnly, setMatchingOnly] = useState(false)
  const scroller = useRef<HTMLDivElement>(null)
  const matching = useMemo(
    () => new Set(rows.filter((row) => isMatchingTransaction(row, orderIds ?? [])).map(({ line }) => line)),
    [rows, orderIds],
  )
  const shown = useMemo(
    () => (isMatchingOnly ? rows.filter(({ line }) => matching.has(line)) : rows),
    [rows, matching, isMatchingOnly],
  )
  const order = useMemo(() => orderOf(shown.map(({ line }) => line)), [shown])
  const rowHeightPx = Math.round(12 + 40 * textScale(useAppInfo().data?.settings.textSize))
  const headPx = Math.round(rowHeightPx * 0.6)
  const lines = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: 8,
    scrollPaddingEnd: headPx,
  })
  const selecting = useRowSelection({
    order,
    pageRows: () => Math.floor(((scroller.current?.clientHeight ?? 0) - headPx) / rowHeightPx),
    onLead: (place) => lines.scrollToIndex(place, { align: 'auto' }),
  })
  function onDone(): void {
    selecting.clear()
    // The button that was pressed has nothing to do any more and cannot keep the focus.
    scroller.current?.focus()
  }
  return (
    <>
      <div
        ref={scroller}
        className={styles.table}
        {...gridProps({
          label: t('rows'),
          rowCount: (total ?? 0) + 1,
          columnCount: billColumnCount,
          activeId: selecting.leadPlace === undefined ? undefined : `line-${selecting.selection.lead}`,
        })}
        {...selecting.handlers}
      >
        <BillHead heightPx={headPx} />
        <div {...rowGroupProps} className={styles.sheet} style={{ height: lines.getTotalSize() }}>
          {lines.getVirtualItems().map(({ index, start }) => {
            const row = shown[index]
            return row === undefined ? null : (
              <BillLine
                key={row.line}
                row={row}
                rowIndex={index + 2}
                place={{ offsetPx: start, heightPx: rowHeightPx }}
                isMatching={matching.has(row.line)}
                isSelected={selecting.selection.selected.has(row.line)}
                isLead={index === selecting.leadPlace}
              />
            )
          })}
        </div>
      </div>
      <RowActions itemId={item.id} lines={selecting.lines} kind="rows" onDone={onDone}>
        {total !== null && rows.length < total && (
          <span>{t('rowsLoaded', { loaded: rows.length, total })}</span>
        )}
        {matching.size > 0 && (
          <Chip isSelected={isMatchingOnly} onChange={setMatchingOnly}>
            {t('onlyMatching', { count: matching.size })}
          </Chip>
        )}
      </RowActions>
    </>
  )
}
