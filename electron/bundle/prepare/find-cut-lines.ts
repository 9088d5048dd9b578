import type { RowActivity } from './measure-rows.ts'

export type CutLines = { readonly cuts: readonly number[]; readonly isCutThroughContent: boolean }
type Size = { readonly widthPx: number; readonly heightPx: number }
type Window = { readonly from: number; readonly to: number }

/** A slice is at most this many times as tall as it is wide, to be readable on a page. */
const tallestSlice = 2.2
/** The cut is looked for in this last part of the tallest slice. */
const searchedPart = 0.4
/** A row changes less than this from the row above inside a gap; noise does. */
const stillChange = 12
/** Above the calmest row of the window by no more than this: the two edges of a bubble, but no stroke of text. */
const calmMargin = 80
const shortestRunPx = 4
const longRunPx = 60

/**
 * Pixel rows where a long picture is cut, 0 and its height included: each in the middle of the best run of calm rows.
 * `isCutThroughContent` when some stretch has no calm row; it is then cut at its least busy row.
 */
export function findCutLines(rows: RowActivity, { widthPx, heightPx }: Size): CutLines {
  const tallest = Math.max(1, Math.floor(widthPx * tallestSlice))
  const cuts = [0]
  let last = 0
  let isCutThroughContent = false
  while (heightPx - last > tallest) {
    const window = { from: last + Math.ceil(tallest * (1 - searchedPart)), to: last + tallest }
    const calm = bestCalmRow(rows, window)
    if (calm === null) isCutThroughContent = true
    last = Math.max(last + 1, calm ?? leastBusyRow(rows, window))
    cuts.push(last)
  }
  cuts.push(heightPx)
  return { cuts, isCutThroughContent }
}

function bestCalmRow(rows: RowActivity, { from, to }: Window): number | null {
  let floor = Number.POSITIVE_INFINITY
  for (let y = from; y < to; y++) floor = Math.min(floor, rows.energy[y] ?? 0)
  let best: { row: number; score: number } | null = null
  let start = from
  for (let y = from; y <= to; y++) {
    const isCalm = y < to && (rows.energy[y] ?? 0) <= floor + calmMargin
    // A still row belongs to the run of the row above; after a change a new run begins.
    const isStill = (rows.change[y] ?? 0) <= stillChange
    if (isCalm && (isStill || y === start)) continue
    const score = scoreRun(rows, { from: start, to: y }, { from, to, floor })
    const row = Math.floor((start + y) / 2)
    if (score !== null && (best === null || score > best.score)) best = { row, score }
    start = isCalm ? y : y + 1
  }
  return best?.row ?? null
}

/** Long runs before short ones, empty background before the inside of a bubble, later before earlier. */
function scoreRun(
  rows: RowActivity,
  run: Window,
  searched: Window & { readonly floor: number },
): number | null {
  const length = run.to - run.from
  if (length < shortestRunPx) return null
  const middle = Math.floor((run.from + run.to) / 2)
  const isEmpty = (rows.energy[middle] ?? 0) <= searched.floor + 8
  const lateness = (middle - searched.from) / Math.max(1, searched.to - searched.from)
  return Math.min(length, longRunPx) + (isEmpty ? 20 : 0) + 10 * lateness
}

function leastBusyRow(rows: RowActivity, { from, to }: Window): number {
  let best = to - 1
  for (let y = from; y < to; y++) {
    if ((rows.energy[y] ?? 0) + (rows.change[y] ?? 0) < (rows.energy[best] ?? 0) + (rows.change[best] ?? 0))
      best = y
  }
  return best
}
