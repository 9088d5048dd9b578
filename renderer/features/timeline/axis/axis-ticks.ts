import type { Language } from '../../../../shared/model/language.ts'
import { showDate, wallParts } from '../wall-clock-text.ts'
import type { AxisMap, AxisRun } from './map-axis.ts'
import { textPx } from './text-px.ts'
import { axisOffsetMs, type TickStep, tickMoments, tickStep } from './tick-moments.ts'

/** A mark below the axis; `text` is null where its words would run into others. */
export type AxisTick = { readonly x: number; readonly text: string | null; readonly textX: number }
type TicksInput = {
  readonly map: AxisMap
  /** The part of the axis that is seen. */
  readonly fromX: number
  readonly toX: number
  readonly language: Language
  readonly textScale: number
}
/** The first of a stretch says its day too. */
type Wanted = { readonly x: number; readonly ms: number; readonly isFirst: boolean; readonly run: AxisRun }
type Room = { readonly from: number; readonly to: number }

const leastTickPx = 84
const betweenPx = 6

/** Round times along every stretch that is seen; the first of each says its day too. */
export function axisTicks(input: TicksInput): readonly AxisTick[] {
  const { map, fromX, toX, language, textScale } = input
  const step = tickStep(map.pxPerMinute, leastTickPx * textScale)
  const wanted = map.runs.flatMap((run) => ticksOfRun(input, run, step))
  const placed = new Map<Wanted, { readonly text: string; readonly room: Room }>()
  function place(tick: Wanted, text: string): void {
    const half = textPx(text, textScale) / 2
    const middle = Math.min(Math.max(tick.x, fromX + half + 2), toX - half - 2)
    const room = { from: middle - half, to: middle + half }
    const others = [...placed].filter(([other]) => other !== tick).map(([, label]) => label.room)
    const isFree = others.every(
      (other) => other.to + betweenPx <= room.from || room.to + betweenPx <= other.from,
    )
    if (isFree) placed.set(tick, { text, room })
  }
  // First the days, or the hour where the label before says the day; then as much more as there is room for.
  const firsts = wanted.filter(({ isFirst }) => isFirst)
  const isOfYears = yearOf(map.runs[0]) !== yearOf(map.runs.at(-1))
  let last: string | null = null
  for (const tick of firsts) {
    const value = wallClock(tick.ms)
    place(tick, isSameDay(value, last) ? value.slice(11) : dayText(value, last, { language, isOfYears }))
    if (placed.has(tick)) last = value
  }
  last = null
  for (const tick of firsts.filter((each) => placed.has(each))) {
    const value = wallClock(tick.ms)
    place(tick, `${dayText(value, last, { language, isOfYears })} ${value.slice(11)}`)
    last = value
  }
  // Without its day a time says nothing.
  const dayKnown = new Set(firsts.filter((tick) => placed.has(tick)).map(({ run }) => run))
  for (const tick of wanted) {
    if (!tick.isFirst && dayKnown.has(tick.run)) place(tick, tickText(tick.ms, step.unit, language))
  }
  return wanted.map((tick) => {
    const label = placed.get(tick)
    if (label === undefined) return { x: tick.x, text: null, textX: tick.x }
    return { x: tick.x, text: label.text, textX: (label.room.from + label.room.to) / 2 }
  })
}

function ticksOfRun({ map, fromX, toX }: TicksInput, run: AxisRun, step: TickStep): readonly Wanted[] {
  if (run.toX < fromX || run.fromX > toX) return []
  const isStartSeen = run.fromX >= fromX
  const seenFrom = isStartSeen ? run.fromMs : map.msAt(fromX)
  const seenTo = run.toX <= toX ? run.toMs : map.msAt(toX)
  const moments = run.fromMs === run.toMs ? [] : tickMoments(seenFrom, seenTo, step)
  const shown = isStartSeen ? [run.fromMs, ...moments] : moments
  return shown.map((ms, at) => ({ x: map.xOf(ms), ms, isFirst: at === 0, run }))
}

function wallClock(ms: number): string {
  return new Date(ms + axisOffsetMs).toISOString().slice(0, 16)
}

function yearOf(run: AxisRun | undefined): string | null {
  return run === undefined ? null : wallClock(run.fromMs).slice(0, 4)
}

function isSameDay(value: string, other: string | null): boolean {
  return other !== null && other.slice(0, 10) === value.slice(0, 10)
}

/** With its year where that is news. */
function dayText(
  value: string,
  last: string | null,
  { language, isOfYears }: { readonly language: Language; readonly isOfYears: boolean },
): string {
  const isYearNews = last === null ? isOfYears : last.slice(0, 4) !== value.slice(0, 4)
  return showDate(wallParts(value.slice(0, 10)), language, isYearNews)
}

function tickText(ms: number, unit: TickStep['unit'], language: Language): string {
  const value = wallClock(ms)
  if (unit === 'month') return showDate(wallParts(value.slice(0, 7)), language)
  if (value.endsWith('T00:00')) return showDate(wallParts(value.slice(0, 10)), language)
  return value.slice(11)
}
