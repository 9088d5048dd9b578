import type { Item } from '../../shared/model/item.ts'
import type { StoredItem } from './store/item-store.ts'

/**
 * The item as the model has it. What the user once stated of its time and does not state any more (another time was
 * chosen, the statement was undone) is kept and not shown.
 */
export function shownItem(stored: StoredItem): Item {
  const { withdrawnAt: _, ...item } = stored
  const positions = shownTimePositions(stored)
  if (positions.length === stored.times.length) return item
  const times = positions.flatMap((position) => stored.times[position] ?? [])
  return { ...item, times, chosenTime: item.chosenTime === null ? null : positions.indexOf(item.chosenTime) }
}

/** For each time that is shown, its position among all that are kept. */
export function shownTimePositions({ times, chosenTime }: StoredItem): number[] {
  const positions: number[] = []
  times.forEach(({ source }, position) => {
    if (source !== 'user' || position === chosenTime) positions.push(position)
  })
  return positions
}
