import { describe, expect, test } from 'vitest'
import {
  cmbCreditRows,
  icbcRows,
  makeBoc,
  makeCcbTxt,
  makeCcbXls,
  makeCmbCredit,
  makeCmbDebit,
  makeIcbc,
  makeOtherBankXls,
} from '../fixtures/readers/bills/bank-bills.ts'
import { makeText } from '../fixtures/readers/make-reader-fixtures.ts'
import { readBill } from './read-bill.ts'

const codes = (bill: Awaited<ReturnType<typeof readBill>>) => bill.notes.map((note) => note.code)

describe('ICBC’s download', () => {
  test('is read through its padding, and its total is compared and not counted', async () => {
    const bill = await readBill(makeIcbc())
    expect(bill).toMatchObject({ reader: 'icbc-csv', unread: [] })
    expect(bill.rows.map((row) => [row.line, row.time, row.amount, row.direction, row.status])).toEqual([
      [8, '2023-05-02', '13.40', 'out', 'done'],
      [9, '2023-04-22', '1234.56', 'in', 'done'],
      [10, '2023-02-08', '1.04', 'in', 'refund'],
    ])
    expect(bill.rows[0]).toMatchObject({ counterparty: '示例支付科技有限公司', zone: null, currency: 'CNY' })
    expect(bill.rows[0]?.cells[2]).toBe(`${'示例快餐店'.padEnd(60)}\t`)
    expect(codes(bill)).toEqual(['bill-footer'])
  })
  test('says by which column its total differs', async () => {
    const bill = await readBill(makeIcbc(icbcRows.slice(1), ['1,235.60', '13.40']))
    expect(bill.notes[0]).toEqual({
      code: 'bill-declared-differs',
      params: { label: '人民币合计 记账金额(支出)', declared: '13.40', read: '0.00' },
    })
  })
})

describe('a record of China Merchants Bank', () => {
  test('of a debit card is read between its # lines', async () => {
    const bill = await readBill(makeCmbDebit())
    expect(bill).toMatchObject({ reader: 'cmb-debit-csv', encoding: 'gb18030', unread: [] })
    expect(bill.rows.map((row) => [row.time, row.amount, row.direction, row.status, row.note])).toEqual([
      ['2026-03-01T12:00:00', '128.00', 'out', 'done', '财付通-星河数码专营店'],
      ['2026-03-03T10:20:30', '28.00', 'in', 'refund', '财付通-星河数码专营店'],
      ['2026-03-05T09:00:00', '5000.00', 'in', 'done', '工资'],
    ])
    expect(codes(bill)).toEqual(['bill-footer', 'bill-footer'])
    expect(bill.times[0]?.value).toBe('2026-03-22T23:52:22')
  })
  test('of a credit card finds the year of each day, over New Year', async () => {
    const bill = await readBill(makeCmbCredit())
    expect(bill.rows.map((row) => [row.time, row.amount, row.direction, row.status])).toEqual([
      ['2023-12-29', '1.23', 'in', 'done'],
      ['2023-12-31', '128.00', 'out', 'done'],
      ['2024-01-02', '28.00', 'in', 'refund'],
      ['2024-01-05', '8000.00', 'out', 'done'],
    ])
    expect(bill.notes).toEqual([{ code: 'bill-year-from-title', params: { year: 2024, month: 1 } }])
  })
  test.each([
    ['账单周期 2023/12/08-2024/01/07', '2023-12-31'],
    ['招商银行信用卡对账单 2024年12月', '2024-12-31'],
  ])('of a credit card headed %s has its last day of December on %s', async (title, day) => {
    expect((await readBill(makeCmbCredit(title))).rows[1]?.time).toBe(day)
  })
  test('of a credit card without any year leaves the days open', async () => {
    const bill = await readBill(makeCmbCredit('招商银行信用卡对账单', cmbCreditRows))
    expect(bill.rows.map((row) => row.time)).toEqual([null, null, null, null])
    expect(codes(bill)).toEqual(['bill-rows-without-time'])
  })
})

describe('a record of China Construction Bank', () => {
  test.each(['biff8', 'xlsx'] as const)('as a %s workbook splits account and name', async (bookType) => {
    const bill = await readBill(makeCcbXls(bookType))
    expect(bill).toMatchObject({
      reader: bookType === 'xlsx' ? 'ccb-xlsx' : 'ccb-xls',
      unread: [],
      notes: [],
    })
    expect(
      bill.rows.map((row) => [row.time, row.amount, row.direction, row.status, row.counterparty, row.note]),
    ).toEqual([
      ['2026-01-28', '128.00', 'out', 'done', '***数码', '财付通-微信支付-星河数码'],
      ['2026-01-30', '28.00', 'in', 'refund', '星河数码', '财付通-星河数码'],
      ['2026-02-12', '1572.03', 'out', 'done', '*文龙', '***'],
    ])
    expect(bill.rows[0]?.counterpartyAccount).toBe('Z******0010')
  })
  test('as text keeps the commas of its last column in that column', async () => {
    const bill = await readBill(makeCcbTxt(), 'text/plain')
    expect(bill).toMatchObject({ reader: 'ccb-csv', unread: [] })
    expect(bill.rows.map((row) => [row.time, row.amount, row.direction, row.note])).toEqual([
      ['2026-01-28T18:53:19', '128.00', 'out', '财付通-微信支付-星河数码,会员月卡,自动续费'],
      ['2026-01-30T08:06:45', '28.00', 'in', '财付通-星河数码'],
    ])
    expect(codes(bill)).toEqual(['bill-footer'])
  })
})

describe('a record of Bank of China', () => {
  test('joins day and time, and takes dashes for nothing', async () => {
    const bill = await readBill(makeBoc())
    expect(bill).toMatchObject({ reader: 'boc-csv', unread: [], notes: [] })
    expect(bill.rows.map((row) => [row.time, row.amount, row.direction, row.status, row.note])).toEqual([
      ['2025-08-22T17:57:17', '128.00', 'out', 'done', '支付宝-星河数码'],
      ['2025-08-24T12:23:04', '28.00', 'in', 'refund', '支付宝-星河数码'],
      ['2025-08-12T16:49:29', '2600.00', 'out', 'done', null],
    ])
  })
})

describe('a statement of any other bank', () => {
  test('as an old workbook is read by its headings', async () => {
    const bill = await readBill(makeOtherBankXls())
    expect(bill).toMatchObject({ reader: 'generic-xls', unread: [], notes: [] })
    expect(bill.rows.map((row) => [row.time, row.amount, row.direction, row.counterpartyAccount])).toEqual([
      ['2025-12-03T14:06:51', '128.00', 'out', '12345678901236500'],
      ['2025-12-05T07:22:32', '10.00', 'in', '12345678901236501'],
    ])
  })
  test.each([
    [
      'its balances',
      ['日期,金额,余额', '2023-05-01,30.00,70.00', '2023-05-02,-20.00,90.00', '2023-05-03,5.00,85.00'],
    ],
    [
      'its words',
      ['日期,摘要,金额', '2023-05-01,（消费）星河数码,30.00', '2023-05-02,（退款）星河数码,-20.00'],
    ],
  ])('reads a plus as money out where %s show it', async (_name, lines) => {
    const bill = await readBill(makeText('明细.csv', lines))
    expect(bill.rows.slice(0, 2).map((row) => [row.amount, row.direction])).toEqual([
      ['30.00', 'out'],
      ['20.00', 'in'],
    ])
    expect(codes(bill)).toEqual([])
  })
})
