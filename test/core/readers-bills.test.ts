import { describe, expect, test } from 'vitest'
import { readEvidence } from '../../electron/intake/readers/read-evidence.ts'
import {
  type Fixture,
  makeAlipayCsv,
  makeBankCsv,
  makeText,
  makeWechatCsv,
  makeWechatXlsx,
} from '../fixtures/readers/make-reader-fixtures.ts'

async function readBill(fixture: Fixture) {
  const reading = await readEvidence({ ...fixture, mediaType: 'text/csv' })
  if (reading?.type !== 'bill') throw new Error(`not read as a bill: ${reading?.type}`)
  return reading
}

describe('an Alipay bill from the app', () => {
  test('is read from GB18030 with every row, and its totals agree', async () => {
    const bill = await readBill(makeAlipayCsv())
    expect(bill).toMatchObject({ reader: 'alipay-csv', encoding: 'gb18030', unread: [], notes: [] })
    expect(bill.columns).toHaveLength(12)
    expect(bill.rows.map((row) => [row.line, row.amount, row.direction, row.status])).toEqual([
      [17, '128.00', 'out', 'done'],
      [18, '6.50', 'out', 'done'],
      [19, '28.00', 'neutral', 'refund'],
      [20, '35.00', 'neutral', 'closed'],
      [21, '200.00', 'in', 'done'],
    ])
  })
  test('keeps ids as text without the TAB, and cells as they were', async () => {
    const [row] = (await readBill(makeAlipayCsv())).rows
    expect(row).toMatchObject({
      orderId: '20230501220014100001234567',
      merchantOrderId: 'T200P1234567890123456',
    })
    expect(row).toMatchObject({ zone: '+08:00', counterparty: '星河数码专营店', note: null })
    expect(row?.cells[9]).toBe('20230501220014100001234567\t')
    expect(row?.cells[0]).toBe('2023-05-01 20:13:41 ')
  })
  test('reads a time without seconds to the minute', async () => {
    expect((await readBill(makeAlipayCsv())).rows[1]?.time).toBe('2023-05-02T09:00')
  })
  test('says when it was exported, which is not when anything happened', async () => {
    expect((await readBill(makeAlipayCsv())).times).toEqual([
      {
        value: '2023-06-01T08:00:00',
        source: 'content',
        precision: 'second',
        zone: '+08:00',
        meaning: 'saved',
        detail: '导出时间',
      },
    ])
  })
  test('reports a row that it cannot read by its line, and reads the others', async () => {
    const rows = [
      '2023-13-45 20:13:41,a,b,c,d,支出,1.00,,交易成功,1\t,,,',
      '2023-05-01 20:13:41,a,b,c,d,e,f,支出,1.00,,交易成功,1\t,,,x',
      '半行',
      '2023-05-01 20:13:41,a,b,c,d,支出,2.00,,交易成功,1\t,,,',
    ]
    const bill = await readBill(makeAlipayCsv(rows))
    expect(bill.rows.map((row) => row.amount)).toEqual(['2.00'])
    expect(bill.unread.map((line) => [line.line, line.reason])).toEqual([
      [17, 'row-time-not-read'],
      [18, 'row-has-too-many-cells'],
      [19, 'row-has-too-few-cells'],
    ])
  })
  test('names each declared total that differs from the rows', async () => {
    const bill = await readBill(makeAlipayCsv(['2023-05-01 20:13:41,a,b,c,d,支出,134.50,,交易成功,1\t,,,']))
    expect(bill.notes.map((note) => [note.code, note.params.label, note.params.read])).toEqual([
      ['bill-declared-differs', '共', '1'],
      ['bill-declared-differs', '收入', '0 / 0.00'],
      ['bill-declared-differs', '支出', '1 / 134.50'],
      ['bill-declared-differs', '不计收支', '0 / 0.00'],
    ])
  })
})

describe('a WeChat Pay bill as CSV', () => {
  test('is read with its quotes, both yen signs, and part and whole refunds', async () => {
    const bill = await readBill(makeWechatCsv())
    expect(bill).toMatchObject({ reader: 'wechat-csv', encoding: 'utf-8-sig', unread: [], notes: [] })
    expect(
      bill.rows.map((row) => [row.description, row.amount, row.refundedAmount, row.direction, row.status]),
    ).toEqual([
      ['点击底部"多多视频"领取', '28.00', '5.00', 'out', 'partly-refunded'],
      ['会员月卡, 自动续费', '20.00', '20.00', 'out', 'refunded'],
      ['点击底部"多多视频"', '100.00', null, 'out', 'done'],
      [null, '500.00', null, 'neutral', 'done'],
      [null, '10.00', null, 'in', 'done'],
    ])
    expect(bill.rows[0]?.orderId).toBe('4200001234202305011234567890')
  })
})

describe('a WeChat Pay bill as XLSX', () => {
  test.each(['2025', '2026'] as const)(
    'of the %s layout gives wall-clock times and exact amounts',
    async (layout) => {
      const bill = await readBill(makeWechatXlsx(layout))
      expect(bill).toMatchObject({ reader: 'wechat-xlsx', unread: [], notes: [] })
      expect(bill.rows.map((row) => [row.time, row.zone, row.amount, row.status, row.orderId])).toEqual([
        ['2026-05-01T20:13:41', '+08:00', '28.16', 'done', '4200001234202605011234567890'],
        ['2026-05-02T00:00:00', '+08:00', '0.10', 'refunded', '4200001234202605021234567891'],
      ])
    },
  )
})

describe('a table of a bank', () => {
  test('is read by its headings, with the total noted and not counted', async () => {
    const bill = await readBill(makeBankCsv())
    expect(bill.rows.map((row) => [row.line, row.time, row.amount, row.direction, row.counterparty])).toEqual(
      [
        [4, '2023-05-01', '1234.56', 'out', '星河数码'],
        [5, '2023-05-02', '2000.00', 'in', '示例公司'],
      ],
    )
    expect(bill.notes).toEqual([
      { code: 'bill-footer', params: { line: 7, text: '人民币合计,,"2,000.00","1,234.56",,' } },
    ])
  })
  test('that separates by semicolons is read too', async () => {
    const bill = await readBill(
      makeText('export.csv', ['Date;Description;Amount', '2023-05-01;Card, monthly;-5.00']),
    )
    expect(bill.rows[0]).toMatchObject({ amount: '5.00', direction: 'out', description: 'Card, monthly' })
    expect(bill.rows[0]?.currency).toBe('XXX')
    expect(bill.notes.map((note) => note.code)).toEqual(['bill-currency-unstated', 'bill-sign-assumed'])
  })
  test('with dates lacking a year leaves the time open and says so', async () => {
    const bill = await readBill(
      makeText('信用卡.csv', ['信用卡账单', '交易日,摘要,人民币金额', '12/29,还款,-1.23']),
    )
    expect(bill.rows[0]).toMatchObject({ time: null, amount: '1.23', direction: 'in' })
    expect(bill.notes.map((note) => note.code)).toEqual(['bill-rows-without-time'])
  })
  test.each([
    ['2023-05-01T20:13:41+08:00', '+08:00'],
    ['2023-05-01 20:13:41Z', 'UTC'],
    ['2023-05-01 20:13:41', null],
  ])('with the time %s has the zone %s', async (time, zone) => {
    const bill = await readBill(makeText('明细.csv', ['时间,摘要,支出金额', `${time},买,5.00`]))
    expect(bill.rows[0]).toMatchObject({ time: '2023-05-01T20:13:41', zone })
  })
  test.each([
    ['时间均为北京时间', '时间'],
    ['示例银行', '本地时间(UTC+8),时间'],
  ])('headed %s / %s has Beijing time', async (title, heading) => {
    const cells = heading.includes(',') ? 'x,2023-05-01 20:13:41' : '2023-05-01 20:13:41'
    const bill = await readBill(makeText('明细.csv', [title, `${heading},摘要,支出金额`, `${cells},买,5.00`]))
    expect(bill.rows[0]?.zone).toBe('+08:00')
  })
  test('whose head states what went out and came in says where that differs', async () => {
    const bill = await readBill(
      makeText('流水.csv', [
        '借方发生数： 30.00 贷方发生数： 5.00',
        '日期,摘要,支出,收入',
        '2023-05-01,买,20.00,',
        '2023-05-02,退,,5.00',
      ]),
    )
    expect(bill.notes).toEqual([
      { code: 'bill-declared-differs', params: { label: '借方发生数', declared: '30.00', read: '20.00' } },
    ])
  })
})
