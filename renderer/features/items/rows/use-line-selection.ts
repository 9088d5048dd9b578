import type { KeyboardEvent, MouseEvent } from 'react'
import { isMac } from '../../../commands/shortcut.ts'
import { nextPlace } from '../library/next-place.ts'
import { moveTo, type Order, press, type Selection, selectAll, toggle } from '../library/selection.ts'

export type LineSelection = Selection<number>
/**
 * `one-click-one`: as in file managers, a click leaves the others. `picking`: a click takes one in or out, so that a
 * search in between loses none.
 */
export type SelectingWay = 'one-click-one' | 'picking'
export type Selecting = {
  readonly selection: LineSelection
  readonly onSelect: (selection: LineSelection) => void
  readonly way: SelectingWay
}
type LineSelectionInput = Selecting & {
  /** The shown rows by their line. */
  readonly order: Order<number>
  readonly pageRows: () => number
  readonly onLead: (place: number) => void
}

/** Clicks and keys that select rows or messages by their line. */
export function useLineSelection({ selection, onSelect, way, order, pageRows, onLead }: LineSelectionInput) {
  const isPicking = way === 'picking'
  const leadPlace = selection.lead === null ? undefined : order.places.get(selection.lead)

  function onClick(event: MouseEvent): void {
    const row = event.target instanceof Element ? event.target.closest('[data-line]') : null
    if (row === null) return
    const isMod = isMac ? event.metaKey : event.ctrlKey
    const held = { isRange: event.shiftKey, isToggle: isPicking || isMod }
    onSelect(press(selection, order, { id: Number(row.getAttribute('data-line')), held }))
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget) return
    const isMod = isMac ? event.metaKey : event.ctrlKey
    if (isMod && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      const all = selectAll(selection, order)
      onSelect(isPicking ? { ...all, selected: new Set([...selection.selected, ...all.selected]) } : all)
    }
    if (event.key === ' ' && selection.lead !== null) {
      event.preventDefault()
      onSelect(toggle(selection, selection.lead))
    }
    const shape = { count: order.ids.length, columns: 1, pageRows: pageRows() }
    const isFirst = leadPlace === undefined && ['ArrowDown', 'ArrowUp'].includes(event.key)
    const place = isFirst ? 0 : nextPlace(event.key, leadPlace ?? 0, shape)
    const id = place === null ? undefined : order.ids[place]
    if (place === null || id === undefined) return
    event.preventDefault()
    onSelect(
      moveTo(selection, order, { id, held: { isRange: event.shiftKey, isToggle: isPicking || isMod } }),
    )
    onLead(place)
  }

  return { leadPlace, handlers: { onClick, onKeyDown } }
}
