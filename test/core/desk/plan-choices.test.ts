import { expect, test } from 'vitest'
import { planBundle } from '../../../electron/bundle/plan/plan-bundle.ts'
import type { PreparedMedia } from '../../../shared/model/bundle-plan.ts'
import type { Exhibit } from '../../../shared/model/exhibit.ts'
import {
  makeEvent,
  makeExhibit,
  makeInput,
  makeItem,
  makeMessage,
  makePicture,
  makeSnapshot,
  makeTransaction,
} from '../plan-case.ts'

const long = makePicture(1, 1080, 9_000)
const pdf = makeItem(2, 'pdf', '条款.pdf', { pageCount: 6 })
const pages: PreparedMedia = {
  type: 'pdf',
  sha256: pdf.original.sha256,
  pages: Array.from({ length: 6 }, () => ({ widthPt: 595, heightPt: 842 })),
  streamBytes: 60_000,
  pdfaObstacle: null,
}

function planPartOf(exhibit: Exhibit) {
  const items = [long, pdf].filter(({ id }) => exhibit.itemIds.includes(id))
  const input = makeInput(makeSnapshot({ items, exhibits: [exhibit] }))
  const plan = planBundle({ ...input, prepared: new Map([...input.prepared, [pdf.original.sha256, pages]]) })
  const part = plan.exhibits[0]?.parts[0]
  if (part === undefined) throw new Error('no part')
  return { part, plan }
}

test('pages of a PDF that are left out are not planned, and the caption names them', () => {
  const exhibit = { ...makeExhibit(1, '条款', [pdf]), leftOutPages: { [pdf.id]: [1, 3, 4] } }
  const { part, plan } = planPartOf(exhibit)
  expect(part.pages.map((page) => (page.type === 'pdf-page' ? page.label : ''))).toEqual([
    '原文件第 1 页，共 6 页',
    '原文件第 3 页，共 6 页',
    '原文件第 6 页，共 6 页',
  ])
  expect(plan.pictures).toHaveLength(3)
  expect(part.caption).toContainEqual({
    label: '未列出',
    value: '原文件共 6 页，第 2、4–5 页未列为证据；完整文件见附件。',
  })
})

test('slices of a long picture that are left out keep the numbers of the others', () => {
  const exhibit = { ...makeExhibit(1, '长图', [long]), leftOutPages: { [long.id]: [0, 2] } }
  const { part } = planPartOf(exhibit)
  const numbers = part.pages.map((page) => (page.type === 'picture' ? page.slice?.number : null))
  expect(numbers).toEqual([2, 4, 5])
  expect(part.caption.find(({ label }) => label === '未列出')?.value).toContain('第 1、3 段未列为证据')
})

test('an item of which every page is left out is named on a page that says so', () => {
  const exhibit = { ...makeExhibit(1, '条款', [pdf]), leftOutPages: { [pdf.id]: [0, 1, 2, 3, 4, 5] } }
  const { part } = planPartOf(exhibit)
  expect(part.pages).toMatchObject([{ type: 'facts', note: expect.stringContaining('各页均未列为证据') }])
})

test('an item that is shown whole says nothing of pages', () => {
  const { part } = planPartOf(makeExhibit(1, '条款', [pdf]))
  expect(part.pages).toHaveLength(6)
  expect(part.caption.map(({ label }) => label)).not.toContain('未列出')
})

test('about and between are told as they were stated, on the timeline and under the item', () => {
  const stated = {
    source: 'user',
    precision: 'minute',
    zone: '+08:00',
    meaning: 'happened',
    detail: 'stated',
  } as const
  const times = [
    { ...stated, value: '2023-05-01T20:00', certainty: 'between', until: '2023-05-01T21:00' } as const,
  ]
  const item = { ...makePicture(3, 1080, 2400), times, chosenTime: 0 }
  const events = [
    makeEvent(1, '2023-05-01T12:00', '约定', { zone: '+08:00', certainty: 'about' }),
    makeEvent(2, '2023-05-01T12:00', '来电', {
      zone: 'UTC',
      certainty: 'between',
      until: '2023-05-01T13:00',
    }),
  ]
  const snapshot = makeSnapshot({ items: [item], exhibits: [makeExhibit(1, '图', [item])], events })
  const zh = planBundle(makeInput(snapshot))
  expect(zh.timeline.entries.map(({ timeLabel }) => timeLabel)).toEqual([
    '约 2023-05-01 12:00',
    '2023-05-01 20:00 至 2023-05-01 21:00',
  ])
  expect(zh.timeline.entries.map(({ shortTimeLabel }) => shortTimeLabel)).toEqual([
    '约05-01 12:00',
    '20:00–21:00',
  ])
  expect(zh.exhibits[0]?.parts[0]?.caption).toContainEqual({
    label: '时间',
    value: '2023-05-01 20:00 至 2023-05-01 21:00 +08:00（本人陈述）',
  })
  const en = planBundle(makeInput(snapshot, { language: 'en' }))
  expect(en.timeline.entries.map(({ timeLabel }) => timeLabel)).toEqual([
    'about 2023-05-01 12:00',
    'between 2023-05-01 20:00 and 2023-05-01 21:00',
  ])
})

test('bill rows and messages that events rest on are marked, and the reader is told what the mark means', () => {
  const bill = makeItem(4, 'bill', '账单.csv')
  const chat = makeItem(5, 'chat', '聊天.txt')
  const events = [
    makeEvent(1, null, '付款', { itemIds: [bill.id], rows: [{ itemId: bill.id, line: 3 }] }),
    makeEvent(2, null, '承诺', { itemIds: [chat.id], rows: [{ itemId: chat.id, line: 2 }] }),
  ]
  const snapshot = makeSnapshot({
    items: [bill, chat],
    exhibits: [makeExhibit(1, '账单', [bill]), makeExhibit(2, '聊天', [chat])],
    transactions: [1, 2, 3, 4].map((line) => makeTransaction(bill, line)),
    messages: [1, 2, 3].map((line) => makeMessage(chat, line)),
    events,
  })
  const [first, second] = planBundle(makeInput(snapshot)).exhibits
  const [table] = first?.parts[0]?.pages ?? []
  if (table?.type !== 'table') throw new Error('no table')
  expect(table.rows.map(({ isMarked }) => isMarked)).toEqual([false, false, true, false])
  expect(table.note).toContain('时间线中事件的依据')
  const [transcript] = second?.parts[0]?.pages ?? []
  if (transcript?.type !== 'transcript') throw new Error('no transcript')
  expect(transcript.messages.map(({ isMarked }) => isMarked)).toEqual([false, true, false])
  expect(second?.parts[0]?.caption).toContainEqual({
    label: '标记',
    value: '左侧有红线的 1 条消息为时间线中事件的依据。',
  })
})
