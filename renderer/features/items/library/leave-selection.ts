import type { ItemId } from '../../../../shared/model/ids.ts'
import { setSelection, useLibrary } from './library-store.ts'
import type { Order } from './selection.ts'

/** What was selected went away: the keyboard goes on from what stood after it. */
export function leaveSelection(order: Order<ItemId>): void {
  const { selected } = useLibrary.getState().selection
  const last = order.ids.findLastIndex((id) => selected.has(id))
  const rest = [...order.ids.slice(last + 1), ...order.ids.slice(0, Math.max(0, last)).toReversed()]
  const lead = rest.find((id) => !selected.has(id)) ?? null
  setSelection({ selected: new Set(), anchor: lead, lead })
}
