import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import { isMac } from '../../../commands/shortcut.ts'
import { nextPlace } from '../library/next-place.ts'
import {
  emptySelection,
  moveTo,
  type Order,
  press,
  type Selection,
  selectAll,
  toggle,
} from '../library/selection.ts'

type RowSelectionInput = {
  /** The shown rows by their line. */
  readonly order: Order<number>
  readonly pageRows: () => number
  readonly onLead: (place: number) => void
}

/** Selecting rows or messages by their line, with the clicks and keys of the materials' list. */
export function useRowSelection({ order, pageRows, onLead }: RowSelectionInput) {
  const [selection, setSelection] = useState<Selection<number>>(emptySelection)
  const leadPlace = selection.lead === null ? undefined : order.places.get(selection.lead)

  function onClick(event: MouseEvent): void {
    const row = event.target instanceof Element ? event.target.closest('[data-line]') : null
    if (row === null) return
    const held = { isRange: event.shiftKey, isToggle: isMac ? event.metaKey : event.ctrlKey }
    setSelection(press(selection, order, { id: Number(row.getAttribute('data-line')), held }))
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget) return
    const isMod = isMac ? event.metaKey : event.ctrlKey
    if (isMod && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      setSelection(selectAll(selection, order))
    }
    if (event.key === ' ' && selection.lead !== null) {
      event.preventDefault()
      setSelection(toggle(selection, selection.lead))
    }
    const shape = { count: order.ids.length, columns: 1, pageRows: pageRows() }
    const isFirst = leadPlace === undefined && ['ArrowDown', 'ArrowUp'].includes(event.key)
    const place = isFirst ? 0 : nextPlace(event.key, leadPlace ?? 0, shape)
    const id = place === null ? undefined : order.ids[place]
    if (place === null || id === undefined) return
    event.preventDefault()
    setSelection(moveTo(selection, order, { id, held: { isRange: event.shiftKey, isToggle: isMod } }))
    onLead(place)
  }

  return {
    selection,
    leadPlace,
    lines: order.ids.filter((line) => selection.selected.has(line)),
    clear: () => setSelection(emptySelection),
    handlers: { onClick, onKeyDown },
  }
}
