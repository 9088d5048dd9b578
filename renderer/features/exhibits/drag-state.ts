import type { ExhibitId, ItemId } from '../../../shared/model/ids.ts'

/** What is being dragged. Items may come from another place of the window. */
export type Dragged =
  | { readonly type: 'exhibits'; readonly ids: readonly ExhibitId[] }
  | { readonly type: 'items'; readonly ids: readonly ItemId[] }
/** Where it would land: before a position of the list, or into an exhibit. */
export type DropTarget =
  | { readonly type: 'between'; readonly position: number }
  | { readonly type: 'into'; readonly exhibitId: ExhibitId }

/** An exhibit that was picked up by keyboard, and where it would go in the list without it. */
export type Grabbed = { readonly exhibitId: ExhibitId; readonly position: number }

const itemsType = 'application/x-juzheng-items'
const exhibitsType = 'application/x-juzheng-exhibits'

export function startDrag(transfer: DataTransfer, dragged: Dragged): void {
  transfer.effectAllowed = 'move'
  transfer.setData(dragged.type === 'items' ? itemsType : exhibitsType, JSON.stringify(dragged.ids))
}

/** Which kind is over the window; its ids can only be read at the drop. */
export function draggedType(transfer: DataTransfer): Dragged['type'] | null {
  if (transfer.types.includes(exhibitsType)) return 'exhibits'
  return transfer.types.includes(itemsType) ? 'items' : null
}

export function readDrop(transfer: DataTransfer): Dragged | null {
  const type = draggedType(transfer)
  if (type === null) return null
  const ids: unknown = JSON.parse(transfer.getData(type === 'items' ? itemsType : exhibitsType) || '[]')
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string')) return null
  return type === 'items' ? { type, ids: ids as ItemId[] } : { type, ids: ids as ExhibitId[] }
}

/** The target under the pointer: the upper and lower quarter of a row are beside it; its middle takes items in. */
export function targetAt(
  row: DOMRect,
  pointerY: number,
  at: { readonly position: number; readonly exhibitId: ExhibitId; readonly type: Dragged['type'] },
): DropTarget {
  const share = (pointerY - row.top) / row.height
  if (at.type === 'items' && share > 0.25 && share < 0.75) return { type: 'into', exhibitId: at.exhibitId }
  return { type: 'between', position: share < 0.5 ? at.position : at.position + 1 }
}
