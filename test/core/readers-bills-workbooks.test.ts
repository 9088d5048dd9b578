import { describe, expect, test } from 'vitest'
import { readEvidence } from '../../electron/intake/readers/read-evidence.ts'
import {
  makeCdataWorkbook,
  makeManySheets,
  makePageXls,
  makePrefixedWorkbook,
  makeStyledWorkbook,
  makeTextXls,
  makeXmlXls,
} from '../fixtures/readers/bills/odd-workbooks.ts'
import { encodeGb18030 } from '../fixtures/readers/encode-gb18030.ts'
import { readBill } from './read-bill.ts'

describe('a workbook', () => {
  test('whose tags have a prefix and whose cells have no place is read in order', async () => {
    const bill = await readBill(await makePrefixedWorkbook())
    expect(bill).toMatchObject({
      reader: 'generic-xlsx',
      columns: ['交易日期', '摘要', '支出金额'],
      unread: [],
    })
    expect(bill.rows[0]).toMatchObject({ time: '2023-05-01', amount: '128.00', description: 'A&B 商店' })
    expect(bill.rows[0]?.cells[1]).toBe('A&B 商店\r')
  })
  test.each([false, true])(
    'that counts from 1904 (%s) gives the day and the time that a person sees',
    async (is1904) => {
      const bill = await readBill(await makeStyledWorkbook(is1904))
      expect(bill.rows[0]).toMatchObject({
        line: 4,
        time: '2023-05-01T20:13:41',
        description: '星河数码',
        amount: '128.10',
      })
      expect(bill.rows[0]?.cells).toEqual(['2023-05-01', '20:13:41', '星河数码', '128.1'])
    },
  )
  test('of a shape that no spreadsheet writes is still read', async () => {
    const bill = await readBill(await makeCdataWorkbook())
    expect(bill.rows[0]).toMatchObject({ time: '2023-05-01', amount: '128.00', direction: 'out' })
  })
  test.each(['xlsx', 'biff8'] as const)(
    'of many sheets (%s) is read whole, and what is left is named',
    async (type) => {
      const bill = await readBill(makeManySheets(type))
      expect(bill.rows.map((row) => [row.line, row.amount])).toEqual([
        [2, '1.00'],
        [3, '2.00'],
        [5, '3.00'],
      ])
      expect(bill.notes).toEqual([
        { code: 'sheet-not-read', params: { sheet: '说明', rows: 1 } },
        { code: 'sheet-read-too', params: { sheet: '二月', rows: 1, after: 3 } },
        { code: 'sheet-repeats', params: { sheet: '副本', rows: 1 } },
        { code: 'sheet-not-read', params: { sheet: '通讯录', rows: 2 } },
      ])
    },
  )
  test('cut short anywhere never ends in an exception', async () => {
    const { bytes, fileName } = await makeStyledWorkbook()
    for (let end = 600; end < bytes.length; end += 37)
      expect(await readEvidence({ bytes: bytes.slice(0, end), fileName, mediaType: '' })).toBeNull()
  })
})

test('a text with TABs that calls itself .xls is read as the table that it is', async () => {
  const bill = await readBill(makeTextXls(encodeGb18030), 'text/plain')
  expect(bill).toMatchObject({ reader: 'generic-csv', encoding: 'gb18030', unread: [] })
  expect(bill.rows.map((row) => [row.time, row.amount, row.direction])).toEqual([
    ['2023-05-01T10:00:00', '1.00', 'out'],
    ['2023-05-02T10:00:00', '2.00', 'out'],
  ])
})

test('a page that calls itself .xls is read with its long numbers whole, and its total is no row', async () => {
  const bill = await readBill(makePageXls(encodeGb18030), 'text/html')
  expect(bill).toMatchObject({ reader: 'generic-xls', unread: [] })
  expect(bill.rows.map((row) => [row.line, row.time, row.amount, row.direction, row.orderId])).toEqual([
    [3, '2023-05-01', '128.00', 'out', '20230501000000000001'],
    [4, '2023-05-02', '5000.00', 'in', '20230502000000000002'],
  ])
  expect(bill.rows[0]?.description).toBe('消费&退款')
  expect(bill.notes.map((note) => note.code)).toEqual(['bill-footer'])
})

test('Excel’s XML of 2003 is read too', async () => {
  const bill = await readBill(makeXmlXls())
  expect(bill.rows).toMatchObject([{ time: '2023-05-01', amount: '128.00', direction: 'out' }])
})
