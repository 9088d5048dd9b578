import { expect, test } from 'vitest'
import { placeArcs } from '../../renderer/features/timeline/axis/place-arcs.ts'
import { promiseArcs } from '../../renderer/features/timeline/axis/promise-arcs.ts'
import { eventSpan } from '../../renderer/features/timeline/event-span.ts'
import { eventTimeText } from '../../renderer/features/timeline/event-time-text.ts'
import { listByDay } from '../../renderer/features/timeline/list/list-by-day.ts'
import { markTexts } from '../../renderer/features/timeline/list/mark-texts.ts'
import { showDayHeading } from '../../renderer/features/timeline/wall-clock-text.ts'
import type { CaseEvent, EventKind } from '../../shared/model/event.ts'
import type { EventId } from '../../shared/model/ids.ts'

let made = 0
function event(time: string | null, kind: EventKind = 'other', more: Partial<CaseEvent> = {}): CaseEvent {
  made += 1
  return {
    id: `e${made}` as EventId,
    kind,
    title: `事件${made}`,
    time,
    precision: 'minute',
    zone: null,
    timeSource: 'user',
    who: null,
    amount: null,
    currency: null,
    proves: null,
    itemIds: [],
    origin: 'user',
    ...more,
  }
}

test('a time is told as precisely as it is known, without the day that stands above', () => {
  const told = (given: CaseEvent) => eventTimeText(given, 'zh', 'underDay')
  expect(told(event('2023-05-01T20:13:05'))).toEqual({ key: 'exact', time: '20:13:05' })
  expect(told(event('2023-05-01T20:31'))).toEqual({ key: 'exact', time: '20:31' })
  expect(told(event('2023-05-05', 'other', { certainty: 'about' }))).toEqual({ key: 'about', time: '5月5日' })
  expect(told(event('2023-05-01', 'other', { certainty: 'between', until: '2023-05-03' }))).toEqual({
    key: 'between',
    time: '5月1日',
    until: '3日',
  })
  expect(
    told(event('2023-05-01T20:00', 'other', { certainty: 'between', until: '2023-05-01T21:00' })),
  ).toEqual({ key: 'between', time: '20:00', until: '21:00' })
  expect(told(event(null))).toEqual({ key: 'undated' })
  expect(eventTimeText(event('2023-05'), 'en', 'alone')).toEqual({ key: 'exact', time: 'May 2023' })
})

test('a time in another zone is told on the Beijing clock, one without a zone as it was written', () => {
  const utc = event('2023-05-01T18:26', 'other', { zone: 'UTC' })
  expect(eventTimeText(utc, 'zh', 'alone')).toEqual({ key: 'exact', time: '5月2日 02:26' })
  expect(eventTimeText(event('2023-05-01T18:26'), 'zh', 'alone')).toEqual({
    key: 'exact',
    time: '5月1日 18:26',
  })
})

test('days are headed with their weekday in both languages', () => {
  expect(showDayHeading('2023-05-01', 'zh')).toBe('2023年5月1日 星期一')
  expect(showDayHeading('2023-05-01', 'en')).toBe('Monday, May 1, 2023')
  expect(showDayHeading('2023-05', 'zh')).toBe('2023年5月')
})

test('the first event of each day carries its heading, the undated have one of their own', () => {
  const listed = listByDay([
    event('2023-05-01T20:13'),
    event('2023-05-01T20:31'),
    event('2023-05-03T11:02'),
    event(null),
    event(null),
  ])
  expect(listed.map(({ startsDay }) => startsDay)).toEqual(['2023-05-01', null, '2023-05-03', '', null])
})

test('parts of one exhibit that follow one another are told as a range', () => {
  const places = [
    { number: 3, part: 3 },
    { number: 3, part: 1 },
    { number: 2, part: null },
    { number: 3, part: 2 },
    { number: 4, part: 2 },
  ]
  expect(markTexts(places, 'zh')).toEqual([
    { first: '证据2', last: null },
    { first: '证据3-1', last: '3-3' },
    { first: '证据4-2', last: null },
  ])
})

test('a day, a month and a range take room on the axis, a minute is a point', () => {
  const length = (given: CaseEvent) => {
    const span = eventSpan(given)
    return span === null ? null : (span.toMs - span.fromMs) / 3_600_000
  }
  expect(length(event('2023-05-01T20:13'))).toBe(0)
  expect(length(event('2023-05-01'))).toBe(24)
  expect(length(event('2023-02'))).toBe(28 * 24)
  expect(length(event('2023-05-01', 'other', { certainty: 'between', until: '2023-05-03' }))).toBe(72)
  expect(length(event(null))).toBeNull()
})

test('a promise leads to where it was broken, else to the first answer, else nowhere', () => {
  const first = event('2023-05-01T11:00', 'promise')
  const second = event('2023-05-02T11:00', 'promise')
  const broken = event('2023-05-03T11:00', 'promise-broken')
  const refund = event('2023-05-04T11:00', 'refund')
  const last = event('2023-05-05T11:00', 'promise')
  const arcs = promiseArcs([first, second, broken, refund, last])
  expect(arcs.map(({ promise, outcome, isBroken }) => [promise.id, outcome.id, isBroken])).toEqual([
    [first.id, refund.id, false],
    [second.id, broken.id, true],
  ])
})

test('arcs of promises keep their words apart; the one of the selected event is always there', () => {
  const kinds: readonly EventKind[] = ['promise', 'promise-broken']
  const events = Array.from({ length: 40 }, (_, at) =>
    event(new Date(Date.UTC(2023, 4, 1, at)).toISOString().slice(0, 16), kinds[at % 2] ?? 'other'),
  )
  const arcs = promiseArcs(events)
  expect(arcs).toHaveLength(20)
  const last = events.at(-1)?.id ?? null
  const start = arcs[0]?.fromMs ?? 0
  const placed = placeArcs({
    arcs,
    xOf: (ms) => (ms - start) / 120_000,
    widthOf: () => 120,
    fromX: 0,
    toX: 1200,
    selectedId: last,
  })
  expect(placed.some(({ arc }) => arc.outcome.id === last)).toBe(true)
  for (const level of [0, 1]) {
    const texts = placed.filter((each) => each.level === level).map(({ textX }) => textX)
    const sorted = texts.toSorted((a, b) => a - b)
    for (const [place, x] of sorted.entries()) {
      expect((sorted[place + 1] ?? Number.POSITIVE_INFINITY) - x).toBeGreaterThanOrEqual(120)
    }
  }
})
