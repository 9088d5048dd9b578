import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { ItemId } from '../../../../shared/model/ids.ts'
import { useLibrary } from './library-store.ts'
import type { Order } from './selection.ts'

type VirtualRowsInput = {
  readonly order: Order<ItemId>
  readonly columns: number
  readonly rowHeightPx: number
  readonly scroller: RefObject<HTMLElement | null>
  /** Height of a heading that stays at the upper edge; the rows begin below it. */
  readonly headPx: number
  /** Room before the first and after the last row. */
  readonly edgePx: number
}

const overscanRows = 3

/** The rows that are on the screen, and the one with the lead, so that it can always be pointed at. Keeps its place. */
export function useVirtualRows({ order, columns, rowHeightPx, scroller, headPx, edgePx }: VirtualRowsInput) {
  const lead = useLibrary(({ selection }) => selection.lead)
  const leadPlace = lead === null ? undefined : order.places.get(lead)
  const leadRow = leadPlace === undefined ? null : Math.floor(leadPlace / columns)
  const rows = useVirtualizer({
    count: Math.ceil(order.ids.length / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: overscanRows,
    scrollPaddingEnd: headPx,
    paddingStart: edgePx,
    paddingEnd: edgePx,
    initialOffset: () => keptOffset(order, columns, rowHeightPx),
    rangeExtractor: (range) => withRow(range, leadRow),
    onChange: ({ scrollOffset }) => keepTop(order, { columns, rowHeightPx, scrollOffset: scrollOffset ?? 0 }),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are laid out anew only when their shape changes.
  useLayoutEffect(() => {
    rows.measure()
    rows.scrollToOffset(keptOffset(order, columns, rowHeightPx))
  }, [columns, rowHeightPx])
  const seenLead = useRef(lead)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it comes into view when it moves, not when others do.
  useEffect(() => {
    if (leadRow !== null && seenLead.current !== lead) rows.scrollToIndex(leadRow, { align: 'auto' })
    seenLead.current = lead
  }, [lead])
  return { rows, leadPlace }
}

function withRow(range: Range, row: number | null): number[] {
  const shown = defaultRangeExtractor(range)
  if (row === null || row >= range.count || shown.includes(row)) return shown
  return [...shown, row].sort((left, right) => left - right)
}

function keptOffset(order: Order<ItemId>, columns: number, rowHeightPx: number): number {
  const { top } = useLibrary.getState()
  const place = top === null ? undefined : order.places.get(top.id)
  if (top === null || place === undefined) return 0
  return Math.floor(place / columns) * rowHeightPx + Math.min(top.offsetPx, rowHeightPx)
}

function keepTop(
  order: Order<ItemId>,
  at: { readonly columns: number; readonly rowHeightPx: number; readonly scrollOffset: number },
): void {
  const row = Math.max(0, Math.floor(at.scrollOffset / at.rowHeightPx))
  const id = order.ids[row * at.columns]
  if (id === undefined) return
  const offsetPx = at.scrollOffset - row * at.rowHeightPx
  useLibrary.setState({ top: offsetPx === 0 && row === 0 ? null : { id, offsetPx } })
}
