import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import { useTimelineLook } from '../timeline-store.ts'
import { bringIntoView, panBy, wholeAxis, zoomAt } from './axis-view.ts'
import type { Axis } from './use-axis.ts'

export type AxisMoves = {
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly fit: () => void
  readonly pan: (px: number) => void
  /** Scrolls as far as needed for a place of the axis to be seen. */
  readonly show: (x: number) => void
}

const stepFactor = 1.6
/** How much a notch of a wheel or a pinch zooms. */
const wheelFactor = 0.0025

/**
 * Zooming and panning, by buttons and keys (`AxisMoves`), by wheel, and by dragging what is between the dots. Buttons and
 * keys zoom around `anchorX`, the place on the axis of what is selected, if it is seen.
 */
export function useAxisMoves(axis: Axis, stage: RefObject<HTMLElement | null>, anchorX: number | null) {
  const latest = useRef(axis)
  latest.current = axis
  const grabbedX = useRef<number | null>(null)

  function zoom(factor: number, x: number): void {
    const { moments, viewportPx, offsetPx } = latest.current
    useTimelineLook.setState(({ axis: view }) => ({
      axis: zoomAt({ ...view, offsetPx }, { moments, viewportPx }, { factor, x }),
    }))
  }
  function pan(px: number): void {
    const { map, viewportPx, offsetPx } = latest.current
    useTimelineLook.setState(({ axis: view }) => ({
      axis: panBy({ ...view, offsetPx }, map, { px, viewportPx }),
    }))
  }
  function show(x: number): void {
    const { map, viewportPx, offsetPx } = latest.current
    useTimelineLook.setState(({ axis: view }) => ({
      axis: bringIntoView({ ...view, offsetPx }, map, { x, viewportPx }),
    }))
  }

  // React's own wheel handlers cannot keep the page from zooming.
  // biome-ignore lint/correctness/useExhaustiveDependencies: reads what is drawn now through `latest`.
  useEffect(() => {
    const element = stage.current
    if (element === null) return
    function onWheel(event: WheelEvent): void {
      const { map, viewportPx } = latest.current
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault()
        const x = event.clientX - (element?.getBoundingClientRect().left ?? 0)
        zoom(Math.exp(-event.deltaY * wheelFactor), x)
        return
      }
      if (map.widthPx <= viewportPx + 1) return
      event.preventDefault()
      pan(Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY)
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [stage])

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    const isOnDot = event.target instanceof Element && event.target.closest('[data-dot]') !== null
    if (event.button !== 0 || isOnDot) return
    grabbedX.current = event.clientX
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    if (grabbedX.current === null) return
    pan(grabbedX.current - event.clientX)
    grabbedX.current = event.clientX
  }
  function onPointerUp(): void {
    grabbedX.current = null
  }
  const seenX = anchorX === null ? -1 : anchorX - axis.offsetPx
  const middle = seenX >= 0 && seenX <= axis.viewportPx ? seenX : axis.viewportPx / 2
  const moves: AxisMoves = {
    zoomIn: () => zoom(stepFactor, middle),
    zoomOut: () => zoom(1 / stepFactor, middle),
    fit: () => useTimelineLook.setState({ axis: wholeAxis }),
    pan,
    show,
  }
  return { moves, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp } }
}
