import type { DragEvent, MouseEvent } from 'react'
import type { ItemId } from '../../../../shared/model/ids.ts'
import { isMac } from '../../../commands/shortcut.ts'
import { setSelection, useLibrary } from './library-store.ts'
import { emptySelection, type Order, press, selectOnly } from './selection.ts'
import { startItemDrag } from './start-item-drag.ts'

/** Put on each item, so that one handler on the list serves all of them. */
const itemAttribute = 'data-item-id'

type ListPointerInput = {
  readonly order: Order<ItemId>
  readonly onOpen: (id: ItemId) => void
  /** The badge of a drag: how many. */
  readonly nameDrag: (count: number) => string
}

/** Clicks as file managers take them; dragging takes the whole selection along. */
export function useListPointer({ order, onOpen, nameDrag }: ListPointerInput) {
  function onMouseDown(event: MouseEvent): void {
    if (event.button !== 0) return
    const { selection } = useLibrary.getState()
    const id = itemAt(event)
    const held = heldKeys(event)
    if (id === null) {
      if (!held.isRange && !held.isToggle && isOnPage(event)) setSelection(emptySelection)
      return
    }
    // A plain press on one of several selected may begin a drag of all: decided at the click.
    if (!held.isRange && !held.isToggle && selection.selected.has(id)) return
    setSelection(press(selection, order, { id, held }))
  }

  function onClick(event: MouseEvent): void {
    const id = itemAt(event)
    const { isRange, isToggle } = heldKeys(event)
    if (id === null || isRange || isToggle) return
    const { selection } = useLibrary.getState()
    if (selection.selected.size !== 1 || !selection.selected.has(id)) setSelection(selectOnly(id))
  }

  function onDoubleClick(event: MouseEvent): void {
    const id = itemAt(event)
    if (id !== null) onOpen(id)
  }

  function onDragStart(event: DragEvent): void {
    const id = itemAt(event)
    if (id === null) return
    const { selected } = useLibrary.getState().selection
    const ids = selected.has(id) ? order.ids.filter((candidate) => selected.has(candidate)) : [id]
    startItemDrag(event.dataTransfer, ids, nameDrag(ids.length))
  }

  return { onMouseDown, onClick, onDoubleClick, onDragStart }
}

function itemAt(event: MouseEvent): ItemId | null {
  if (!(event.target instanceof Element)) return null
  return (
    (event.target.closest(`[${itemAttribute}]`)?.getAttribute(itemAttribute) as ItemId | undefined) ?? null
  )
}

/** Not on a scroll bar and not on a heading's button. */
function isOnPage(event: MouseEvent): boolean {
  if (!(event.target instanceof Element) || event.target.closest('button') !== null) return false
  return event.nativeEvent.offsetX < event.currentTarget.clientWidth
}

function heldKeys(event: MouseEvent) {
  return { isRange: event.shiftKey, isToggle: isMac ? event.metaKey : event.ctrlKey }
}
