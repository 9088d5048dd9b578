import { describe, expect, test } from 'vitest'
import {
  alipayWebRows,
  makeAlipayLedger,
  makeAlipayWeb,
  makeJd,
  makeMeituan,
} from '../fixtures/readers/bills/wallet-bills.ts'
import { readBill } from './read-bill.ts'

describe('Alipay’s record from the website', () => {
  test.each(['csv', 'txt'] as const)('is read as .%s with its totals below the rows', async (ending) => {
    const bill = await readBill(makeAlipayWeb(alipayWebRows, ending))
    expect(bill).toMatchObject({ reader: 'alipay-web-csv', encoding: 'gb18030', unread: [] })
    expect(bill.rows.map((row) => [row.line, row.amount, row.direction, row.status])).toEqual([
      [6, '128.00', 'out', 'partly-refunded'],
      [7, '35.00', 'neutral', 'closed'],
      [8, '500.00', 'neutral', 'done'],
      [9, '200.00', 'in', 'done'],
      [10, '60.00', 'out', 'refunded'],
    ])
    expect(bill.rows.map((row) => row.refundedAmount)).toEqual(['28.00', null, null, null, '60.00'])
    expect(bill.notes.map((note) => note.code)).toEqual(Array(7).fill('bill-footer'))
  })
  test('tells when it was paid, and when it was ordered where it never was', async () => {
    const { rows } = await readBill(makeAlipayWeb())
    expect(rows.slice(0, 2).map((row) => row.time)).toEqual(['2023-05-01T20:13:41', '2023-05-02T09:00:00'])
    expect(rows[0]).toMatchObject({
      orderId: '2023050122001400000000000001',
      merchantOrderId: 'T200P9000000000000001',
      counterparty: '星河数码专营店',
    })
  })
  test('says which of its totals differ when a row was taken out', async () => {
    const bill = await readBill(makeAlipayWeb(alipayWebRows.slice(1)))
    const differing = bill.notes.filter((note) => note.code === 'bill-declared-differs')
    expect(differing.map(({ params }) => [params.label, params.declared, params.read])).toEqual([
      ['共', '5', '4'],
      ['已支出', '2 / 188.00', '1 / 60.00'],
    ])
  })
})

describe('Alipay’s ledger of the balance', () => {
  test('tells what went out, what came back and what came in', async () => {
    const bill = await readBill(makeAlipayLedger())
    expect(bill).toMatchObject({ reader: 'alipay-ledger-csv', unread: [] })
    expect(bill.rows.map((row) => [row.time, row.amount, row.direction, row.status])).toEqual([
      ['2023-05-01T20:13:41', '128.00', 'out', 'done'],
      ['2023-05-03T10:20:30', '28.00', 'in', 'refund'],
      ['2023-05-04T11:00:05', '200.00', 'in', 'done'],
    ])
    expect(bill.rows[0]).toMatchObject({
      orderId: '54632446537371',
      merchantOrderId: 'T200P9000000000000001',
    })
    expect(bill.notes.map((note) => note.code)).toEqual(Array(4).fill('bill-footer'))
    expect(bill.times[0]).toMatchObject({ value: '2023-06-01T08:00:00', meaning: 'saved' })
  })
})

describe('a bill of JD', () => {
  test('tells part refunds, whole refunds and rows of refunds apart, and agrees with its net totals', async () => {
    const bill = await readBill(makeJd())
    expect(bill).toMatchObject({ reader: 'jd-csv', encoding: 'utf-8-sig', unread: [], notes: [] })
    expect(
      bill.rows.map((row) => [row.amount, row.refundedAmount, row.direction, row.status, row.counterparty]),
    ).toEqual([
      ['10.20', null, 'out', 'done', '星河物流'],
      ['89.84', null, 'neutral', 'refund', '星河平台商户'],
      ['131.77', '89.84', 'out', 'partly-refunded', '星河平台商户'],
      ['44.28', null, 'neutral', 'refund', '星河平台商户'],
      ['44.28', '44.28', 'neutral', 'refunded', '星河平台商户'],
      ['35.61', null, 'neutral', 'done', '星河平台商户'],
    ])
    expect(bill.rows[2]?.cells[3]).toBe('131.77(已退款89.84)')
    expect(bill.rows[0]?.line).toBe(23)
  })
})

describe('a bill of Meituan', () => {
  test('counts what was paid, not what was ordered, and paying back later as no money', async () => {
    const bill = await readBill(makeMeituan())
    expect(bill).toMatchObject({ reader: 'meituan-csv', encoding: 'utf-8-sig', unread: [], notes: [] })
    expect(bill.rows.map((row) => [row.amount, row.direction, row.status, row.category])).toEqual([
      ['21.17', 'out', 'done', '支付'],
      ['20.00', 'in', 'refund', '退款'],
      ['20.00', 'out', 'done', '支付'],
      ['48.12', 'out', 'done', '还款'],
    ])
    expect(bill.rows[0]).toMatchObject({
      time: '2025-02-28T20:35:13',
      zone: '+08:00',
      orderId: '25022811100401670000000000000001',
    })
  })
})
