import { type KeyboardEvent, useRef } from 'react'
import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import type { ItemId } from '../../../../shared/model/ids.ts'
import { useHandlers } from '../../../commands/command-handlers.ts'
import { commandIds, commandTable } from '../../../commands/command-table.ts'
import { isMac, pressedKeys } from '../../../commands/shortcut.ts'
import { setSelection, useLibrary } from './library-store.ts'
import { nextPlace, type Shape } from './next-place.ts'
import { emptySelection, moveTo, type Order, toggle } from './selection.ts'
import { findTyped } from './type-ahead.ts'

type ListKeysInput = {
  readonly items: readonly ItemRow[]
  readonly order: Order<ItemId>
  readonly columns: number
  readonly pageRows: () => number
  readonly onOpen: (id: ItemId) => void
}

const typingPauseMs = 1_000

/** The keys of a file manager: arrows, Home, End, pages, Space, Enter, Escape, and jumping to a title by typing it. */
export function useListKeys({ items, order, columns, pageRows, onOpen }: ListKeysInput) {
  const typed = useRef({ text: '', atMs: 0 })

  function move(event: KeyboardEvent, place: number): void {
    const id = order.ids[place]
    if (id === undefined) return
    event.preventDefault()
    const held = { isRange: event.shiftKey, isToggle: isMac ? event.metaKey : event.ctrlKey }
    setSelection(moveTo(useLibrary.getState().selection, order, { id, held }))
  }

  /** True when the letter was taken for a title. A letter that is a command stays one unless it goes on a word. */
  function type(event: KeyboardEvent, leadPlace: number): boolean {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false
    const now = event.timeStamp
    const isGoingOn = typed.current.text !== '' && now - typed.current.atMs < typingPauseMs
    if (!isGoingOn && (event.key === ' ' || isCommand(event.nativeEvent))) return false
    typed.current = { text: (isGoingOn ? typed.current.text : '') + event.key, atMs: now }
    event.preventDefault()
    const titles = items.map(({ title, fileName }) => title ?? fileName)
    const place = findTyped(titles, typed.current.text, leadPlace)
    const id = order.ids[place]
    const held = { isRange: false, isToggle: false }
    if (id !== undefined) setSelection(moveTo(useLibrary.getState().selection, order, { id, held }))
    return true
  }

  return function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget) return
    const { selection } = useLibrary.getState()
    const leadPlace = selection.lead === null ? undefined : order.places.get(selection.lead)
    if (type(event, leadPlace ?? -1)) return
    const shape: Shape = { count: order.ids.length, columns, pageRows: pageRows() }
    const next =
      leadPlace === undefined ? nextPlace('Home', 0, shape) : nextPlace(event.key, leadPlace, shape)
    if (isMove(event.key) && next !== null) {
      move(event, event.key === 'End' ? shape.count - 1 : next)
      return
    }
    const lead = leadPlace === undefined ? null : selection.lead
    if (event.key === ' ' && lead !== null) {
      event.preventDefault()
      setSelection(toggle(selection, lead))
    }
    if (event.key === 'Enter' && lead !== null && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      onOpen(lead)
    }
    if (event.key === 'Escape' && selection.selected.size > 0) setSelection({ ...emptySelection, lead })
  }
}

function isMove(key: string): boolean {
  return /^(Arrow(Left|Right|Up|Down)|Page(Up|Down)|Home|End)$/.test(key)
}

function isCommand(event: globalThis.KeyboardEvent): boolean {
  const pressed = pressedKeys(event)
  const { handlers } = useHandlers.getState()
  return commandIds.some(
    (id) => handlers.has(id) && (commandTable[id].keys as readonly string[]).includes(pressed),
  )
}
