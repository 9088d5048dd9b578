import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openCase } from '../../electron/casefile/case-file.ts'
import type { Core } from '../../electron/core.ts'
import type { ShownTable } from '../../shared/contract/reading-contract.ts'
import type { ItemId } from '../../shared/model/ids.ts'
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
    expect((await core.services.items.get({ itemId }, call)).kind).toBe('bill')
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
    expect(await explain(core, first)).toEqual({ type: 'bill', rowCount: 2, unreadCount: 0 })
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
  test('is undone and redone with its rows, as one step, and the log still checks', async () => {
    const place = openDeskPlace()
    const core = await place.startWithCase()
    const itemId = await takeInOne(core, write(place, '六月.csv', june))
    const before = await core.services.items.get({ itemId }, call)
    await explain(core, itemId)
    const after = await rowsOf(core, itemId)
    expect(await core.services.history.undo(undefined, call)).toMatchObject({ action: 'item-reread' })
    const undone = await core.services.items.get({ itemId }, call)
    expect(undone).toMatchObject({ kind: before.kind, reading: before.reading })
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
