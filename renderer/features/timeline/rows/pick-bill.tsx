import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { core } from '../../../api/connection.ts'
import { useAppInfo } from '../../../api/queries.ts'
import { gridProps, rowGroupProps } from '../../../ui/table-roles.ts'
import { useWords } from '../../../words/use-words.ts'
import { orderOf } from '../../items/library/selection.ts'
import { textScale } from '../../items/library/text-scale.ts'
import { BillHead, BillLine, billColumnCount } from '../../items/preview/bill-line.tsx'
import billStyles from '../../items/preview/bill-rows.module.css'
import { useAllRows } from '../../items/preview/use-all-rows.ts'
import styles from './pick-list.module.css'
import type { PickProps } from './pick-props.ts'
import { pickWords } from './pick-words.ts'
import { rowMatches } from './row-matches.ts'
import { usePickedLines } from './use-picked-lines.ts'

/** The rows of a bill that match, to pick from. */
export function PickBill({ itemId, query, children }: PickProps) {
  const t = useWords(pickWords)
  const { total, rows } = useAllRows(itemId, core.items.transactions)
  const scroller = useRef<HTMLDivElement>(null)
  const shown = useMemo(
    () => rows.filter((row) => rowMatches([row.time, row.amount, ...row.cells], query)),
    [rows, query],
  )
  const order = useMemo(() => orderOf(shown.map(({ line }) => line)), [shown])
  const rowHeightPx = Math.round(12 + 40 * textScale(useAppInfo().data?.settings.textSize))
  const headPx = Math.round(rowHeightPx * 0.6)
  const lines = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: 6,
    scrollPaddingEnd: headPx,
  })
  const picked = usePickedLines({
    order,
    pageRows: () => Math.floor(((scroller.current?.clientHeight ?? 0) - headPx) / rowHeightPx),
    onLead: (place) => lines.scrollToIndex(place, { align: 'auto' }),
  })
  const pickedLines = useMemo(
    () => rows.filter(({ line }) => picked.selected.has(line)).map(({ line }) => line),
    [rows, picked.selected],
  )
  const isAll = total !== null && rows.length >= total
  return (
    <>
      <div
        ref={scroller}
        className={`${billStyles.table} ${styles.list}`}
        {...gridProps({
          label: t('rows'),
          rowCount: shown.length + 1,
          columnCount: billColumnCount,
          activeId: picked.leadPlace === undefined ? undefined : `line-${picked.lead}`,
        })}
        {...picked.handlers}
      >
        <BillHead heightPx={headPx} />
        <div {...rowGroupProps} className={billStyles.sheet} style={{ height: lines.getTotalSize() }}>
          {lines.getVirtualItems().map(({ index, start }) => {
            const row = shown[index]
            return row === undefined ? null : (
              <BillLine
                key={row.line}
                row={row}
                rowIndex={index + 2}
                place={{ offsetPx: start, heightPx: rowHeightPx }}
                isMatching={false}
                isSelected={picked.selected.has(row.line)}
                isLead={index === picked.leadPlace}
              />
            )
          })}
        </div>
        {isAll && shown.length === 0 && <p className={styles.none}>{t('noneMatch')}</p>}
      </div>
      {children(pickedLines, isAll || total === null ? null : { loaded: rows.length, total })}
    </>
  )
}
