import { expect, test } from 'vitest'
import { draftEvents, relevantTransactions } from '../../electron/timeline/draft-events.ts'
import { makeItem, makeSnapshot, makeTransaction } from '../core/plan-case.ts'

const wechat = makeItem(1, 'bill', '微信支付账单.xlsx')
const bank = makeItem(2, 'bill', '招商银行交易流水.csv')
const orderId = '4200001234202305011234567890'
const paid = makeTransaction(wechat, 18, {
  time: '2023-05-01T20:13:41',
  amount: '128.00',
  method: '招商银行(5555)',
  orderId,
})
const booked = makeTransaction(bank, 9, {
  time: '2023-05-01T20:13:42',
  zone: null,
  amount: '128.00',
  counterparty: null,
  orderId: null,
  merchantOrderId: null,
  note: '财付通-微信支付',
})
const other = makeTransaction(bank, 10, { ...booked, amount: '9.90' })
const snapshot = {
  ...makeSnapshot({ items: [wechat, bank], exhibits: [], transactions: [paid, booked, other] }),
  readings: [
    { itemId: wechat.id, reader: 'wechat-xlsx', columns: [], unread: [] },
    { itemId: bank.id, reader: 'cmb-debit-csv', columns: [], unread: [] },
  ],
}

test('one payment that the wallet and the bank both list is one event, resting on both', () => {
  const withOrder = { ...snapshot, info: { ...snapshot.info, orderIds: [orderId] } }
  expect(relevantTransactions(withOrder)).toEqual([paid, booked])
  const events = draftEvents(withOrder)
  expect(events).toHaveLength(1)
  expect(events[0]).toMatchObject({
    kind: 'paid',
    amount: '128.00',
    time: '2023-05-01T20:13:41',
    itemIds: [wechat.id, bank.id],
    rows: [
      { itemId: wechat.id, line: 18 },
      { itemId: bank.id, line: 9 },
    ],
  })
})
