import { describe, expect, test } from 'vitest'
import { makePaypal, makePaypalGerman, paypalRows } from '../fixtures/readers/bills/paypal-bills.ts'
import { readBill } from './read-bill.ts'

describe('PayPal’s activity', () => {
  test('in US English is read month first, with what moved nothing told apart', async () => {
    const bill = await readBill(makePaypal())
    expect(bill).toMatchObject({ reader: 'paypal-csv', unread: [], notes: [] })
    expect(bill.rows.map((row) => [row.time, row.amount, row.direction, row.status])).toEqual([
      ['2025-12-30T20:13:41', '1128.00', 'out', 'done'],
      ['2025-12-30T20:13:41', '1128.00', 'neutral', 'done'],
      ['2026-01-02T09:00:00', '28.00', 'in', 'refund'],
      ['2026-01-03T09:00:00', '5.00', 'neutral', 'pending'],
      ['2026-01-04T09:00:00', '9.00', 'out', 'partly-refunded'],
    ])
    expect(bill.rows[0]).toMatchObject({
      zone: '-08:00',
      currency: 'USD',
      counterparty: 'Star River Digital',
      orderId: '1AB23456CD789012E',
    })
  })
  test('in German is read day first, with commas, and the zone as it was on the day', async () => {
    const bill = await readBill(makePaypalGerman())
    expect(bill).toMatchObject({ reader: 'paypal-csv', unread: [], notes: [] })
    expect(bill.rows.map((row) => [row.time, row.zone, row.amount, row.direction, row.status])).toEqual([
      ['2025-06-07T19:54:41', '+02:00', '1029.98', 'out', 'done'],
      ['2025-06-07T19:54:41', '+02:00', '1029.98', 'neutral', 'done'],
      ['2025-12-07T13:02:44', '+01:00', '5.45', 'in', 'refund'],
    ])
    expect(bill.rows[0]).toMatchObject({ currency: 'EUR', merchantOrderId: 'R-1' })
  })
  test('whose days could be months leaves the times open and says so', async () => {
    const first = paypalRows[0] ?? paypalRows[1]
    if (first === undefined) throw new Error('no row')
    const [, ...rest] = first
    const bill = await readBill(
      makePaypal([
        ['05/06/2025', ...rest],
        ['05/05/2025', ...rest],
      ]),
    )
    expect(bill.rows.map((row) => [row.time, row.zone])).toEqual([
      [null, null],
      ['2025-05-05T20:13:41', '-08:00'],
    ])
    expect(bill.notes).toEqual([
      { code: 'bill-rows-without-time', params: { count: 1 } },
      {
        code: 'bill-date-order-unclear',
        params: { example: '05/06/2025', first: '2025-06-05', second: '2025-05-06' },
      },
    ])
  })
})
