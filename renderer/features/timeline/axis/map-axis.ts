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
  /** 1 fits all of it into the viewport. */
  readonly zoom: number
}

export const edgePx = 40
const gapShare = 0.6
const narrowestGapPx = 18
const widestGapPx = 76
/** Up to here a minute may be stretched. */
const mostPxPerMinute = 120
const minuteMs = 60_000

export function mapAxis({ moments, viewportPx, zoom }: AxisInput): AxisMap {
  const stretches = cutAtGaps(moments)
  const gapCount = Math.max(0, stretches.length - 1)
  const innerPx = Math.max(1, viewportPx - 2 * edgePx)
  const shortMinutes = stretches.reduce((sum, { fromMs, toMs }) => sum + (toMs - fromMs) / minuteMs, 0)
  const fittingGapPx = gapCount === 0 ? 0 : fitGap((innerPx * gapShare) / gapCount)
  const fittingScale = shortMinutes === 0 ? 1 : Math.max(1, innerPx - gapCount * fittingGapPx) / shortMinutes
  const pxPerMinute = Math.max(fittingScale, Math.min(fittingScale * zoom, mostPxPerMinute))
  const gapPx = Math.max(fittingGapPx, Math.min(fittingGapPx * zoom, widestGapPx))
  // A single moment stands in the middle.
  const takenPx = shortMinutes * pxPerMinute + gapCount * gapPx
  const before = Math.max(edgePx, (viewportPx - takenPx) / 2)

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

/** From how far `zoom` makes no difference any more. */
export function mostZoom(input: Omit<AxisInput, 'zoom'>): number {
  const { pxPerMinute, runs } = mapAxis({ ...input, zoom: 1 })
  const isOneMoment = runs.every(({ fromMs, toMs }) => fromMs === toMs)
  return isOneMoment ? 1 : Math.max(1, mostPxPerMinute / pxPerMinute)
}

function cutAtGaps(
  moments: readonly number[],
): readonly { readonly fromMs: number; readonly toMs: number }[] {
  const steps = moments.slice(1).map((moment, at) => (moment - (moments[at] ?? moment)) / minuteMs)
  const limit = findLongGap(steps)
  const stretches: { fromMs: number; toMs: number }[] = []
  for (const [at, moment] of moments.entries()) {
    const last = stretches.at(-1)
    const step = steps[at - 1] ?? 0
    if (last === undefined || step >= limit) stretches.push({ fromMs: moment, toMs: moment })
    else last.toMs = moment
  }
  return stretches
}

function fitGap(roomPx: number): number {
  return Math.min(widestGapPx, Math.max(narrowestGapPx, roomPx))
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
