import { expect, test } from 'vitest'
import { axisTicks } from '../../renderer/features/timeline/axis/axis-ticks.ts'
import { bringIntoView, wholeAxis, zoomAt } from '../../renderer/features/timeline/axis/axis-view.ts'
import { clusterDots } from '../../renderer/features/timeline/axis/cluster-dots.ts'
import { dropTarget } from '../../renderer/features/timeline/axis/drop-target.ts'
import { mapAxis } from '../../renderer/features/timeline/axis/map-axis.ts'
import { textPx } from '../../renderer/features/timeline/axis/text-px.ts'
import { findLongGap } from '../../shared/rules/find-long-gap.ts'
import { gapLength } from '../../shared/rules/gap-length.ts'
import { sortTime } from '../../shared/rules/sort-time.ts'

const at = (time: string): number => sortTime({ time, zone: null })
const viewportPx = 700
const evening = ['2023-05-01T20:13', '2023-05-01T20:14', '2023-05-01T20:31', '2023-05-01T20:58']
const moments = [...evening, '2023-05-03T11:02', '2023-05-05T11:00'].map(at)

test('a gap many times the usual one is long, also where the gaps grow without a leap', () => {
  expect(findLongGap([1, 17, 27, 2284, 2878])).toBe(2284)
  expect(findLongGap([1440, 1440, 1500])).toBe(Number.POSITIVE_INFINITY)
  expect(findLongGap([1, 1, 2, 4, 10, 30, 61, 200, 900])).toBe(200)
  expect(findLongGap([1, 59])).toBe(Number.POSITIVE_INFINITY)
})

test('the length of a gap is told in the unit that a person would use', () => {
  expect(gapLength(95)).toEqual({ unit: 'minutes', count: 95 })
  expect(gapLength(2284)).toEqual({ unit: 'hours', count: 38 })
  expect(gapLength(2 * 1440 * 7)).toEqual({ unit: 'days', count: 14 })
})

test('the whole axis fits the window, long gaps compressed, times in their order', () => {
  const map = mapAxis({ moments, viewportPx, zoom: 1 })
  expect(map.widthPx).toBe(viewportPx)
  expect(map.gaps.map(({ minutes }) => minutes)).toEqual([38 * 60 + 4, 47 * 60 + 58])
  const xs = moments.map(map.xOf)
  expect(xs).toEqual(xs.toSorted((a, b) => a - b))
  expect(xs[0]).toBeGreaterThan(0)
  expect(xs.at(-1)).toBeLessThan(viewportPx)
  const [first, second, third] = xs
  expect(((third ?? 0) - (second ?? 0)) / ((second ?? 0) - (first ?? 0))).toBeCloseTo(17)
  for (const moment of moments) expect(map.msAt(map.xOf(moment))).toBeCloseTo(moment, -1)
})

test('with more long gaps than there is room for the longest are compressed, and zooming makes room for more', () => {
  const days = Array.from(
    { length: 60 },
    (_, day) => at('2023-05-01T08:00') + day * (86_400_000 + day * 60_000),
  )
  const many = days.flatMap((start) => [start, start + 60_000, start + 180_000])
  const whole = mapAxis({ moments: many, viewportPx, zoom: 1 })
  expect(whole.widthPx).toBeCloseTo(viewportPx)
  const zoomed = mapAxis({ moments: many, viewportPx, zoom: 6 })
  expect(zoomed.widthPx).toBeGreaterThan(viewportPx * 4)
  expect(zoomed.gaps.length).toBeGreaterThan(whole.gaps.length)
  const uncompressed = many.slice(1).map((moment, place) => (moment - (many[place] ?? 0)) / 60_000)
  const longest = uncompressed.toSorted((a, b) => b - a).slice(0, whole.gaps.length)
  expect(whole.gaps.map(({ minutes }) => minutes).toSorted((a, b) => b - a)).toEqual(longest)
})

test('one event, or many at one moment, stand in the middle', () => {
  const map = mapAxis({ moments: [at(evening[0] ?? ''), at(evening[0] ?? '')], viewportPx, zoom: 1 })
  expect(map.xOf(at(evening[0] ?? ''))).toBe(viewportPx / 2)
  expect(map.msAt(viewportPx / 2 + 40) - at(evening[0] ?? '')).toBe(3_600_000)
})

test('zooming keeps the time under the pointer where it is, and never goes below the whole', () => {
  const window = { moments, viewportPx }
  const before = mapAxis({ ...window, zoom: 1 })
  const x = before.xOf(at('2023-05-01T20:31'))
  const view = zoomAt(wholeAxis, window, { factor: 4, x })
  const after = mapAxis({ ...window, zoom: view.zoom })
  expect(view.zoom).toBe(4)
  expect(after.xOf(at('2023-05-01T20:31')) - view.offsetPx).toBeCloseTo(x)
  expect(zoomAt(view, window, { factor: 0.01, x: 10 })).toEqual(wholeAxis)
})

test('an event that is scrolled out is brought back into the window', () => {
  const map = mapAxis({ moments, viewportPx, zoom: 8 })
  const x = map.xOf(moments.at(-1) ?? 0)
  const { offsetPx } = bringIntoView({ zoom: 8, offsetPx: 0 }, map, { x, viewportPx })
  expect(x - offsetPx).toBeGreaterThan(0)
  expect(x - offsetPx).toBeLessThan(viewportPx)
})

test('dots that would overlap become one with all their events, and none is lost', () => {
  const dots = Array.from({ length: 1000 }, (_, event) => ({ x: (event * 37) % 640, event }))
  const clusters = clusterDots(dots, 18)
  expect(clusters.flatMap(({ events }) => events).toSorted((a, b) => a - b)).toEqual(
    dots.map(({ event }) => event),
  )
  for (const [place, { x }] of clusters.entries()) {
    const next = clusters[place + 1]
    if (next !== undefined) expect(next.x - x).toBeGreaterThanOrEqual(18)
  }
})

test.each([1, 2, 7, 40, 300, 5000])('no two words below the axis run into each other at zoom %d', (zoom) => {
  for (const language of ['zh', 'en'] as const) {
    const map = mapAxis({ moments, viewportPx, zoom })
    const fromX = (map.widthPx - viewportPx) / 3
    const ticks = axisTicks({ map, fromX, toX: fromX + viewportPx, language, textScale: 1 })
    const rooms = ticks.flatMap(({ text, textX }) =>
      text === null ? [] : [{ from: textX - textPx(text, 1) / 2, to: textX + textPx(text, 1) / 2 }],
    )
    const sorted = rooms.toSorted((a, b) => a.from - b.from)
    for (const [place, { to }] of sorted.entries()) {
      expect(sorted[place + 1]?.from ?? Number.POSITIVE_INFINITY).toBeGreaterThan(to)
    }
    expect(sorted.every(({ from, to }) => from >= fromX && to <= fromX + viewportPx)).toBe(true)
  }
})

test('each stretch of the axis says its day, and round hours follow', () => {
  const map = mapAxis({ moments, viewportPx, zoom: 1 })
  const texts = axisTicks({ map, fromX: 0, toX: viewportPx, language: 'zh', textScale: 1 }).map(
    ({ text }) => text,
  )
  expect(texts.filter((text) => text?.includes('月'))).toEqual(['5月1日 20:13', '5月3日 11:02', '5月5日'])
  expect(texts).toContain('20:30')
})

test('what is let go on a dot joins its event, near its own time it keeps that, elsewhere it is about the time there', () => {
  const map = mapAxis({ moments, viewportPx, zoom: 1 })
  const dots = [{ x: map.xOf(at('2023-05-01T20:31')), eventIds: ['e3'] }]
  const x = dots[0]?.x ?? 0
  const drop = { map, dots, zone: '+08:00', ownMs: at('2023-05-01T20:46'), besidePx: 0 }
  expect(dropTarget({ ...drop, x: x + 5 })).toEqual({ type: 'events', eventIds: ['e3'], x })
  const own = map.xOf(at('2023-05-01T20:46'))
  expect(dropTarget({ ...drop, x: own + 15 })).toEqual({ type: 'own', x: own })
  const elsewhere = dropTarget({ ...drop, ownMs: null, x: map.xOf(at('2023-05-01T20:50:20')) })
  expect(elsewhere).toMatchObject({ time: { type: 'about', value: '2023-05-01T20:50', zone: '+08:00' } })
  const inGap = dropTarget({ ...drop, ownMs: null, x: map.xOf(at('2023-05-02T15:00')) })
  expect(inGap).toMatchObject({ type: 'time', time: { type: 'about' } })
  if (inGap.type === 'time') expect(inGap.time.value.slice(0, 10)).toBe('2023-05-02')
})
