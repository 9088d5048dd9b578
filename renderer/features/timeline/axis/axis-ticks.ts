import type { Language } from '../../../../shared/model/language.ts'
import { showDate, wallParts } from '../wall-clock-text.ts'
import type { AxisMap, AxisRun } from './map-axis.ts'
import { textPx } from './text-px.ts'
import { axisOffsetMs, tickMoments, tickStep } from './tick-moments.ts'

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
/** `texts` from the one that says most to the one that takes least room. */
type Wanted = { readonly x: number; readonly texts: readonly string[]; readonly isFirst: boolean }
type Taken = { readonly from: number; readonly to: number }

const leastTickPx = 84
const betweenPx = 8

/** Round times along every stretch that is seen; the first of each says its day too. */
export function axisTicks(input: TicksInput): readonly AxisTick[] {
  const { map, fromX, toX, textScale } = input
  const wanted = map.runs.flatMap((run, at) => ticksOfRun(input, run, map.runs[at - 1]))
  const taken: Taken[] = []
  const placed = new Map<Wanted, { readonly text: string; readonly textX: number; readonly room: Taken }>()
  function place(tick: Wanted, text: string): boolean {
    const half = textPx(text, textScale) / 2
    const textX = Math.min(Math.max(tick.x, fromX + half + 2), toX - half - 2)
    const room = { from: textX - half, to: textX + half }
    const own = placed.get(tick)?.room
    const isFree = taken.every(
      (other) => other === own || other.to + betweenPx <= room.from || room.to + betweenPx <= other.from,
    )
    if (!isFree) return false
    if (own !== undefined) taken.splice(taken.indexOf(own), 1)
    taken.push(room)
    placed.set(tick, { text, textX, room })
    return true
  }
  // First the days in their shortest form, then as much more as there is room for.
  const firsts = wanted.filter(({ isFirst }) => isFirst)
  for (const tick of firsts) place(tick, tick.texts.at(-1) ?? '')
  for (const tick of firsts) if (placed.has(tick)) place(tick, tick.texts[0] ?? '')
  for (const tick of wanted) if (!tick.isFirst) place(tick, tick.texts[0] ?? '')
  return wanted.map((tick) => {
    const label = placed.get(tick)
    return { x: tick.x, text: label?.text ?? null, textX: label?.textX ?? tick.x }
  })
}

function ticksOfRun(input: TicksInput, run: AxisRun, previous: AxisRun | undefined): readonly Wanted[] {
  const { map, fromX, toX, textScale } = input
  if (run.toX < fromX || run.fromX > toX) return []
  const step = tickStep(map.pxPerMinute, leastTickPx * textScale)
  const isStartSeen = run.fromX >= fromX
  const seenFrom = isStartSeen ? run.fromMs : map.msAt(fromX)
  const seenTo = run.toX <= toX ? run.toMs : map.msAt(toX)
  const moments = run.fromMs === run.toMs ? [] : tickMoments(seenFrom, seenTo, step)
  const shown = isStartSeen ? [run.fromMs, ...moments] : moments
  return shown.map((ms, at) => {
    const isFirst = at === 0
    const before = isFirst ? (isStartSeen ? (previous?.fromMs ?? null) : null) : (shown[at - 1] ?? null)
    const texts = isFirst ? firstTexts(ms, before, input) : [tickText(ms, step.unit, input.language)]
    return { x: map.xOf(ms), texts, isFirst }
  })
}

function wallClock(ms: number): string {
  return new Date(ms + axisOffsetMs).toISOString().slice(0, 16)
}

/** Day and time, then one of them alone: the day, unless the stretch before began on it too. */
function firstTexts(ms: number, before: number | null, { map, language }: TicksInput): readonly string[] {
  const [value, last] = [wallClock(ms), before === null ? null : wallClock(before)]
  const years = [map.runs[0]?.fromMs ?? ms, map.runs.at(-1)?.toMs ?? ms].map((each) =>
    wallClock(each).slice(0, 4),
  )
  const isYearNews = last === null ? years[0] !== years[1] : last.slice(0, 4) !== value.slice(0, 4)
  const day = showDate(wallParts(value.slice(0, 10)), language, isYearNews)
  const clock = value.slice(11)
  const isSameDay = last !== null && last.slice(0, 10) === value.slice(0, 10)
  return [`${day} ${clock}`, isSameDay ? clock : day]
}

function tickText(ms: number, unit: 'minute' | 'month', language: Language): string {
  const value = wallClock(ms)
  if (unit === 'month') return showDate(wallParts(value.slice(0, 7)), language)
  if (value.endsWith('T00:00')) return showDate(wallParts(value.slice(0, 10)), language)
  return value.slice(11)
}
