import { expect, test } from 'vitest'
import { conversationEvent } from '../../../electron/timeline/conversation-event.ts'
import { draftMissingEvents } from '../../../electron/timeline/draft-missing-events.ts'
import { eventOfItems } from '../../../electron/timeline/event-of-items.ts'
import { paymentEvent } from '../../../electron/timeline/payment-event.ts'
import type { CaseEvent } from '../../../shared/model/event.ts'
import type { EventId } from '../../../shared/model/ids.ts'
import { makeEvent, makeItem, makeMessage, makePicture, makeSnapshot, makeTransaction } from '../plan-case.ts'

const order = '20230501201305118842'
const bill = makeItem(1, 'bill', '账单.csv')
const chat = makeItem(2, 'chat', '聊天.txt')
const picture = makePicture(3, 1080, 2400)
const snapshot = makeSnapshot({
  items: [bill, chat, picture],
  exhibits: [],
  transactions: [
    makeTransaction(bill, 1, { orderId: order, amount: '285.00' }),
    makeTransaction(bill, 2, { orderId: order, amount: '10.00', status: 'refund', direction: 'in' }),
    makeTransaction(bill, 3),
  ],
  messages: [
    makeMessage(chat, 1),
    makeMessage(chat, 2, { time: '2023-05-02T09:00:00' }),
    makeMessage(chat, 3, { time: '2023-05-02T09:01:00' }),
  ],
})
const asEvents = (drafts: readonly Omit<CaseEvent, 'id'>[]) =>
  drafts.map((draft, at): CaseEvent => ({ ...draft, id: `e${at + 1}` as EventId }))

test('a draft on top of a draft adds nothing', () => {
  const drafts = draftMissingEvents(snapshot)
  expect(drafts.map(({ kind }) => kind).toSorted()).toEqual(['contact', 'contact', 'other', 'paid', 'refund'])
  expect(draftMissingEvents({ ...snapshot, events: asEvents(drafts) })).toEqual([])
})

test('a payment whose row an event rests on is not drafted again, the other rows are', () => {
  const events = [makeEvent(1, null, '付款', { itemIds: [bill.id], rows: [{ itemId: bill.id, line: 1 }] })]
  const rows = draftMissingEvents({ ...snapshot, events }).flatMap((draft) => draft.rows ?? [])
  expect(rows).toEqual([{ itemId: bill.id, line: 2 }])
})

test('a day of a chat of which an event rests on a message is not drafted again, the other days are', () => {
  const events = [makeEvent(1, null, '承诺', { itemIds: [chat.id], rows: [{ itemId: chat.id, line: 3 }] })]
  const talks = draftMissingEvents({ ...snapshot, events }).filter(({ kind }) => kind === 'contact')
  expect(talks.map(({ time }) => time)).toEqual(['2023-05-01T20:40:00'])
})

test('what the user put on the timeline as a whole is not drafted in parts', () => {
  const events = [makeEvent(1, null, '全部沟通', { itemIds: [chat.id, picture.id] })]
  const drafts = draftMissingEvents({ ...snapshot, events })
  expect(drafts.flatMap(({ itemIds }) => itemIds)).toEqual([bill.id, bill.id])
})

test('several payments are one event with their sum; payments and refunds together have none', () => {
  const rows = [makeTransaction(bill, 5, { amount: '0.10' }), makeTransaction(bill, 4, { amount: '0.20' })]
  expect(paymentEvent(rows, 'zh')).toMatchObject({
    kind: 'paid',
    title: '付款2笔 ¥0.30',
    amount: '0.30',
    time: rows[1]?.time,
    rows: [
      { itemId: bill.id, line: 4 },
      { itemId: bill.id, line: 5 },
    ],
  })
  const mixed = [...rows, makeTransaction(bill, 6, { status: 'refund' })]
  expect(paymentEvent(mixed, 'zh')).toMatchObject({ kind: 'other', amount: null, title: '账单往来3笔' })
  const foreign = [...rows, makeTransaction(bill, 6, { currency: 'USD' })]
  expect(paymentEvent(foreign, 'zh')).toMatchObject({ kind: 'paid', amount: null, currency: null })
})

test('one message is titled by who said it and how it begins', () => {
  const text = `${'很长的话'.repeat(30)}\n第二行`
  const event = conversationEvent([makeMessage(chat, 7, { text })], 'zh')
  expect(event.title.startsWith('客服9527：很长的话')).toBe(true)
  expect(event.title.length).toBeLessThan(75)
  expect(event).toMatchObject({ kind: 'contact', who: '客服9527', rows: [{ itemId: chat.id, line: 7 }] })
})

test('an event of items stands at the earliest time, never at when a file was last changed', () => {
  const later = { ...picture, proofKind: 'defect' as const, title: '失败页面', proves: '卡密无效' }
  const changed = { ...makePicture(4, 1080, 2400), chosenTime: 1 }
  expect(eventOfItems([changed], null, 'zh')).toMatchObject({ time: null, timeSource: null })
  expect(eventOfItems([later, changed], null, 'zh')).toMatchObject({
    kind: 'defect',
    title: '失败页面（2份）',
    time: '2023-05-01T20:31:22',
    proves: null,
  })
  expect(eventOfItems([later], null, 'zh')).toMatchObject({ title: '失败页面', proves: '卡密无效' })
})
