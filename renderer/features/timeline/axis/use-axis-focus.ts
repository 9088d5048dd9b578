import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { CaseEvent } from '../../../../shared/model/event.ts'
import type { EventId } from '../../../../shared/model/ids.ts'
import type { AxisMoves } from './use-axis-moves.ts'

/** A dot, or a cluster of them, in the order of the arrow keys; `x` is null among the undated. */
export type AxisStop = { readonly events: readonly CaseEvent[]; readonly x: number | null }
type AxisFocusInput = {
  readonly stops: readonly AxisStop[]
  readonly selectedId: EventId | null
  readonly moves: AxisMoves
  readonly viewportPx: number
  readonly frame: RefObject<HTMLElement | null>
  readonly onOpen: (events: readonly CaseEvent[], isEntered: boolean) => void
}

const panPx = 80

/** One dot is reached by Tab; arrow keys lead on from it, Enter opens, Shift with an arrow key pans. */
export function useAxisFocus({ stops, selectedId, moves, viewportPx, frame, onOpen }: AxisFocusInput) {
  const [focusId, setFocusId] = useState<EventId | null>(null)
  const [isFocusShown, setFocusShown] = useState(false)
  const hasFocus = useRef(false)
  const wantsFocus = useRef(false)
  const place = Math.max(
    0,
    stops.findIndex(({ events }) => events.some(({ id }) => id === (focusId ?? selectedId))),
  )
  const stop = stops[place]
  const key = stop?.events[0]?.id ?? null

  // Zooming joins and parts dots: the focus stays on the event, whichever dot it is in now.
  useEffect(() => {
    const isLost = hasFocus.current && frame.current?.contains(document.activeElement) === false
    if (!wantsFocus.current && !isLost) return
    const dot = frame.current?.querySelector<HTMLElement>(`[data-dot="${key}"]`)
    if (dot === null || dot === undefined) return
    dot.focus({ preventScroll: true })
    wantsFocus.current = false
  })

  function goTo(next: AxisStop | undefined): void {
    const id = next?.events[0]?.id
    if (next === undefined || id === undefined) return
    wantsFocus.current = true
    setFocusId(id)
    if (next.x !== null) moves.show(next.x)
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (step !== undefined && event.shiftKey) moves.pan(step * panPx)
    else if (step !== undefined) goTo(stops[Math.min(Math.max(0, place + step), stops.length - 1)])
    else if (event.key === 'Home') goTo(stops[0])
    else if (event.key === 'End') goTo(stops.at(-1))
    else if (event.key === 'PageDown') moves.pan(viewportPx * 0.8)
    else if (event.key === 'PageUp') moves.pan(viewportPx * -0.8)
    else if ((event.key === 'Enter' || event.key === ' ') && stop !== undefined)
      onOpen(stop.events, event.key === 'Enter')
    else return
    event.preventDefault()
  }
  function onClick(event: MouseEvent): void {
    const id =
      event.target instanceof Element ? event.target.closest('[data-dot]')?.getAttribute('data-dot') : null
    const pressed = stops.find(({ events }) => events[0]?.id === id)
    if (pressed === undefined) return
    setFocusId(pressed.events[0]?.id ?? null)
    onOpen(pressed.events, false)
  }
  function onFocus(event: FocusEvent): void {
    hasFocus.current = true
    const id = event.target.closest('[data-dot]')?.getAttribute('data-dot')
    const focused = stops.find(({ events }) => events[0]?.id === id)
    if (focused !== undefined) setFocusId(focused.events[0]?.id ?? null)
    setFocusShown(event.target.matches(':focus-visible'))
  }
  function onBlur(event: FocusEvent): void {
    // A dot that is drawn no more blurs to nothing: then the focus is still ours.
    if (event.relatedTarget === null && !(event.target as Element).isConnected) return
    hasFocus.current = false
    setFocusId(null)
    setFocusShown(false)
  }
  return { tabStop: key, isFocusShown, handlers: { onKeyDown, onClick, onFocus, onBlur } }
}
