import { describe, expect, test } from 'vitest'
import { readEvidence } from '../../electron/intake/readers/read-evidence.ts'
import {
  makeAlipayPdf,
  makeCmbPdf,
  makeIcbcPdf,
  makeLetterPdf,
  makePlainPdf,
  makeWechatPdf,
} from '../fixtures/readers/bills/pdf-statements.ts'
import { readBill } from './read-bill.ts'

describe('a statement as PDF', () => {
  test('of WeChat Pay is read over its pages, ids and times put together again', async () => {
    const bill = await readBill(makeWechatPdf(), 'application/pdf')
    expect(bill).toMatchObject({ reader: 'wechat-pdf', unread: [], notes: [] })
    expect(
      bill.rows.map((row) => [row.time, row.amount, row.direction, row.orderId, row.merchantOrderId]),
    ).toEqual([
      ['2023-05-01T20:13:41', '128.00', 'out', '4200001234202305011234567890', '1000123456789012345678'],
      ['2023-05-02T10:00:00', '500.00', 'neutral', '4200001234202305021234567891', '1000123456789012345679'],
      ['2023-05-03T09:30:00', '28.00', 'in', '4200001234202305031234567892', '1000123456789012345680'],
    ])
    expect(bill.rows[0]).toMatchObject({ counterparty: '星河数码专营店', zone: '+08:00' })
  })
  test('of Alipay is read with its cells in the middle of their rows', async () => {
    const bill = await readBill(makeAlipayPdf(), 'application/pdf')
    expect(bill).toMatchObject({ reader: 'alipay-pdf', unread: [], notes: [] })
    expect(
      bill.rows.map((row) => [row.time, row.amount, row.direction, row.description, row.orderId]),
    ).toEqual([
      ['2023-05-01T20:13:41', '128.00', 'out', '视频会员年卡自动续费首月特惠', '202305012200141234567890'],
      ['2023-05-03T10:20:30', '28.00', 'neutral', '退款-会员年卡', '202305012200141234567890_T200P1'],
      ['2023-05-04T08:00:00', '5.00', 'out', '地铁', '202305042200141234567891'],
    ])
    expect(bill.rows[0]?.method).toBe('示例银行储蓄卡(7867)')
  })
  test('of China Merchants Bank repeats its heading, and says on which page a row could not be read', async () => {
    const bill = await readBill(makeCmbPdf(), 'application/pdf')
    expect(bill.reader).toBe('cmb-debit-pdf')
    expect(
      bill.rows.map((row) => [row.time, row.amount, row.direction, row.status, row.counterparty]),
    ).toEqual([
      ['2026-03-01', '128.00', 'out', 'done', '财付通-星河数码专营店10000499'],
      ['2026-03-03', '28.00', 'in', 'refund', '财付通-星河数码专营店'],
    ])
    expect(bill.unread.map(({ reason, text }) => [reason, text])).toEqual([
      ['row-amount-not-read', '2026-03-02 CNY 坏掉 872.00 快捷支付'],
    ])
    expect(bill.notes.map((note) => [note.code, note.params.page ?? note.params.text])).toEqual([
      ['bill-footer', '总支出：128.00 总收入：28.00'],
      ['statement-lines-unread', 1],
    ])
    expect(bill.times[0]).toMatchObject({ value: '2026-03-22T23:52:22', detail: '申请时间' })
  })
  test('of ICBC is read from a page that is turned', async () => {
    const bill = await readBill(makeIcbcPdf(), 'application/pdf')
    expect(bill).toMatchObject({ reader: 'icbc-pdf', unread: [], notes: [] })
    expect(bill.rows.map((row) => [row.time, row.amount, row.direction, row.description])).toEqual([
      ['2026-07-14T17:08:13', '4000.00', 'in', '他行汇入'],
      ['2026-07-15T04:16:44', '15598.26', 'out', '快捷支付'],
    ])
  })
  test('whose columns are parted by spaces only is read by their places', async () => {
    const bill = await readBill(makePlainPdf(), 'application/pdf')
    expect(bill).toMatchObject({ reader: 'generic-pdf', unread: [] })
    expect(bill.rows.map((row) => [row.time, row.amount, row.direction, row.counterparty])).toEqual([
      ['2024-01-02T13:23:24', '10.00', 'out', '星河数码'],
      ['2024-01-03', '0.01', 'in', null],
    ])
  })
  test('is read from a buffer as files come, and leaves it whole', async () => {
    const { bytes, fileName } = makePlainPdf()
    const file = Buffer.from(bytes)
    expect((await readBill({ bytes: file, fileName })).rows).toHaveLength(2)
    expect(file.equals(bytes)).toBe(true)
  })
  test('that is a letter without a table is no bill, and its words are read', async () => {
    const letter = await readEvidence({ ...makeLetterPdf(), mediaType: 'application/pdf' })
    expect(letter).toMatchObject({ type: 'text', reader: 'pdf-text' })
    expect(letter?.type === 'text' ? letter.paragraphs : []).toEqual([
      '致消费者：\n您于 2023-05-01 支付的 128.00 元无法退还。',
    ])
  })
  test('cut short anywhere never ends in an exception', async () => {
    const { bytes, fileName } = makeCmbPdf()
    for (let end = 100; end < bytes.length; end += 331) {
      const reading = await readEvidence({
        bytes: bytes.slice(0, end),
        fileName,
        mediaType: 'application/pdf',
      })
      expect(reading === null || reading.type === 'bill').toBe(true)
    }
  })
})
