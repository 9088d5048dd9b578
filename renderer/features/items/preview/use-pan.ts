import { type PointerEvent, type RefObject, useRef } from 'react'

/** Moves what is larger than its frame by dragging it. */
export function usePan(frame: RefObject<HTMLElement | null>) {
  const last = useRef<{ readonly x: number; readonly y: number } | null>(null)
  function stop({ currentTarget }: PointerEvent<HTMLElement>): void {
    last.current = null
    currentTarget.dataset.panning = 'false'
  }
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || event.pointerType === 'touch' || isOnScrollBar(event)) return
      last.current = { x: event.clientX, y: event.clientY }
      event.currentTarget.setPointerCapture(event.pointerId)
      event.currentTarget.dataset.panning = 'true'
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (last.current === null || frame.current === null) return
      frame.current.scrollLeft -= event.clientX - last.current.x
      frame.current.scrollTop -= event.clientY - last.current.y
      last.current = { x: event.clientX, y: event.clientY }
    },
    onPointerUp: stop,
    onPointerCancel: stop,
  }
}

function isOnScrollBar({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): boolean {
  const { left, top } = currentTarget.getBoundingClientRect()
  return clientX - left > currentTarget.clientWidth || clientY - top > currentTarget.clientHeight
}
