import type { ItemId } from '../../../../shared/model/ids.ts'
import styles from './start-item-drag.module.css'

/** JSON of the ids that are dragged; the timeline and the exhibits take it. */
export const itemsDragType = 'application/x-juzheng-items'

/** Fills a drag with items and puts a small badge with their count under the pointer. */
export function startItemDrag(transfer: DataTransfer, ids: readonly ItemId[], badgeText: string): void {
  transfer.effectAllowed = 'copyMove'
  transfer.setData(itemsDragType, JSON.stringify(ids))
  const badge = document.createElement('div')
  badge.className = styles.badge ?? ''
  badge.textContent = badgeText
  document.body.append(badge)
  transfer.setDragImage(badge, -8, -8)
  // The browser takes its picture when this task is over.
  setTimeout(() => badge.remove())
}
