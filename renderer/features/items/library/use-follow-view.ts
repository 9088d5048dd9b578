import { useEffect, useRef } from 'react'
import type { ItemId } from '../../../../shared/model/ids.ts'
import { useView } from '../../../state/view.ts'
import { noFilter } from './library-filter.ts'
import { setSelection, useLibrary } from './library-store.ts'
import { emptySelection, selectOnly } from './selection.ts'
import type { ShownItems } from './use-shown-items.ts'

/** Goes to the item that another part of the window asked for, wherever it is and whatever was filtered. */
export function useFollowView({ all, order }: ShownItems): void {
  const itemId = useView((view) => view.itemId)
  const triedElsewhere = useRef<ItemId | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a wish from outside, or the list it waits for, leads on.
  useEffect(() => {
    const { selection, where } = useLibrary.getState()
    if (itemId === null || all === undefined || isOnly(selection.selected, itemId)) return
    if (all.some(({ id }) => id === itemId)) {
      triedElsewhere.current = null
      const top = { id: itemId, offsetPx: 0 }
      useLibrary.setState(order.places.has(itemId) ? { top } : { top, filter: noFilter })
      setSelection(selectOnly(itemId))
      return
    }
    if (triedElsewhere.current === itemId) {
      useLibrary.setState({ where: 'desk', top: null })
      setSelection(emptySelection)
      return
    }
    triedElsewhere.current = itemId
    useLibrary.setState({ where: where === 'desk' ? 'bin' : 'desk', top: null })
  }, [itemId, all])
}

function isOnly(selected: ReadonlySet<ItemId>, itemId: ItemId): boolean {
  return selected.size === 1 && selected.has(itemId)
}
