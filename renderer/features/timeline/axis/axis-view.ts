import { type AxisMap, mapAxis, mostZoom } from './map-axis.ts'

/** What of the axis is seen: how far it is stretched, and what of it is scrolled out at the left. */
export type AxisView = { readonly zoom: number; readonly offsetPx: number }
export type AxisWindow = { readonly moments: readonly number[]; readonly viewportPx: number }

export const wholeAxis: AxisView = { zoom: 1, offsetPx: 0 }

/** Stretches the axis so that what is at `x` of the window stays there. */
export function zoomAt(view: AxisView, window: AxisWindow, by: { factor: number; x: number }): AxisView {
  const before = mapAxis({ ...window, zoom: view.zoom })
  const zoom = Math.min(Math.max(1, view.zoom * by.factor), mostZoom(window))
  const after = mapAxis({ ...window, zoom })
  const kept = after.xOf(before.msAt(view.offsetPx + by.x))
  return { zoom, offsetPx: clampOffset(kept - by.x, after, window.viewportPx) }
}

export function panBy(view: AxisView, map: AxisMap, move: { px: number; viewportPx: number }): AxisView {
  return { ...view, offsetPx: clampOffset(view.offsetPx + move.px, map, move.viewportPx) }
}

/** Scrolls as little as needed for `x` of the axis to be in the window, off its edges. */
export function bringIntoView(view: AxisView, map: AxisMap, at: { x: number; viewportPx: number }): AxisView {
  const roomPx = Math.min(60, at.viewportPx / 4)
  const least = at.x - at.viewportPx + roomPx
  const most = at.x - roomPx
  const offsetPx = Math.min(Math.max(view.offsetPx, least), most)
  return { ...view, offsetPx: clampOffset(offsetPx, map, at.viewportPx) }
}

export function clampOffset(offsetPx: number, map: AxisMap, viewportPx: number): number {
  return Math.min(Math.max(0, offsetPx), Math.max(0, map.widthPx - viewportPx))
}
