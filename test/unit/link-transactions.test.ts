import { describe, expect, test } from 'vitest'
import type { ItemId } from '../../shared/model/ids.ts'
import type { Transaction } from '../../shared/model/transaction.ts'
import { groupLinked } from '../../shared/rules/group-linked.ts'
import { linkRefunds } from '../../shared/rules/link-refunds.ts'
import { linkTransactions } from '../../shared/rules/link-transactions.ts'
import { withLinkedRows } from '../../shared/rules/with-linked-rows.ts'
import { transaction } from '../fixtures/transaction.ts'

const items = { jd: 'i1', wechat: 'i2', bank: 'i3', alipay: 'i4' } as const
const readings = [
  { itemId: 'i1', reader: 'jd-csv' },
  { itemId: 'i2', reader: 'wechat-xlsx' },
  { itemId: 'i3', reader: 'cmb-debit-csv' },
  { itemId: 'i4', reader: 'alipay-csv' },
]
const row = (maker: keyof typeof items, changes: Partial<Transaction>) =>
  transaction({ itemId: items[maker] as ItemId, ...changes })
const link = (rows: readonly Transaction[]) => linkTransactions(rows, readings)

const shop = row('jd', {
  time: '2026-09-12T20:14:30',
  method: '微信-招商银行储蓄卡',
  counterparty: '星云卡盟',
})
const wallet = row('wechat', {
  time: '2026-09-12T20:14:41',
  method: '招商银行储蓄卡(5555)',
  counterparty: '京东商城平台商户',
})
const bank = row('bank', {
  time: '2026-09-12T20:14:42',
  zone: null,
  counterparty: null,
  description: null,
  note: '财付通-京东商城平台商户',
})

describe('one purchase in several bills', () => {
  test('is linked from the shop to the wallet and from the wallet to the bank, and counts once', () => {
    const links = link([shop, wallet, bank])
    expect(links.map(({ upper, lower, confidence }) => [upper, lower, confidence])).toEqual(
      expect.arrayContaining([
        [shop, wallet, 'likely'],
        [wallet, bank, 'likely'],
      ]),
    )
    expect(groupLinked([shop, wallet, bank], links)).toEqual([{ lead: shop, others: [wallet, bank] }])
  })
  test('says why', () => {
    expect(link([wallet, bank])[0]?.reasons).toEqual(['amount', 'near-time', 'maker', 'counterparty'])
  })
  test('is certain where one bill names the number of the other', () => {
    const named = row('bank', {
      time: '2026-09-14',
      zone: null,
      counterparty: null,
      note: '财付通 4200001234202609121234567890',
    })
    const paid = row('wechat', { time: '2026-09-12T20:14:41', orderId: '4200001234202609121234567890' })
    expect(link([paid, named])[0]).toMatchObject({ confidence: 'certain', isContested: false })
  })
  test('is likely on the day after, where the bank names wallet and shop', () => {
    expect(link([wallet, { ...bank, time: '2026-09-13' }])[0]).toMatchObject({
      confidence: 'likely',
      reasons: ['amount', 'near-day', 'maker', 'counterparty'],
    })
  })
  test('in two exports of one wallet counts once', () => {
    const twice = [wallet, { ...wallet, itemId: 'i9' as ItemId }].map((each) => ({
      ...each,
      orderId: '4200001234202609120000000001',
    }))
    const links = linkTransactions(twice, [...readings, { itemId: 'i9', reader: 'wechat-csv' }])
    expect(groupLinked(twice, links)).toHaveLength(1)
  })
})

test('a row that only the wallet names by its order brings the bank’s row along, and no other', () => {
  const other = { ...bank, line: 9, amount: '9.90' }
  expect(withLinkedRows([wallet], [other, bank, wallet, shop], readings)).toEqual([bank, wallet, shop])
})

describe('what is not one purchase', () => {
  test.each([
    ['another amount', { amount: '285.01' }],
    ['another currency', { currency: 'USD' }],
    ['the other direction', { direction: 'in' as const }],
    ['days before it was paid', { time: '2026-09-10' }],
    ['weeks later', { time: '2026-09-30' }],
  ])('%s at the bank is not linked', (_name, changes) => {
    expect(link([wallet, { ...bank, ...changes }])).toEqual([])
  })
  test('money from the wallet itself has no row at the bank', () => {
    expect(link([{ ...wallet, method: '零钱' }, bank])).toEqual([])
  })
  test('a card of another bank has no row at this bank', () => {
    expect(link([{ ...wallet, method: '工商银行储蓄卡(9876)' }, bank])).toEqual([])
  })
  test('two rows of one bill are two payments', () => {
    expect(link([wallet, { ...wallet, line: 2 }])).toEqual([])
  })
  test('the same amount within minutes and nothing else is only possible, and joins nothing', () => {
    const plain = { ...bank, note: null }
    const links = link([{ ...wallet, method: null }, plain])
    expect(links[0]).toMatchObject({ confidence: 'possible', reasons: ['amount', 'near-time'] })
    expect(groupLinked([wallet, plain], links)).toHaveLength(2)
  })
})

describe('rows that fit several others', () => {
  const day = { ...bank, time: '2026-09-12' }
  test('pair one to one where there are as many on each side', () => {
    const wallets = [wallet, { ...wallet, line: 2, time: '2026-09-12T21:00:00' }]
    const banks = [day, { ...day, line: 2 }]
    const links = link([...wallets, ...banks])
    expect(links.map(({ confidence }) => confidence)).toEqual(['likely', 'likely'])
    expect(groupLinked([...wallets, ...banks], links)).toHaveLength(2)
  })
  test('are contested where one is left over', () => {
    const wallets = [wallet, { ...wallet, line: 2, time: '2026-09-12T21:00:00' }]
    expect(link([...wallets, day])).toMatchObject([{ confidence: 'possible', isContested: true }])
  })
})

describe('a refund', () => {
  test('goes back to the payment whose number it carries on', () => {
    const payment = row('alipay', { orderId: '2026091222001400000001', merchantOrderId: 'T200P1' })
    const refund = row('alipay', {
      orderId: '2026091222001400000001_T200P1',
      direction: 'neutral',
      status: 'refund',
      amount: '28.00',
      time: '2026-09-14T10:00:00',
    })
    const other = row('alipay', { orderId: '2026091222001400000002', merchantOrderId: 'T200P2' })
    expect(linkRefunds([other, refund, payment])).toEqual([{ refund, payment }])
  })
  test('of one of two payments of an order goes to the one that says so', () => {
    const order = { orderId: '100000000002' }
    const first = row('jd', {
      ...order,
      amount: '131.77',
      refundedAmount: '89.84',
      status: 'partly-refunded',
    })
    const second = row('jd', { ...order, amount: '200.00', time: '2026-09-12T22:00:00' })
    const refund = row('jd', {
      ...order,
      amount: '89.84',
      status: 'refund',
      direction: 'neutral',
      time: '2026-09-13T10:00:00',
    })
    expect(linkRefunds([refund, second, first])).toEqual([{ refund, payment: first }])
  })
  test('without a number is linked to nothing', () => {
    expect(linkRefunds([row('bank', {}), row('bank', { status: 'refund', direction: 'in' })])).toEqual([])
  })
})
