import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write as writeWorkbook } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { openCase } from '../../electron/casefile/case-file.ts'
import type { Core } from '../../electron/core.ts'
import type { TakeInResult } from '../../shared/contract/item-contract.ts'
import type { ShownTable } from '../../shared/contract/reading-contract.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import { readerQuestions } from '../../shared/rules/reader-questions.ts'
import { makeOddTable } from '../fixtures/readers/bills/odd-tables.ts'
import { call, openDeskPlace, takeIn } from './desk/desk-place.ts'

function write(place: { readonly files: string }, name: string, content: string | Uint8Array): string {
  const path = join(place.files, name)
  writeFileSync(path, content)
  return path
}

async function takeInOne(core: Core, path: string, batchId = path): Promise<ItemId> {
  const [itemId] = await takeIn(core, [path], batchId)
  if (itemId === undefined) throw new Error(`${path} was not taken in`)
  return itemId
}

async function firstTable(core: Core, itemId: ItemId): Promise<ShownTable> {
  const [table] = await core.services.readings.tables({ itemId }, call)
  if (table === undefined) throw new Error('the file has a table')
  return table
}

async function rowsOf(core: Core, itemId: ItemId) {
  const page = await core.services.items.transactions({ itemId, from: 0, count: 100 }, call)
  return page.rows.map(({ time, amount, direction, counterparty }) => [time, amount, direction, counterparty])
}

async function explain(core: Core, itemId: ItemId) {
  const { name, guess } = await firstTable(core, itemId)
  return core.services.readings.explainColumns({ itemId, table: name, mapping: guess }, call)
}

describe.each(['csv', 'xlsx', 'biff8'] as const)('a table with unknown columns (%s)', (form) => {
  test('is shown with a guess, and read once a person agrees', async () => {
    const place = openDeskPlace()
    const core = await place.startWithCase()
    const { bytes, fileName } = makeOddTable(form)
    const itemId = await takeInOne(core, write(place, fileName, bytes))
    const table = await firstTable(core, itemId)
    expect(table.rows.find(({ line }) => line === 3)?.cells.slice(0, 4)).toEqual([
      '何时',
      '给谁',
      '多少',
      '编号',
    ])
    expect(table.guess).toMatchObject({
      headerLine: 3,
      columns: { time: 0, counterparty: 1, amount: 2, orderId: 3 },
      sign: 'minus-is-out',
      decimalMark: ',',
    })
    const mapping = { ...table.guess, dateOrder: 'day-first' } as const
    const preview = await core.services.readings.preview({ itemId, table: table.name, mapping }, call)
    expect(preview).toMatchObject({ rowCount: 2, unreadCount: 0, footerCount: 1, undatedCount: 0 })
    expect((await core.services.items.get({ itemId }, call)).kind).not.toBe('bill')
    await core.services.readings.explainColumns({ itemId, table: table.name, mapping }, call)
    expect(await rowsOf(core, itemId)).toEqual([
      ['2025-06-05T20:13', '1128.00', 'out', '星河数码'],
      ['2025-06-06', '28.00', 'in', expect.anything()],
    ])
    const item = await core.services.items.get({ itemId }, call)
    expect(item).toMatchObject({ kind: 'bill', proofKind: 'payment' })
  })
})

describe('an explanation of columns', () => {
  const lines = (rows: readonly string[]) => `时刻,对家,数额\n${rows.join('\n')}\n`
  const june = lines(['2025-06-05 20:13,星河数码,-128.00', '2025-06-06 08:00,小林,28.00'])
  const july = lines(['2025-07-01 09:00,星河数码,-6.50'])

  test('holds for the next file with the same heading, which says so', async () => {
    const place = openDeskPlace()
    const core = await place.startWithCase()
    const first = await takeInOne(core, write(place, '六月.csv', june))
    expect(await explain(core, first)).toEqual({
      type: 'bill',
      rowCount: 2,
      unreadCount: 0,
      alikeCount: 0,
    })
    const second = await takeInOne(core, write(place, '七月.csv', july))
    expect(await rowsOf(core, second)).toEqual([['2025-07-01T09:00', '6.50', 'out', '星河数码']])
    const { reading } = await core.services.items.get({ itemId: second }, call)
    expect(reading?.notes.map(({ code }) => code)).toContain('columns-explained')
  })
  test('holds in another case of the same person, also after a restart', async () => {
    const place = openDeskPlace()
    const core = await place.startWithCase()
    await explain(core, await takeInOne(core, write(place, '六月.csv', june)))
    await core.close()
    const later = await place.start()
    await later.services.cases.create({ title: '二', respondent: '', orderId: '', language: 'zh' }, call)
    const itemId = await takeInOne(later, write(place, '七月.csv', july))
    expect(await rowsOf(later, itemId)).toHaveLength(1)
  })
  test('is enough for all files with that heading that wait for one, and one undo takes it back from all', async () => {
    const place = openDeskPlace()
    const core = await place.startWithCase()
    const first = await takeInOne(core, write(place, '六月.csv', june))
    const second = await takeInOne(core, write(place, '七月.csv', `我的流水\n${july}`))
    const other = await takeInOne(core, write(place, '别的.csv', june.replace('对家', '谁家')))
    expect(await explain(core, first)).toMatchObject({ rowCount: 2, alikeCount: 1 })
    expect(await rowsOf(core, second)).toHaveLength(1)
    expect(await rowsOf(core, other)).toEqual([])
    expect(await core.services.history.undo(undefined, call)).toMatchObject({
      action: 'item-reread',
      count: 2,
    })
    expect([...(await rowsOf(core, first)), ...(await rowsOf(core, second))]).toEqual([])
  })
  test('is undone and redone with its rows, as one step, and the log still checks', async () => {
    const place = openDeskPlace()
    const core = await place.startWithCase()
    const itemId = await takeInOne(core, write(place, '六月.csv', june))
    const before = await core.services.items.get({ itemId }, call)
    await explain(core, itemId)
    const after = await rowsOf(core, itemId)
    expect(await core.services.history.undo(undefined, call)).toMatchObject({ action: 'item-reread' })
    const undone = await core.services.items.get({ itemId }, call)
    expect(undone).toMatchObject({ kind: before.kind, proofKind: 'other', reading: before.reading })
    expect(await rowsOf(core, itemId)).toEqual([])
    expect(await core.services.history.redo(undefined, call)).toMatchObject({ action: 'item-reread' })
    expect(await rowsOf(core, itemId)).toEqual(after)
    expect((await core.services.items.get({ itemId }, call)).kind).toBe('bill')
    await core.close()
    const caseFile = openCase(place.caseFolder, { now: () => new Date() })
    expect(caseFile.checkLog()).toEqual({ ok: true, problems: [] })
    caseFile.close()
  })
})

describe('a workbook of several sheets', () => {
  const rows = [
    ['时刻', '对家', '数额'],
    ['2026-05-06 20:13', '星河数码', '-57.00'],
  ]
  async function takeInSheets(sheets: Readonly<Record<string, readonly (readonly string[])[]>>) {
    const place = openDeskPlace()
    const core = await place.startWithCase()
    const Sheets = Object.fromEntries(
      Object.entries(sheets).map(([name, lines]) => [
        name,
        utils.aoa_to_sheet(lines.map((line) => [...line])),
      ]),
    )
    const bytes = writeWorkbook(
      { SheetNames: Object.keys(sheets), Sheets },
      { type: 'buffer', bookType: 'xlsx' },
    )
    const itemId = await takeInOne(core, write(place, '账本.xlsx', new Uint8Array(bytes)))
    return { core, itemId, tables: await core.services.readings.tables({ itemId }, call) }
  }
  const readSheet = async (
    { core, itemId, tables }: Awaited<ReturnType<typeof takeInSheets>>,
    name: string,
    headerLine: number | null,
  ) => {
    const table = tables.find((one) => one.name === name)
    if (table === undefined) throw new Error(`no sheet ${name}`)
    const guess = await core.services.readings.guess({ itemId, table: name, headerLine }, call)
    await core.services.readings.explainColumns({ itemId, table: name, mapping: guess }, call)
    const { reading } = await core.services.items.get({ itemId }, call)
    return reading?.notes.map(({ code, params }) => [code, params.sheet])
  }
  test('is read from the sheet that was explained, and names the others', async () => {
    const taken = await takeInSheets({ 说明: [['这是', '说明', '1.00']], 流水: rows })
    expect(taken.tables.map(({ name }) => name)).toEqual(['说明', '流水'])
    expect(await readSheet(taken, '流水', 1)).toEqual([['sheet-not-read', '说明']])
    expect(await rowsOf(taken.core, taken.itemId)).toEqual([['2026-05-06T20:13', '57.00', 'out', '星河数码']])
  })
  test('with one heading is read from all of them', async () => {
    const june = [rows[0] ?? [], ['2026-06-01 09:00', '小店', '-3.00']]
    const taken = await takeInSheets({ 五月: rows, 六月: june })
    expect(await readSheet(taken, '五月', 1)).toContainEqual(['sheet-read-too', '六月'])
    expect((await rowsOf(taken.core, taken.itemId)).map(([time]) => time)).toEqual([
      '2026-05-06T20:13',
      '2026-06-01T09:00',
    ])
  })
  test('is read without a heading from its first row', async () => {
    const taken = await takeInSheets({ 账: [['时刻', '数额'], ...rows.slice(1), ...rows.slice(1)] })
    await readSheet(taken, '账', null)
    const { reading } = await taken.core.services.items.get({ itemId: taken.itemId }, call)
    expect(reading).toMatchObject({
      rowCount: 2,
      unread: [{ line: 1 }],
      answers: { table: { signature: '' } },
    })
  })
})

describe('dates of which nobody can tell day and month', () => {
  test('in a chat are asked about, and its times appear with the answer', async () => {
    const place = openDeskPlace()
    const core = await place.startWithCase()
    const lines = ['5/6/26, 20:13 - 小林: 卡密无效', '6/7/26, 09:00 - 小林: 还没退款']
    const path = write(place, '与客服的 WhatsApp 聊天.txt', lines.join('\n'))
    const events = await core.services.items.takeIn(
      { batchId: 'b', source: { type: 'paths', paths: [path] } },
      call,
    )
    const results: TakeInResult[] = []
    for await (const event of events) if (event.type === 'done') results.push(event.result)
    const [itemId] = results[0]?.questions ?? []
    if (itemId === undefined) throw new Error('its dates are asked about')
    expect(results[0]?.warnings).toEqual([])
    const asked = (await core.services.items.get({ itemId }, call)).reading?.notes ?? []
    expect(readerQuestions(asked)).toEqual([
      {
        type: 'dates',
        example: '5/6/26',
        choices: [
          { order: 'day-first', day: '2026-06-05' },
          { order: 'month-first', day: '2026-05-06' },
        ],
      },
    ])
    const times = async () =>
      (await core.services.items.messages({ itemId, from: 0, count: 9 }, call)).rows.map(({ time }) => time)
    await core.services.readings.orderDates({ itemId, dateOrder: 'month-first' }, call)
    expect(await times()).toEqual(['2026-05-06T20:13', '2026-06-07T09:00'])
    await core.services.readings.orderDates({ itemId, dateOrder: 'day-first' }, call)
    expect(await times()).toEqual(['2026-06-05T20:13', '2026-07-06T09:00'])
    const { reading } = await core.services.items.get({ itemId }, call)
    expect(reading).toMatchObject({ notes: [], answers: { dateOrder: 'day-first' } })
    await core.services.history.undo(undefined, call)
    expect(await times()).toEqual(['2026-05-06T20:13', '2026-06-07T09:00'])
    await core.services.history.undo(undefined, call)
    expect(await times()).toEqual([null, null])
  })
  test('that have the year last or first are told apart too', async () => {
    const place = openDeskPlace()
    const core = await place.startWithCase()
    const lines = ['25/05/23, 20:13 - 小林: 卡密无效', '26/05/23, 09:00 - 小林: 还没退款']
    const itemId = await takeInOne(core, write(place, 'WhatsApp.txt', lines.join('\n')))
    const { reading } = await core.services.items.get({ itemId }, call)
    const [question] = readerQuestions(reading?.notes ?? [])
    expect(question).toMatchObject({
      choices: [
        { order: 'day-first', day: '2023-05-25' },
        { order: 'year-first', day: '2025-05-23' },
      ],
    })
    await core.services.readings.orderDates({ itemId, dateOrder: 'year-first' }, call)
    const { rows } = await core.services.items.messages({ itemId, from: 0, count: 9 }, call)
    expect(rows.map(({ time }) => time)).toEqual(['2025-05-23T20:13', '2026-05-23T09:00'])
  })
  test('in a bill are asked about, and its times appear with the answer', async () => {
    const place = openDeskPlace()
    const core = await place.startWithCase()
    const lines = [
      '日期,商户,金额',
      '05/06/2026,星河数码,-57.00',
      '01/07/2026,早点铺,-6.50',
      '03/04/2026,小店,-3.00',
    ]
    const itemId = await takeInOne(core, write(place, '流水.csv', lines.join('\n')))
    expect((await rowsOf(core, itemId)).map(([time]) => time)).toEqual([null, null, null])
    await core.services.readings.orderDates({ itemId, dateOrder: 'day-first' }, call)
    expect((await rowsOf(core, itemId)).map(([time]) => time)).toEqual([
      '2026-06-05',
      '2026-07-01',
      '2026-04-03',
    ])
  })
})

test('events keep naming the rows that they rest on when a bill is read anew', async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  const lines = [
    '日期,商户,金额',
    '05/06/2026,星河数码,-57.00',
    '01/07/2026,早点铺,-6.50',
    '03/04/2026,小店,不明 5.00',
  ]
  const itemId = await takeInOne(core, write(place, '流水.csv', lines.join('\n')))
  await core.services.events.createFromRows({ itemId, lines: [2, 3], into: null }, call)
  const [table] = await core.services.readings.tables({ itemId }, call)
  if (table === undefined) throw new Error('the file has a table')
  // With another line as the heading, line 2 is no row any more and line 3 still is.
  const mapping = { ...table.guess, headerLine: 2, dateOrder: 'day-first' } as const
  await core.services.readings.explainColumns({ itemId, table: table.name, mapping }, call)
  const [event] = await core.services.events.list(undefined, call)
  expect(event).toMatchObject({ itemIds: [itemId], rows: [{ itemId, line: 3 }] })
  await core.services.history.undo(undefined, call)
  const [before] = await core.services.events.list(undefined, call)
  expect(before?.rows).toEqual([
    { itemId, line: 2 },
    { itemId, line: 3 },
  ])
})

test('an answer by which nothing can be read changes nothing', async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  const { bytes, fileName } = makeOddTable('csv')
  const itemId = await takeInOne(core, write(place, fileName, bytes))
  const before = await core.services.items.get({ itemId }, call)
  const { name, guess } = await firstTable(core, itemId)
  const mapping = { ...guess, columns: { amount: 1 } }
  const wrong = core.services.readings.explainColumns({ itemId, table: name, mapping }, call)
  await expect(wrong).rejects.toMatchObject({ code: 'reread-nothing' })
  rmSync(join(place.caseFolder, 'originals'), { recursive: true })
  const lost = core.services.readings.orderDates({ itemId, dateOrder: 'day-first' }, call)
  await expect(lost).rejects.toMatchObject({ code: 'reading-failed' })
  expect(await core.services.items.get({ itemId }, call)).toEqual(before)
  expect(await core.services.history.undo(undefined, call)).toMatchObject({ action: 'items-taken-in' })
})

test.each([
  [
    'with money in and out in columns of their own',
    [
      '我的账户',
      '发生,进账,出账,结余,说明',
      '2026/5/6,,57.00,943.00,充值卡',
      '2026/5/7,100.00,,1043.00,工资',
    ],
    { headerLine: 2, columns: { date: 0, amountIn: 1, amountOut: 2, balance: 3, description: 4 } },
  ],
  [
    'with day and clock apart',
    ['日子,钟点,花销,店,东西', '2026.5.6,20:13,57,星河,充值卡', '2026.5.7,9:00,6.5,早点铺,豆浆'],
    { headerLine: 1, columns: { date: 0, time: 1, amount: 2, counterparty: 3, description: 4 } },
  ],
  [
    'with what was due and what was paid',
    [
      '下单日,店家,应付,实际掏的,单子号,状况',
      '2026-05-06 20:13:22,星河数码,60.00,57.00,260506123456789012,交易成功',
      '2026-05-07 20:13:22,早点铺,60.00,57.00,260506123456789013,交易关闭',
    ],
    { headerLine: 1, columns: { time: 0, counterparty: 1, amount: 3, orderId: 4, status: 5 } },
  ],
  [
    'in German',
    [
      'Tag;Wer;Wofür;Umsatz;Geld',
      '06.05.2026;Star Shop;Gutschein;-1.157,00;EUR',
      '07.05.2026;Cafe;Tee;-6,50;EUR',
    ],
    {
      columns: { date: 0, counterparty: 1, description: 2, amount: 3, currency: 4 },
      ...{ decimalMark: ',', currency: 'EUR', dateOrder: 'day-first', sign: 'minus-is-out' },
    },
  ],
  [
    'without a heading',
    ['2026-05-06,星河数码,-57.00,充值卡', '2026-05-07,早点铺,-6.50,豆浆'],
    {
      headerLine: null,
      columns: { date: 0, counterparty: 1, amount: 2, description: 3 },
      sign: 'minus-is-out',
    },
  ],
])('the guess of a table %s needs no mending', async (_, lines, expected) => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  const itemId = await takeInOne(core, write(place, '账.csv', lines.join('\n')))
  const { guess } = await firstTable(core, itemId)
  expect(guess).toMatchObject(expected)
  expect(guess.columns).toEqual(expected.columns)
})
