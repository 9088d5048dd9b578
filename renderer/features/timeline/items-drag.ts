import type { ItemId } from '../../../shared/model/ids.ts'
import { itemsDragType } from '../items/library/start-item-drag.ts'

/** True while materials are over the window; which ones can only be read when they are let go. */
export function carriesItems(transfer: DataTransfer): boolean {
  return transfer.types.includes(itemsDragType)
}

/** The materials that were let go; none where something else was. */
export function droppedItems(transfer: DataTransfer): readonly ItemId[] {
  const text = transfer.getData(itemsDragType)
  if (text === '') return []
  const ids: unknown = JSON.parse(text)
  return Array.isArray(ids) ? ids.filter((id): id is ItemId => typeof id === 'string') : []
}
