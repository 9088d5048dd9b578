import { useMemo, useRef, useState } from 'react'
import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { matchOrders } from '../../../../shared/rules/match-orders.ts'
import { core } from '../../../api/connection.ts'
import { useCaseState } from '../../../api/queries.ts'
import { Chip } from '../../../ui/chip.tsx'
import { useWords } from '../../../words/use-words.ts'
import { emptySelection } from '../library/selection.ts'
import { BillTable } from '../rows/bill-table.tsx'
import { useAllRows } from '../rows/use-all-rows.ts'
import type { LineSelection } from '../rows/use-line-selection.ts'
import { previewWords } from './preview-words.ts'
import { RowActions } from './row-actions.tsx'

/** Every row of a bill; those of the case's own orders stand out. Selected rows can become an event. */
export function BillRows({ item }: { readonly item: ItemDetail }) {
  const t = useWords(previewWords)
  const { total, rows } = useAllRows(item.id, core.items.transactions)
  const orderIds = useCaseState().data?.info.orderIds
  const [isMatchingOnly, setMatchingOnly] = useState(false)
  const [selection, setSelection] = useState<LineSelection>(emptySelection)
  const scroller = useRef<HTMLDivElement>(null)
  const matching = useMemo(
    () => new Set(rows.filter(matchOrders(orderIds ?? [])).map(({ line }) => line)),
    [rows, orderIds],
  )
  const shown = useMemo(
    () => (isMatchingOnly ? rows.filter(({ line }) => matching.has(line)) : rows),
    [rows, matching, isMatchingOnly],
  )
  const selected = shown.filter(({ line }) => selection.selected.has(line)).map(({ line }) => line)
  function onDone(): void {
    setSelection(emptySelection)
    // The button that was pressed has nothing to do any more and cannot keep the focus.
    scroller.current?.focus()
  }
  return (
    <>
      <BillTable
        label={t('rows')}
        rows={shown}
        rowCount={total ?? 0}
        matching={matching}
        selecting={{ selection, onSelect: setSelection, way: 'one-click-one' }}
        scroller={scroller}
      />
      <RowActions itemId={item.id} lines={selected} kind="rows" onDone={onDone}>
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
