import { describe, expect, test } from 'vitest'
import { readTables } from '../../electron/intake/readers/bill/read-table.ts'
import { readWithMapping } from '../../electron/intake/readers/bill/read-with-mapping.ts'
import { readEvidence } from '../../electron/intake/readers/read-evidence.ts'
import type { ColumnMapping } from '../../shared/model/column-mapping.ts'
import { headerSignature } from '../../shared/rules/header-signature.ts'
import { makeOddTable } from '../fixtures/readers/bills/odd-tables.ts'
import { makeText } from '../fixtures/readers/make-reader-fixtures.ts'

const mapping: ColumnMapping = {
  headerLine: 3,
  columns: { time: 0, counterparty: 1, amount: 2, orderId: 3 },
  sign: 'minus-is-out',
  dateOrder: 'day-first',
  decimalMark: ',',
  zone: '+08:00',
  currency: 'EUR',
}

describe('a table whose columns nobody knows', () => {
  test.each(['csv', 'xlsx', 'biff8'] as const)(
    'as %s is shown as text, and its heading is named',
    async (form) => {
      const reading = await readEvidence({
        ...makeOddTable(form),
        mediaType: form === 'csv' ? 'text/csv' : '',
      })
      expect(reading?.type).toBe('text')
      expect(reading?.notes).toEqual([
        { code: 'columns-unknown', params: { line: 3, columns: '何时 | 给谁 | 多少 | 编号' } },
      ])
      expect(reading?.type === 'text' ? reading.paragraphs.join('\n') : '').toContain('1.128,00')
    },
  )
  test.each(['csv', 'xlsx', 'biff8'] as const)(
    'as %s is read as a person says that they are',
    async (form) => {
      const [table] = await readTables(makeOddTable(form).bytes, makeOddTable(form).fileName)
      if (table === undefined) throw new Error('no table')
      const bill = readWithMapping(table, mapping)
      expect(bill).toMatchObject({ columns: ['何时', '给谁', '多少', '编号'], unread: [] })
      expect(bill.reader).toMatch(/^mapped-/)
      expect(
        bill.rows.map((row) => [row.line, row.time, row.zone, row.amount, row.direction, row.currency]),
      ).toEqual([
        [4, '2025-06-05T20:13', '+08:00', '1128.00', 'out', 'EUR'],
        [5, '2025-06-06', '+08:00', '28.00', 'in', 'EUR'],
      ])
      expect(bill.rows[0]).toMatchObject({ counterparty: '星河数码', orderId: '20250605000000000001' })
      expect(bill.notes.map((note) => note.params)).toEqual([
        { line: 6, text: expect.stringContaining('合计') },
      ])
    },
  )
  test.each(['csv', 'biff8'] as const)(
    'as %s is read at once when its heading was explained before',
    async (form) => {
      const mappings = new Map([
        [headerSignature(['何时', '给谁', '多少', '编号']), { ...mapping, headerLine: 9 }],
      ])
      const bill = await readEvidence({ ...makeOddTable(form), mediaType: '', mappings })
      expect(bill).toMatchObject({ type: 'bill', rows: [{ amount: '1128.00' }, { amount: '28.00' }] })
    },
  )
  test('without a heading is read from its first line', async () => {
    const [table] = await readTables(
      makeText('a.csv', ['2023-05-01,星河,-5.00', '2023-05-02,坏行']).bytes,
      'a.csv',
    )
    if (table === undefined) throw new Error('no table')
    const bill = readWithMapping(table, {
      ...mapping,
      headerLine: null,
      columns: { date: 0, counterparty: 1, amount: 2 },
      dateOrder: null,
      decimalMark: '.',
    })
    expect(bill.columns).toEqual(['1', '2', '3'])
    expect(bill.rows.map((row) => [row.time, row.amount, row.direction])).toEqual([
      ['2023-05-01', '5.00', 'out'],
    ])
    expect(bill.unread).toEqual([{ line: 2, text: '2023-05-02,坏行', reason: 'row-has-too-few-cells' }])
  })
  test('that holds no money is a text like any other', async () => {
    const lines = ['姓名,电话,备注', '小林,13800000000,同学', '小李,13900000000,同事']
    const reading = await readEvidence({ ...makeText('通讯录.csv', lines), mediaType: 'text/csv' })
    expect(reading).toMatchObject({ type: 'text', notes: [] })
  })
})

test('one heading has one signature, however it is padded', () => {
  expect(headerSignature([' 何时', '多少（元）', '给谁\t', ''])).toBe('何时|多少|给谁')
  expect(headerSignature(['何时', '多少', '给谁'])).toBe('何时|多少|给谁')
  expect(headerSignature(['多少', '何时', '给谁'])).not.toBe('何时|多少|给谁')
})
