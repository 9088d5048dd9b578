import { useMemo, useRef } from 'react'
import { core } from '../../../api/connection.ts'
import { useWords } from '../../../words/use-words.ts'
import { BillTable } from '../../items/rows/bill-table.tsx'
import { useAllRows } from '../../items/rows/use-all-rows.ts'
import styles from './pick-list.module.css'
import type { PickProps } from './pick-props.ts'
import { pickWords } from './pick-words.ts'
import { rowMatches } from './row-matches.ts'
import { usePicking } from './use-picking.ts'

/** The rows of a bill that match, to pick from. */
export function PickBill({ itemId, query, children }: PickProps) {
  const t = useWords(pickWords)
  const { total, rows } = useAllRows(itemId, core.items.transactions)
  const scroller = useRef<HTMLDivElement>(null)
  const shown = useMemo(
    () => rows.filter((row) => rowMatches([row.time, row.amount, ...row.cells], query)),
    [rows, query],
  )
  const { selecting, picked, progress } = usePicking(rows, total)
  return (
    <>
      <BillTable
        label={t('rows')}
        rows={shown}
        rowCount={shown.length}
        selecting={selecting}
        scroller={scroller}
        className={styles.list ?? ''}
      >
        {progress === null && shown.length === 0 && <p className={styles.none}>{t('noneMatch')}</p>}
      </BillTable>
      {children(picked, progress)}
    </>
  )
}
