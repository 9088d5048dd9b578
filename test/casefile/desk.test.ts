import { expect, test } from 'vitest'
import { Fault } from '../../shared/faults/fault.ts'
import type { EventId, ItemId } from '../../shared/model/ids.ts'
import { newEvent, newExhibit, statedTime, takeInTexts } from './arrangement.ts'
import { newCase, takeInText } from './case-fixture.ts'
import { fillCase } from './fill-case.ts'

const unknown = 'i99' as ItemId

test('what the user says of an item is kept, and leaves the rest of it as it was', async () => {
  const caseFile = newCase()
  const { itemId } = await takeInText(caseFile, 'a')
  const before = caseFile.findItem(itemId)
  const said = { title: '付款截图', people: ['李\u0000四', '某某数卡'], amount: '648.00' }
  caseFile.updateItem(itemId, said)
  expect(caseFile.findItem(itemId)).toEqual({ ...before, ...said })
  caseFile.updateItem(itemId, { people: [], amount: null, title: null })
  expect(caseFile.findItem(itemId)).toEqual(before)
})

test('many items are described at once with one entry in the log, or none of them', async () => {
  const caseFile = newCase()
  const [a, b] = (await takeInTexts(caseFile, ['a', 'b'])) as [ItemId, ItemId]
  const { seq } = caseFile.logHead()
  caseFile.updateItems([a, b], { proves: '付款', addTime: statedTime('2023-05-03') })
  expect(caseFile.items()).toMatchObject([
    { proves: '付款', chosenTime: 1 },
    { proves: '付款', chosenTime: 1 },
  ])
  const head = caseFile.logHead()
  expect(head.seq).toBe(seq + 1)
  expect(() => caseFile.updateItems([a, unknown], { proves: null })).toThrow(Fault)
  expect(() => caseFile.updateItems([a, b], { chosenTime: 7 })).toThrow('no time 7')
  expect(caseFile.logHead()).toEqual(head)
  expect(caseFile.checkLog().ok).toBe(true)
})

test('of the times that the user stated only the one that holds is shown', async () => {
  const caseFile = newCase()
  const { itemId } = await takeInText(caseFile, 'a')
  const [found] = caseFile.items()[0]?.times ?? []
  const [first, second] = [statedTime('2023-05-03'), statedTime('2023-05-04')]
  caseFile.updateItem(itemId, { addTime: first })
  caseFile.updateItem(itemId, { addTime: second })
  expect(caseFile.findItem(itemId)).toMatchObject({ times: [found, second], chosenTime: 1 })
  caseFile.updateItem(itemId, { chosenTime: 0 })
  expect(caseFile.findItem(itemId)).toMatchObject({ times: [found], chosenTime: 0 })
  expect(() => caseFile.updateItem(itemId, { chosenTime: 1 })).toThrow('no time 1')
  caseFile.updateItem(itemId, { chosenTime: null })
  expect(caseFile.findItem(itemId)).toMatchObject({ times: [found], chosenTime: null })
  expect(caseFile.checkLog().ok).toBe(true)
})

test('a time that is not exact keeps how sure it is, and an exact one has no word of it', async () => {
  const caseFile = newCase()
  const { itemId } = await takeInText(caseFile, 'a')
  const between = { ...statedTime('2023-05-03'), certainty: 'between', until: '2023-05-06' } as const
  caseFile.updateItem(itemId, { addTime: between })
  const times = caseFile.findItem(itemId)?.times ?? []
  expect(times[1]).toStrictEqual(between)
  expect(Object.keys(times[0] ?? {})).not.toContain('certainty')
  const about = { ...newEvent('约定', [itemId]), time: '2023-05-03', certainty: 'about' } as const
  caseFile.saveEvents([about, newEvent('付款', [])])
  const [first, second] = caseFile.events()
  expect(first).toStrictEqual({ ...about, id: 'e1' })
  expect(Object.keys(second ?? {})).not.toContain('certainty')
  expect(Object.keys(second ?? {})).not.toContain('rows')
})

test('tags are added to and taken from many items at once; an unknown item stops all of it', async () => {
  const caseFile = newCase()
  const [a, b] = (await takeInTexts(caseFile, ['a', 'b'])) as [ItemId, ItemId]
  caseFile.tagItems([a, b, a], { add: ['重要', '待核对'], remove: ['没有的'] })
  caseFile.tagItems([a], { add: ['已核对'], remove: ['待核对'] })
  expect(caseFile.items().map(({ tags }) => [...tags].sort())).toEqual([
    ['已核对', '重要'],
    ['待核对', '重要'],
  ])
  const head = caseFile.logHead()
  caseFile.tagItems([a, b], { add: ['重要'], remove: [] })
  expect(() => caseFile.tagItems([a, unknown], { add: ['新'], remove: [] })).toThrow(Fault)
  expect(caseFile.logHead()).toEqual(head)
  expect(caseFile.checkLog().ok).toBe(true)
})

test('what goes to the bin leaves events and exhibits, whose numbers close up, and is nowhere but in the bin', async () => {
  const caseFile = newCase()
  const { bill, chat, page } = await fillCase(caseFile)
  const [event] = caseFile.events()
  if (event === undefined) throw new Error('the case has an event')
  const rows = [
    { itemId: bill, line: 18 },
    { itemId: chat, line: 3 },
  ]
  caseFile.saveEvents([{ ...event, rows }, newEvent('只凭账单', [bill])])
  caseFile.binItems([bill])
  const { items, events, exhibits, transactions, readings } = caseFile.snapshot()
  expect(items.map(({ id }) => id)).toEqual([chat, page])
  expect(caseFile.binnedItems().map(({ id, binnedAt }) => [id, binnedAt])).toEqual([
    [bill, '2026-03-01T08:00:00.000Z'],
  ])
  expect(events.map(({ itemIds, rows }) => ({ itemIds, rows }))).toEqual([
    { itemIds: [chat], rows: [{ itemId: chat, line: 3 }] },
    { itemIds: [], rows: undefined },
  ])
  expect(exhibits.map(({ id, number, itemIds }) => ({ id, number, itemIds }))).toEqual([
    { id: 'x2', number: 1, itemIds: [chat, page] },
  ])
  expect(transactions).toEqual([])
  expect(readings.map(({ itemId }) => itemId)).toEqual([chat, page])
  expect(() => caseFile.saveEvents([newEvent('又来', [bill])])).toThrow(Fault)
  caseFile.restoreItems([bill])
  expect(caseFile.items().map(({ id }) => id)).toEqual([bill, chat, page])
  expect(caseFile.snapshot().transactions).toHaveLength(2)
  expect(caseFile.binnedItems()).toEqual([])
  expect(caseFile.checkLog().ok).toBe(true)
})

test('bytes that lie in the bin are a duplicate, and stay in the bin', async () => {
  const caseFile = newCase()
  const { itemId } = await takeInText(caseFile, 'a')
  caseFile.binItems([itemId])
  expect(await takeInText(caseFile, 'a', 'again.txt', 'b1')).toEqual({ itemId, isDuplicate: true })
  expect(caseFile.findItem(itemId)?.binnedAt).not.toBeNull()
  expect(caseFile.history().undo).toBeNull()
  expect(caseFile.snapshot().custodyLog.at(-1)).toMatchObject({ action: 'item-seen-again' })
})

test('a saved event keeps its id wherever it goes, a new one gets its own, one that is not named is gone', async () => {
  const caseFile = newCase()
  const [a, b] = (await takeInTexts(caseFile, ['a', 'b'])) as [ItemId, ItemId]
  const ids = caseFile.saveEvents(['一', '二', '三'].map((title) => newEvent(title, [a, b])))
  expect(ids).toEqual(['e1', 'e2', 'e3'])
  const [one, two, three] = caseFile.events()
  if (one === undefined || two === undefined || three === undefined) throw new Error('there are three events')
  const changed = { ...two, title: '二改', itemIds: [b], rows: [{ itemId: b, line: 7 }] }
  expect(caseFile.saveEvents([three, newEvent('四', []), changed])).toEqual(['e3', 'e4', 'e2'])
  expect(caseFile.events()).toStrictEqual([three, { ...newEvent('四', []), id: 'e4' }, changed])
  const head = caseFile.logHead()
  caseFile.saveEvents(caseFile.events())
  expect(caseFile.logHead()).toEqual(head)
  expect(() => caseFile.saveEvents([{ ...one, id: 'e1' as EventId }])).toThrow(RangeError)
  expect(() => caseFile.saveEvents([three, three])).toThrow(RangeError)
  expect(caseFile.logHead()).toEqual(head)
})

test('exhibits change places without losing their ids, items or pages left out', async () => {
  const caseFile = newCase()
  const [a, b] = (await takeInTexts(caseFile, ['a', 'b'])) as [ItemId, ItemId]
  const leftOutPages = { [a]: [0, 2], [b]: [] }
  expect(caseFile.saveExhibits([{ ...newExhibit(1, [a]), leftOutPages }, newExhibit(2, [b])])).toEqual([
    'x1',
    'x2',
  ])
  const [one, two] = caseFile.exhibits()
  if (one === undefined || two === undefined) throw new Error('there are two exhibits')
  expect(one.leftOutPages).toEqual({ [a]: [0, 2] })
  expect(Object.keys(two)).not.toContain('leftOutPages')
  const ids = caseFile.saveExhibits([{ ...two, number: 1 }, { ...one, number: 2 }, newExhibit(3, [])])
  expect(ids).toEqual(['x2', 'x1', 'x3'])
  expect(caseFile.exhibits()).toStrictEqual([
    { ...two, number: 1 },
    { ...one, number: 2 },
    { ...newExhibit(3, []), id: 'x3' },
  ])
  expect(caseFile.checkLog().ok).toBe(true)
})

test('packages are listed as they were recorded', async () => {
  const caseFile = newCase()
  await fillCase(caseFile)
  expect(caseFile.packages()).toMatchObject([
    { name: 'p1', recipientId: 'court', exhibits: [{ number: 1 }], at: '2026-03-01T08:00:00.000Z' },
  ])
})

test('who listens hears of each committed change once, with what it touched, and of nothing else', async () => {
  const caseFile = newCase()
  const heard: string[] = []
  const stop = caseFile.onChange((scopes) => heard.push([...scopes].sort().join(' ')))
  const hears = (work: () => unknown): string[] => {
    heard.length = 0
    work()
    return [...heard]
  }
  const { itemId: a } = await takeInText(caseFile, 'a')
  expect(heard).toEqual(['items'])
  expect(hears(() => caseFile.updateInfo({ title: '新' }))).toEqual(['case'])
  expect(hears(() => caseFile.updateInfo({ title: '新' }))).toEqual([])
  expect(hears(() => caseFile.saveEvents([newEvent('一', [a])]))).toEqual(['events'])
  const arrange = () => {
    caseFile.saveExhibits([newExhibit(1, [a])])
    caseFile.updateItem(a, { title: '甲' })
    expect(heard).toEqual([])
  }
  expect(hears(() => caseFile.step({ action: 'exhibits-added', count: 1 }, arrange))).toEqual([
    'exhibits items',
  ])
  expect(hears(() => caseFile.undo())).toEqual(['exhibits items'])
  expect(hears(() => caseFile.redo())).toEqual(['exhibits items'])
  expect(hears(() => caseFile.binItems([a]))).toEqual(['events exhibits items'])
  expect(hears(() => caseFile.recordRefusal({ path: 'x.exe', code: 'no', message: 'no' }))).toEqual(['items'])
  const built = { name: 'p', recipientId: 'court', language: 'zh', bagSha256: 'b'.repeat(64) } as const
  const record = () => caseFile.recordPackage({ ...built, logHead: caseFile.logHead(), exhibits: [] })
  expect(hears(record)).toEqual(['packages'])
  const fails = () =>
    caseFile.step({ action: 'case-described', count: 1 }, () => {
      caseFile.updateInfo({ title: '不成' })
      throw new Error('half way')
    })
  expect(hears(() => expect(fails).toThrow('half way'))).toEqual([])
  expect(hears(() => caseFile.updateInfo({ language: 'en' }))).toEqual(['case'])
  stop()
  expect(hears(() => caseFile.updateInfo({ language: 'zh' }))).toEqual([])
})
