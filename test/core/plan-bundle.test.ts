import { describe, expect, test } from 'vitest'
import { cutSlices } from '../../electron/bundle/plan/cut-slices.ts'
import { planBundle } from '../../electron/bundle/plan/plan-bundle.ts'
import { planVolumes } from '../../electron/bundle/plan/plan-volumes.ts'
import { scaleTimes } from '../../electron/bundle/plan/scale-times.ts'
import type { BundlePlan } from '../../shared/model/bundle-plan.ts'
import { court } from '../../shared/recipients/court.ts'
import {
  makeEvent,
  makeExhibit,
  makeInput,
  makeItem,
  makeMessage,
  makePicture,
  makeSnapshot,
  makeTransaction,
} from './plan-case.ts'

const pictures = [1, 2, 3, 4, 5].map((at) => makePicture(at, 1080, 2400))
const exhibits = pictures.map((item, at) => makeExhibit(at + 1, `截图${at + 1}`, [item]))
const snapshot = makeSnapshot({ items: pictures, exhibits })

function freezeDeep<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !(value instanceof Map) && !(value instanceof Date)) {
    for (const each of Object.values(value)) freezeDeep(each)
    Object.freeze(value)
  }
  return value
}

describe('the plan', () => {
  test('is the same for the same case, which it leaves untouched', () => {
    const input = freezeDeep(makeInput(snapshot))
    expect(planBundle(input)).toEqual(planBundle(input))
  })

  test('has one index row for each exhibit, numbered in order', () => {
    const plan = planBundle(makeInput(snapshot))
    expect(plan.index.rows.map((row) => row.exhibitId)).toEqual(plan.exhibits.map((each) => each.exhibitId))
    expect(plan.index.rows.map((row) => row.number)).toEqual(['1', '2', '3', '4', '5'])
  })

  test('says where each time comes from and prints the whole hash', () => {
    const [item] = pictures
    const caption = planBundle(makeInput(snapshot)).exhibits[0]?.parts[0]?.caption
    expect(caption).toContainEqual({ label: '时间', value: '2023-05-01 20:31:22（文件名）' })
    expect(caption).toContainEqual({
      label: '其他时间',
      value: '2023-05-02 01:00:00 UTC（文件系统、修改时间）',
    })
    expect(caption).toContainEqual({ label: 'SHA-256', value: item?.original.sha256 })
  })

  test('for a court has signature lines and as many copies as opposing parties', () => {
    const plan = planBundle(makeInput(snapshot, { recipient: court }))
    expect(plan.index.closing?.copies).toBe('提交份数：2 份（按对方当事人人数）')
    expect(planBundle(makeInput(snapshot)).index.closing).toBeNull()
  })

  test('gives up the archival format and names the item when a PDF prevents it', () => {
    const input = makeInput(snapshot)
    const prepared = new Map(
      [...input.prepared].map(([key, media]) => [key, { ...media, pdfaObstacle: 'x' }]),
    )
    const plan = planBundle({ ...input, prepared })
    expect(plan.pdfStandard).toBe('1.7')
    expect(plan.warnings[0]).toMatchObject({ code: 'bundle-not-archival', params: { mark: '证据1' } })
  })

  test('shows a recording as a page of facts', () => {
    const audio = makeItem(1, 'audio', '通话.m4a', { durationSeconds: 83.4 })
    const plan = planBundle(
      makeInput(makeSnapshot({ items: [audio], exhibits: [makeExhibit(1, '通话', [audio])] })),
    )
    const [page] = plan.exhibits[0]?.parts[0]?.pages ?? []
    expect(page).toMatchObject({ type: 'facts' })
    expect(page?.type === 'facts' && page.lines).toContainEqual({ label: '时长', value: '1:23' })
  })
})

describe('a long picture', () => {
  test.each([
    [9000, [0, 2210, 4398, 6600, 9000]],
    [9000, [6600, 2210, 2210, -5, 99999]],
    [9000, []],
  ])('of %i rows is covered by its slices without gap or overlap', (heightPx, cuts) => {
    const slices = cutSlices({ widthPx: 1080, heightPx, cuts })
    expect(slices[0]?.fromPx).toBe(0)
    expect(slices.at(-1)?.toPx).toBe(heightPx)
    for (const [at, slice] of slices.entries()) {
      expect(slice.toPx).toBeGreaterThan(slice.fromPx)
      if (at > 0) expect(slice.fromPx).toBe(slices[at - 1]?.toPx)
    }
  })

  test('is poured once, however many slices show it', () => {
    const long = makePicture(1, 1080, 9000)
    const plan = planBundle(
      makeInput(makeSnapshot({ items: [long], exhibits: [makeExhibit(1, '聊天', [long])] })),
    )
    expect(plan.pictures).toHaveLength(1)
    expect(plan.exhibits[0]?.parts[0]?.pages[1]).toMatchObject({ slice: { label: '2/5 · 像素 2001–4000' } })
  })
})

describe('a bill', () => {
  const bill = makeItem(1, 'bill', '账单.csv')
  const rowsOf = (transactions: ReturnType<typeof makeTransaction>[]) => {
    const plan = planBundle(
      makeInput(makeSnapshot({ items: [bill], exhibits: [makeExhibit(1, '账单', [bill])], transactions })),
    )
    return plan.exhibits[0]?.parts[0]?.pages ?? []
  }
  const make = (count: number, matching: readonly number[]) =>
    Array.from({ length: count }, (_, at) =>
      makeTransaction(bill, at + 1, matching.includes(at) ? { orderId: '20230501201305118842' } : {}),
    )

  test('marks the rows that carry an order number of the case', () => {
    const [table] = rowsOf(make(10, [4]))
    const marked = table?.type === 'table' ? table.rows.map((row) => row.isMarked) : []
    expect(marked.indexOf(true)).toBe(4)
    expect(marked.filter(Boolean)).toHaveLength(1)
  })

  test('of 120 rows with one match shows it with three neighbours and counts the rest', () => {
    const [table] = rowsOf(make(120, [50]))
    expect(table?.type === 'table' && table.rows).toHaveLength(7)
    expect(table?.type === 'table' && table.note).toContain('其余 113 行未列出')
  })

  test('without a match is shown whole, forty rows to a table', () => {
    const tables = rowsOf(make(100, []))
    expect(tables.map((table) => (table.type === 'table' ? table.rows.length : 0))).toEqual([40, 40, 20])
  })
})

test('a message recorded in UTC is told on the Beijing clock, on its day there, and the heading says so', () => {
  const chat = makeItem(1, 'chat', 'result.json')
  const messages = [makeMessage(chat, 1, { time: '2023-05-01T16:30:00', zone: 'UTC' })]
  const plan = planBundle(
    makeInput(makeSnapshot({ items: [chat], exhibits: [makeExhibit(1, '聊天', [chat])], messages })),
  )
  const [page] = plan.exhibits[0]?.parts[0]?.pages ?? []
  expect(page).toMatchObject({
    day: '2023-05-02（北京时间；原记录以 UTC 计时）',
    messages: [{ time: '00:30:00' }],
  })
})

test('a chat becomes one transcript a day, its text unchanged', () => {
  const chat = makeItem(1, 'chat', '聊天.txt')
  const messages = [
    makeMessage(chat, 1, { text: ' 空格  *x*\n' }),
    makeMessage(chat, 2, { time: '2023-05-02T09:00:00' }),
  ]
  const plan = planBundle(
    makeInput(makeSnapshot({ items: [chat], exhibits: [makeExhibit(1, '聊天', [chat])], messages })),
  )
  const pages = plan.exhibits[0]?.parts[0]?.pages ?? []
  expect(pages.map((page) => page.type === 'transcript' && page.day)).toEqual(['2023-05-01', '2023-05-02'])
  expect(pages[0]).toMatchObject({ messages: [{ text: ' 空格  *x*\n' }] })
})

describe('the timeline', () => {
  test('compresses a long gap, says how long it is, and keeps the order', () => {
    const scale = scaleTimes([0, 1, 18, 2329, 3769])
    expect(scale.gaps.map((gap) => gap.minutes)).toEqual([2311, 1440])
    expect(scale.positions).toEqual(scale.positions.toSorted((a, b) => a - b))
    expect(scale.positions.at(-1)).toBeCloseTo(1)
    expect((scale.positions[2] ?? 0) - (scale.positions[1] ?? 0)).toBeCloseTo(17 * (scale.positions[1] ?? 0))
  })

  test('puts undated events last', () => {
    const events = [makeEvent(1, null, '无日期'), makeEvent(2, '2023-05-01T20:13:00', '下单')]
    const { timeline } = planBundle(makeInput(makeSnapshot({ items: pictures, exhibits, events })))
    expect(timeline.entries.map((entry) => entry.title)).toEqual(['下单', '无日期'])
  })

  test('orders moments, not digits: one in UTC stands where it happened, told in Beijing time', () => {
    const events = [
      makeEvent(1, '2023-05-01T13:00:00', '客服答复', { zone: 'UTC' }),
      makeEvent(2, '2023-05-01T20:13:00', '下单', { zone: '+08:00' }),
    ]
    const { timeline } = planBundle(makeInput(makeSnapshot({ items: pictures, exhibits, events })))
    expect(timeline.entries.map((entry) => [entry.title, entry.timeLabel])).toEqual([
      ['下单', '2023-05-01 20:13:00'],
      ['客服答复', '2023-05-01 21:00:00'],
    ])
    expect(timeline.columns[0]).toBe('北京时间')
  })
})

test('volumes hold every exhibit once, keep to the limit, and their pages run on', () => {
  const plan: BundlePlan = planBundle(makeInput(snapshot))
  const exhibitPages = Object.fromEntries(
    plan.exhibits.map((exhibit, at) => [exhibit.exhibitId, { first: 4 + at, last: 4 + at }]),
  )
  const measured = { frontPages: 3, exhibitPages, appendixPages: 2, skeletonBytes: 100_000 }
  const volumes = planVolumes(plan, measured, 2_000_000)
  expect(volumes.map((volume) => volume.exhibitIds.length)).toEqual([2, 2, 1])
  expect(volumes.map((volume) => volume.firstPageNumber)).toEqual([1, 6, 11])
  expect(volumes.map((volume) => volume.totalPages)).toEqual([16, 16, 16])
  expect(volumes.map((volume) => volume.hasAppendix)).toEqual([false, false, true])
  expect(volumes[2]?.pageOf).toEqual({
    x1: { first: 4, last: 4 },
    x2: { first: 5, last: 5 },
    x3: { first: 9, last: 9 },
    x4: { first: 10, last: 10 },
    x5: { first: 14, last: 14 },
  })
})
