import { scaleLinear } from 'd3-scale'
import { findLongGap } from '../../../../shared/rules/find-long-gap.ts'

/** A stretch of the axis to one scale, from its first event to its last. */
export type AxisRun = {
  readonly fromMs: number
  readonly toMs: number
  readonly fromX: number
  readonly toX: number
}
/** A long time without events, drawn compressed. */
export type AxisGap = AxisRun & { readonly minutes: number }
/** Where times stand on the axis; `x` counts from its beginning, which may be scrolled out of the window. */
export type AxisMap = {
  readonly widthPx: number
  readonly pxPerMinute: number
  readonly runs: readonly AxisRun[]
  readonly gaps: readonly AxisGap[]
  readonly xOf: (ms: number) => number
  readonly msAt: (x: number) => number
}
type AxisInput = {
  /** Of the events, sorted. */
  readonly moments: readonly number[]
  readonly viewportPx: number
  /** 1 fits all of it into the viewport, 2 into twice its width. */
  readonly zoom: number
}
type Stretch = { readonly fromMs: number; readonly toMs: number }

const edgePx = 40
/** How much of the axis may be gaps, and how wide one is: room for its zigzag at least, for its words at most. */
const gapShare = 0.6
const narrowestGapPx = 28
const widestGapPx = 76
/** Up to here a minute may be stretched. */
const mostPxPerMinute = 120
const minuteMs = 60_000

export function mapAxis({ moments, viewportPx, zoom }: AxisInput): AxisMap {
  const innerPx = Math.max(1, viewportPx - 2 * edgePx) * zoom
  // Where there are more long gaps than there is room for, the longest are compressed; zooming makes room for more.
  const stretches = cutAtGaps(moments, Math.floor((innerPx * gapShare) / narrowestGapPx))
  const gapCount = Math.max(0, stretches.length - 1)
  const gapPx = gapCount === 0 ? 0 : Math.min(widestGapPx, (innerPx * gapShare) / gapCount)
  const shortMinutes = minutesOf(stretches)
  const pxPerMinute = shortMinutes === 0 ? 1 : (innerPx - gapCount * gapPx) / shortMinutes
  // A single moment stands in the middle.
  const before = shortMinutes === 0 ? viewportPx / 2 : edgePx

  const runs: AxisRun[] = []
  const gaps: AxisGap[] = []
  let x = before
  for (const { fromMs, toMs } of stretches) {
    const last = runs.at(-1)
    if (last !== undefined) {
      const minutes = (fromMs - last.toMs) / minuteMs
      gaps.push({ fromMs: last.toMs, toMs: fromMs, fromX: x, toX: x + gapPx, minutes })
      x += gapPx
    }
    const toX = x + ((toMs - fromMs) / minuteMs) * pxPerMinute
    runs.push({ fromMs, toMs, fromX: x, toX })
    x = toX
  }
  const widthPx = Math.max(viewportPx, x + before)
  return { widthPx, pxPerMinute, runs, gaps, ...scaleOf(runs, { widthPx, pxPerMinute }) }
}

/** As far as zooming goes: a minute is as wide as it may be. */
export function mostZoom({ moments, viewportPx }: Omit<AxisInput, 'zoom'>): number {
  const stretches = cutAtGaps(moments, Number.POSITIVE_INFINITY)
  const longestPx = minutesOf(stretches) * mostPxPerMinute + (stretches.length - 1) * widestGapPx
  return Math.max(1, longestPx / Math.max(1, viewportPx - 2 * edgePx))
}

/** Cut at the long gaps, at the longest of them where there are more than `mostGaps`. */
function cutAtGaps(moments: readonly number[], mostGaps: number): readonly Stretch[] {
  const steps = moments.slice(1).map((moment, at) => (moment - (moments[at] ?? moment)) / minuteMs)
  const limit = findLongGap(steps)
  const long = steps.flatMap((step, at) => (step >= limit ? [{ step, at }] : []))
  const longest = long.toSorted((a, b) => b.step - a.step).slice(0, mostGaps)
  const cuts = new Set(longest.map(({ at }) => at + 1))
  const stretches: { fromMs: number; toMs: number }[] = []
  for (const [at, moment] of moments.entries()) {
    const last = stretches.at(-1)
    if (last === undefined || cuts.has(at)) stretches.push({ fromMs: moment, toMs: moment })
    else last.toMs = moment
  }
  return stretches
}

function minutesOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { fromMs, toMs }) => sum + (toMs - fromMs) / minuteMs, 0)
}

function scaleOf(
  runs: readonly AxisRun[],
  { widthPx, pxPerMinute }: { readonly widthPx: number; readonly pxPerMinute: number },
): Pick<AxisMap, 'xOf' | 'msAt'> {
  const [first, last] = [runs[0], runs.at(-1)]
  if (first === undefined || last === undefined) return { xOf: () => widthPx / 2, msAt: () => 0 }
  // Before the first and after the last event the axis goes on to the scale of the rest; a lone event gets an hour.
  const perPx = first.fromMs === last.toMs ? (60 * minuteMs) / edgePx : minuteMs / pxPerMinute
  const ends = runs.flatMap(({ fromMs, toMs, fromX, toX }) =>
    fromMs === toMs ? [[fromMs, fromX] as const] : [[fromMs, fromX] as const, [toMs, toX] as const],
  )
  const points = [
    [first.fromMs - first.fromX * perPx, 0] as const,
    ...ends,
    [last.toMs + (widthPx - last.toX) * perPx, widthPx] as const,
  ]
  const scale = scaleLinear()
    .domain(points.map(([ms]) => ms))
    .range(points.map(([, x]) => x))
  return { xOf: (ms) => scale(ms), msAt: (x) => scale.invert(x) }
}
