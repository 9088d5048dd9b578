import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createCase, openCase } from '../../electron/casefile/case-file.ts'
import { Fault } from '../../shared/faults/fault.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import { clock, describeText, emptyPlace, info, newCase, takeInText } from './case-fixture.ts'
import { billReading, chatReading, fillCase, pageReading } from './fill-case.ts'

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof Fault) return error.code
    throw error
  }
  return 'no fault'
}

test('a case that is closed and opened again holds everything as it was', async () => {
  const first = newCase()
  await fillCase(first)
  const before = first.snapshot()
  first.close()
  const second = openCase(first.folder, clock)
  expect(second.snapshot()).toEqual(before)
  expect(second.checkLog()).toEqual({ ok: true, problems: [] })
  expect(second.hasPackages()).toBe(true)
  second.close()
})

test('what readers understood comes back word for word, with its item', async () => {
  const caseFile = newCase()
  const { bill, chat, page } = await fillCase(caseFile)
  const { transactions, messages, texts, readings, items } = caseFile.snapshot()
  expect(transactions).toEqual(
    billReading.type === 'bill' && billReading.rows.map((row) => ({ ...row, itemId: bill })),
  )
  expect(messages).toEqual(
    chatReading.type === 'chat' && chatReading.messages.map((message) => ({ ...message, itemId: chat })),
  )
  expect(texts).toEqual([{ itemId: page, paragraphs: ['商品说明', '支持七天退款'] }])
  expect(readings[0]).toMatchObject({
    itemId: bill,
    columns: ['时间', '金额', '备注'],
    unread: [{ line: 20 }],
  })
  expect(items.map(({ kind }) => kind)).toEqual(['bill', 'chat', 'page'])
  expect(items[2]).toMatchObject({ facts: { subject: '商品页' }, chosenTime: 0 })
  expect(items[2]?.times.at(-1)).toEqual(pageReading.times[0])
})

test('known bytes under another path are seen again and make no second item', async () => {
  const caseFile = newCase()
  const first = await takeInText(caseFile, 'same', 'a.txt')
  const again = await takeInText(caseFile, 'same', 'b.txt')
  await takeInText(caseFile, 'same', 'b.txt')
  expect(again).toEqual({ itemId: first.itemId, isDuplicate: true })
  expect(caseFile.items()).toHaveLength(1)
  expect(caseFile.snapshot().sightings).toMatchObject([{ itemId: first.itemId, path: 'b.txt' }])
})

test('no item comes to be without its bytes on disk', () => {
  const caseFile = newCase()
  expect(() => caseFile.takeIn(describeText('absent', 'absent.txt'))).toThrow('no bytes on disk')
  expect(caseFile.items()).toEqual([])
})

test('an exhibit keeps its id while its number stays, and a new one gets an id never used before', async () => {
  const caseFile = newCase()
  await fillCase(caseFile)
  const [one, two] = caseFile.snapshot().exhibits
  if (one === undefined || two === undefined) throw new Error('the case has two exhibits')
  const { id: _, ...late } = one
  caseFile.replaceExhibits([one])
  caseFile.replaceExhibits([one, { ...late, number: 2 }])
  const after = caseFile.snapshot().exhibits
  expect(after[0]).toEqual(one)
  expect(after[1]?.id).toBe('x3')
})

test('saying again what the case says already adds nothing to the log', async () => {
  const caseFile = newCase()
  const { bill } = await fillCase(caseFile)
  const head = caseFile.logHead()
  const { events, exhibits } = caseFile.snapshot()
  caseFile.saveReading(bill, billReading)
  caseFile.replaceEvents(events.map(({ id: _, ...event }) => event))
  caseFile.replaceExhibits(exhibits.map(({ id: _, ...exhibit }) => exhibit))
  caseFile.updateInfo({ title: info.title })
  expect(caseFile.logHead()).toEqual(head)
})

test('a time that the user states is added beside the others and chosen', async () => {
  const caseFile = newCase()
  const { itemId } = await takeInText(caseFile, 'a')
  const said = {
    value: '2023-05-03',
    source: 'user',
    precision: 'day',
    zone: null,
    meaning: 'happened',
    detail: '',
  } as const
  caseFile.updateItem(itemId, { addTime: said })
  expect(caseFile.items()[0]).toMatchObject({ chosenTime: 1, times: [{ source: 'fileName' }, said] })
})

test('a change that fails half way leaves the case as it was', async () => {
  const caseFile = newCase()
  await fillCase(caseFile)
  const before = caseFile.snapshot()
  const broken = before.events.map(({ id: _, ...event }) => ({ ...event, itemIds: ['i999' as ItemId] }))
  expect(() => caseFile.replaceEvents(broken)).toThrow()
  expect(caseFile.snapshot()).toEqual(before)
})

test('a case that is open already is refused, and free again once it is closed', () => {
  const first = newCase()
  expect(codeOf(() => openCase(first.folder, clock))).toBe('case-locked')
  first.close()
  openCase(first.folder, clock).close()
})

test('a folder without a case is said to have none, and nothing is written into it', () => {
  const place = emptyPlace()
  expect(codeOf(() => openCase(place, clock))).toBe('case-not-found')
  expect(existsSync(place)).toBe(false)
})

test('a case is never created over another one', async () => {
  const first = newCase()
  await fillCase(first)
  const before = first.snapshot()
  first.close()
  expect(codeOf(() => createCase(first.folder, info, clock))).toBe('case-exists')
  const again = openCase(first.folder, clock)
  expect(again.snapshot()).toEqual(before)
  again.close()
})

test('a case saved by a newer program is refused and not changed', () => {
  const first = newCase()
  first.close()
  const path = join(first.folder, 'case.sqlite')
  const raw = new Database(path)
  raw.pragma('user_version = 99')
  raw.close()
  const bytes = readFileSync(path)
  expect(codeOf(() => openCase(first.folder, clock))).toBe('case-too-new')
  expect(readFileSync(path)).toEqual(bytes)
})

test.each([
  ['overwritten with text', Buffer.from('not a database '.repeat(1000))],
  ['emptied', Buffer.alloc(0)],
])('a data file that was %s is reported, and nothing is built over it', async (_, content) => {
  const first = newCase()
  await takeInText(first, 'a')
  first.close()
  const path = join(first.folder, 'case.sqlite')
  writeFileSync(path, content)
  expect(codeOf(() => openCase(first.folder, clock))).toBe('case-damaged')
  expect(codeOf(() => createCase(first.folder, info, clock))).toBe('case-damaged')
})

test('a flipped byte anywhere in the data file is reported or harms nothing', {
  timeout: 120_000,
}, async () => {
  const first = newCase()
  const { bill } = await fillCase(first)
  first.step({ action: 'items-binned', count: 1 }, () => first.binItems([bill]))
  first.step({ action: 'case-described', count: 1 }, () => first.updateInfo({ title: '改过' }))
  const before = first.snapshot()
  first.close()
  const path = join(first.folder, 'case.sqlite')
  const whole = readFileSync(path)
  for (let step = 0; step < 200; step++) {
    const bytes = Buffer.from(whole)
    const place = Math.floor((step * whole.length) / 200) + (step % 97)
    bytes[place] = (bytes[place] ?? 0) ^ 0x11
    writeFileSync(path, bytes)
    expect(isReportedOrHarmless(first.folder, before), `byte ${place}`).toBe(true)
  }
})

function isReportedOrHarmless(folder: string, before: unknown): boolean {
  let opened: ReturnType<typeof openCase> | null = null
  try {
    opened = openCase(folder, clock)
    if (!opened.checkLog().ok) return true
    expect(opened.snapshot()).toEqual(before)
    while (opened.undo() !== null);
    expect(opened.checkLog().problems).toEqual([])
    return true
  } catch (error) {
    if (error instanceof Fault) return true
    throw error
  } finally {
    opened?.close()
  }
}
