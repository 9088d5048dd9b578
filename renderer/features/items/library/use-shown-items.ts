import { useDeferredValue, useMemo } from 'react'
import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import type { ItemId } from '../../../../shared/model/ids.ts'
import { useItems } from '../../../api/queries.ts'
import { makeFilter } from './library-filter.ts'
import { sortRows } from './library-sort.ts'
import { useLibrary } from './library-store.ts'
import { type Order, orderOf } from './selection.ts'
import { useAlike } from './use-alike.ts'

export type ShownItems = {
  /** Everything on the desk or in the bin; undefined while it is fetched. */
  readonly all: readonly ItemRow[] | undefined
  readonly shown: readonly ItemRow[]
  readonly order: Order<ItemId>
  /** What is selected and shown, in the order on the screen: what a command works on. */
  readonly selectedIds: readonly ItemId[]
}

const none: readonly ItemRow[] = []

/** The items as filtered and sorted now. */
export function useShownItems(): ShownItems {
  // One by one: the store also follows the scrolling, which changes nothing here.
  const where = useLibrary((library) => library.where)
  const filter = useDeferredValue(useLibrary((library) => library.filter))
  const sort = useLibrary((library) => library.sort)
  const selected = useLibrary(({ selection }) => selection.selected)
  const { data: all } = useItems(where)
  const alike = useAlike()
  const shown = useMemo(
    () => sortRows((all ?? none).filter(makeFilter(filter, alike)), sort),
    [all, filter, alike, sort],
  )
  const order = useMemo(() => orderOf(shown.map(({ id }) => id)), [shown])
  const selectedIds = useMemo(() => order.ids.filter((id) => selected.has(id)), [order, selected])
  return { all, shown, order, selectedIds }
}
