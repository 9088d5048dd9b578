import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import { isMac } from '../../../commands/shortcut.ts'
import { nextPlace } from '../../items/library/next-place.ts'
import { emptySelection, moveTo, type Order, type Selection, toggle } from '../../items/library/selection.ts'

type PickedLinesInput = {
  /** The shown rows by their line. */
  readonly order: Order<number>
  readonly pageRows: () => number
  readonly onLead: (place: number) => void
}

/** Picking rows by their line: a click or Space takes one in or out, Shift a range. A search in between loses none. */
export function usePickedLines({ order, pageRows, onLead }: PickedLinesInput) {
  const [selection, setSelection] = useState<Selection<number>>(emptySelection)
  const leadPlace = selection.lead === null ? undefined : order.places.get(selection.lead)

  function onClick(event: MouseEvent): void {
    const row = event.target instanceof Element ? event.target.closest('[data-line]') : null
    if (row === null) return
    const id = Number(row.getAttribute('data-line'))
    const held = { isRange: true, isToggle: true }
    setSelection(event.shiftKey ? moveTo(selection, order, { id, held }) : toggle(selection, id))
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget) return
    const isMod = isMac ? event.metaKey : event.ctrlKey
    if (isMod && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      setSelection({ ...selection, selected: new Set([...selection.selected, ...order.ids]) })
      return
    }
    if (event.key === ' ' && selection.lead !== null) {
      event.preventDefault()
      setSelection(toggle(selection, selection.lead))
      return
    }
    const shape = { count: order.ids.length, columns: 1, pageRows: pageRows() }
    const isFirst = leadPlace === undefined && ['ArrowDown', 'ArrowUp'].includes(event.key)
    const place = isFirst ? 0 : nextPlace(event.key, leadPlace ?? 0, shape)
    const id = place === null ? undefined : order.ids[place]
    if (place === null || id === undefined) return
    event.preventDefault()
    const held = { isRange: event.shiftKey, isToggle: true }
    setSelection(moveTo(selection, order, { id, held }))
    onLead(place)
  }
  return { selected: selection.selected, lead: selection.lead, leadPlace, handlers: { onClick, onKeyDown } }
}
