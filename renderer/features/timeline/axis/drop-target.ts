import type { StatedTime } from '../../../../shared/contract/item-contract.ts'
import type { AxisMap } from './map-axis.ts'
import { axisOffsetMs } from './tick-moments.ts'

/** What an item that is let go at a place of the axis becomes. */
export type DropTarget<Id> =
  /** More than one where their dots are drawn as one. */
  | { readonly type: 'events'; readonly eventIds: readonly Id[]; readonly x: number }
  /** Its own time, which core knows with its source. */
  | { readonly type: 'own'; readonly x: number }
  | { readonly type: 'time'; readonly time: DroppedTime; readonly x: number }
  | { readonly type: 'undated' }
/** Nobody drops to the minute: it is about that time, and says so. */
type DroppedTime = Extract<StatedTime, { type: 'about' }>
type DropInput<Id> = {
  readonly map: AxisMap
  /** Where the pointer is along the axis, and how far above or below its line. */
  readonly x: number
  readonly besidePx: number
  readonly dots: readonly { readonly x: number; readonly eventIds: readonly Id[] }[]
  /** When the dragged item was, by its own times; null where that is unknown. */
  readonly ownMs: number | null
  readonly zone: string | null
}

const dotPx = 12
const lineNearPx = 36
const ownPx = 20
const minuteMs = 60_000
/** Minutes to which a dropped time is rounded. */
const roundings = [1, 5, 15, 30, 60, 360, 1440] as const

/** The event under the pointer, else the item's own time where the pointer is near it, else the time at the pointer. */
export function dropTarget<Id>({ map, x, besidePx, dots, ownMs, zone }: DropInput<Id>): DropTarget<Id> {
  const dot = nearest(dots, x)
  if (dot !== null && Math.abs(dot.x - x) <= dotPx && besidePx <= lineNearPx) {
    return { type: 'events', eventIds: dot.eventIds, x: dot.x }
  }
  // Nothing is dated yet, so that no place of the axis is a time.
  if (map.runs.length === 0) return ownMs === null ? { type: 'undated' } : { type: 'own', x: map.xOf(ownMs) }
  const ownX = ownMs === null ? null : map.xOf(ownMs)
  if (ownX !== null && Math.abs(ownX - x) <= ownPx) return { type: 'own', x: ownX }
  return { type: 'time', time: timeAt(map, x, zone), x }
}

function nearest<Dot extends { readonly x: number }>(dots: readonly Dot[], x: number): Dot | null {
  let found: Dot | null = null
  for (const dot of dots) if (found === null || Math.abs(dot.x - x) < Math.abs(found.x - x)) found = dot
  return found
}

/** Rounded to what a few pixels are worth there: minutes in a busy hour, a day in a compressed gap. */
function timeAt(map: AxisMap, x: number, zone: string | null): DroppedTime {
  const minutesOfDrag = Math.abs(map.msAt(x + 2) - map.msAt(x - 2)) / minuteMs
  const rounding = roundings.find((step) => step >= minutesOfDrag) ?? 1440
  const stepMs = rounding * minuteMs
  const wall = map.msAt(x) + axisOffsetMs
  // A day is where the pointer is in it, not the nearer midnight.
  const rounded = (rounding === 1440 ? Math.floor(wall / stepMs) : Math.round(wall / stepMs)) * stepMs
  const value = new Date(rounded).toISOString().slice(0, rounding === 1440 ? 10 : 16)
  return { type: 'about', value, zone }
}
