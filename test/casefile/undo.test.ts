import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openCase } from '../../electron/casefile/case-file.ts'
import { Fault } from '../../shared/faults/fault.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import { newEvent, newExhibit, statedTime, takeInTexts, visibleCase } from './arrangement.ts'
import { clock, newCase, takeInText } from './case-fixture.ts'
import { fillCase, pageReading } from './fill-case.ts'

const describe = { action: 'items-described', count: 1 } as const

test('a step is undone and redone whole, with one entry in the log each time', async () => {
  const caseFile = newCase()
  const { bill, chat } = await fillCase(caseFile)
  const before = visibleCase(caseFile)
  caseFile.step({ action: 'exhibits-grouped', count: 2 }, () => {
    const [one, two] = caseFile.exhibits()
    if (one === undefined || two === undefined) throw new Error('the case has two exhibits')
    caseFile.saveExhibits([{ ...one, itemIds: [bill, ...two.itemIds], title: 'x\u0000"\'😀' }])
    caseFile.updateItem(chat, { title: null, addTime: statedTime('2023-05-03'), people: ['甲'] })
    caseFile.updateInfo({ title: '改过' })
  })
  const after = visibleCase(caseFile)
  expect(after).not.toEqual(before)
  const step = { id: 1, action: 'exhibits-grouped', count: 2 }
  const { seq } = caseFile.logHead()
  expect(caseFile.history()).toEqual({ undo: step, redo: null })
  expect(caseFile.undo()).toEqual(step)
  expect(visibleCase(caseFile)).toEqual(before)
  expect(caseFile.history()).toEqual({ undo: null, redo: step })
  expect(caseFile.redo()).toEqual(step)
  expect(visibleCase(caseFile)).toEqual(after)
  const entries = caseFile.snapshot().custodyLog.slice(seq)
  expect(entries.map(({ action, subject }) => [action, subject])).toEqual([
    ['step-undone', 'step/1'],
    ['step-redone', 'step/1'],
  ])
  expect(entries[0]?.detail).toMatchObject({ step: 1, action: 'exhibits-grouped', count: 2 })
  const hash = expect.stringMatching(/^[0-9a-f]{64}$/)
  expect(entries[0]?.detail).toHaveProperty('rows', { case: hash, exhibits: hash, 'item/i2': hash })
  expect(caseFile.undo()).toEqual(step)
  expect(caseFile.undo()).toBeNull()
  expect(caseFile.checkLog()).toEqual({ ok: true, problems: [] })
})

test('undoing reaches behind a closing of the case', async () => {
  const first = newCase()
  const { itemId } = await takeInText(first, 'a')
  const states = [visibleCase(first)]
  for (const title of ['一', '二', '三']) {
    first.step(describe, () => first.updateItem(itemId, { title }))
    states.push(visibleCase(first))
  }
  first.undo()
  first.close()
  const second = openCase(first.folder, clock)
  expect(second.history()).toMatchObject({ undo: { id: 2 }, redo: { id: 3 } })
  for (const state of states.slice(0, 2).reverse()) {
    second.undo()
    expect(visibleCase(second)).toEqual(state)
  }
  for (const state of states.slice(1)) {
    second.redo()
    expect(visibleCase(second)).toEqual(state)
  }
  expect(second.redo()).toBeNull()
  second.close()
})

test('after a new step the undone ones cannot be redone', async () => {
  const caseFile = newCase()
  const { itemId } = await takeInText(caseFile, 'a')
  for (const title of ['一', '二']) caseFile.step(describe, () => caseFile.updateItem(itemId, { title }))
  caseFile.undo()
  caseFile.step(describe, () => caseFile.updateItem(itemId, { title: '一' }))
  expect(caseFile.history().redo).toMatchObject({ id: 2 })
  caseFile.step(describe, () => caseFile.updateItem(itemId, { title: '三' }))
  expect(caseFile.history()).toMatchObject({ undo: { id: 3 }, redo: null })
  caseFile.undo()
  expect(caseFile.findItem(itemId)?.title).toBe('一')
})

test('a step that fails half way leaves nothing behind and is none', async () => {
  const caseFile = newCase()
  const { itemId } = await takeInText(caseFile, 'a')
  caseFile.step(describe, () => caseFile.updateItem(itemId, { title: '一' }))
  caseFile.undo()
  const before = { seen: visibleCase(caseFile), head: caseFile.logHead(), history: caseFile.history() }
  const fails = () =>
    caseFile.step(describe, () => {
      caseFile.tagItems([itemId], { add: ['新'], remove: [] })
      caseFile.step(describe, () => caseFile.updateItem(itemId, { title: '二' }))
      expect(caseFile.findItem(itemId)).toMatchObject({ title: '二', tags: ['新'] })
      caseFile.binItems(['i99' as ItemId])
    })
  expect(fails).toThrow(Fault)
  expect({ seen: visibleCase(caseFile), head: caseFile.logHead(), history: caseFile.history() }).toEqual(
    before,
  )
  expect(() => caseFile.step(describe, () => caseFile.undo())).toThrow('inside of another')
  expect(caseFile.checkLog().ok).toBe(true)
})

test('a step inside of another is part of it, and what a step returns is handed on', async () => {
  const caseFile = newCase()
  const { itemId } = await takeInText(caseFile, 'a')
  const said = caseFile.step({ action: 'event-created', count: 1 }, () => {
    caseFile.step(describe, () => caseFile.updateItem(itemId, { title: '一' }))
    return caseFile.saveEvents([newEvent('一', [itemId])])
  })
  expect(said).toEqual(['e1'])
  expect(caseFile.undo()).toMatchObject({ action: 'event-created' })
  expect(caseFile.findItem(itemId)?.title).toBeNull()
  expect(caseFile.history().undo).toBeNull()
  caseFile.redo()
  expect(caseFile.saveEvents([...caseFile.events(), newEvent('二', [])])).toEqual(['e1', 'e2'])
})

test('files of one batch are one step; undone they are nowhere, and taken in again they are back as they were', async () => {
  const caseFile = newCase()
  const [a] = await takeInTexts(caseFile, ['a', 'b', 'c'], 'batch')
  if (a === undefined) throw new Error('three items were taken in')
  caseFile.saveReading(a, pageReading)
  const taken = caseFile.items()
  expect(caseFile.history().undo).toEqual({ id: 1, action: 'items-taken-in', count: 3 })
  caseFile.undo()
  expect(caseFile.items()).toEqual([])
  expect(caseFile.binnedItems()).toEqual([])
  expect(caseFile.findItem(a)).toBeNull()
  expect(caseFile.snapshot()).toMatchObject({ texts: [], readings: [], sightings: [] })
  expect(caseFile.findItemBySha256(taken[0]?.original.sha256 ?? '')).toBeNull()
  expect(caseFile.findOriginal(taken[0]?.original.sha256 ?? '')).toEqual(taken[0]?.original)
  expect(() => caseFile.updateItem(a, { title: '不在' })).toThrow(Fault)
  expect(() => caseFile.tagItems([a], { add: ['不在'], remove: [] })).toThrow(Fault)
  caseFile.redo()
  expect(caseFile.items()).toEqual(taken)
  caseFile.undo()

  expect(await takeInText(caseFile, 'a', 'elsewhere/a.txt', 'later')).toEqual({
    itemId: a,
    isDuplicate: false,
  })
  expect(caseFile.items()).toEqual(taken.slice(0, 1))
  expect(caseFile.snapshot().texts).toMatchObject([{ itemId: a }])
  expect(caseFile.snapshot().sightings).toMatchObject([{ itemId: a, path: 'elsewhere/a.txt' }])
  expect(caseFile.history()).toMatchObject({ undo: { action: 'items-taken-in', count: 1 }, redo: null })
  caseFile.undo()
  expect(caseFile.items()).toEqual([])
  expect(caseFile.checkLog()).toEqual({ ok: true, problems: [] })
})

test('a batch goes on after something else was done and undone in between', async () => {
  const caseFile = newCase()
  const [a] = (await takeInTexts(caseFile, ['a', 'b'], 'batch')) as [ItemId]
  caseFile.step(describe, () => caseFile.updateItem(a, { title: '一' }))
  await takeInTexts(caseFile, ['c'], 'batch')
  expect(caseFile.history().undo).toMatchObject({ id: 3, count: 1 })
  caseFile.undo()
  caseFile.undo()
  await takeInTexts(caseFile, ['d', 'a'], 'batch')
  expect(caseFile.history()).toMatchObject({ undo: { id: 1, count: 3 }, redo: null })
  caseFile.undo()
  expect(caseFile.items()).toEqual([])
})

test('a batch that says the same thing again and again goes back to what was there before it', async () => {
  const caseFile = newCase()
  const { itemId } = await takeInText(caseFile, 'a')
  caseFile.saveEvents([newEvent('零', [itemId]), newEvent('末', [])])
  const states = [visibleCase(caseFile)]
  const batch = { action: 'event-changed', count: 1, batchId: 'typing' } as const
  for (const title of ['一', '二', '三']) {
    caseFile.step(batch, () => {
      const [first, ...rest] = caseFile.events()
      caseFile.saveEvents([...rest, newEvent(title, [itemId]), ...(first === undefined ? [] : [first])])
      caseFile.updateItem(itemId, { title, ...(title === '二' && { proves: '付款' }) })
    })
  }
  states.push(visibleCase(caseFile))
  expect(caseFile.history().undo).toMatchObject({ id: 1, count: 3 })
  for (const state of [0, 1, 0, 1]) {
    if (state === 0) caseFile.undo()
    else caseFile.redo()
    expect(visibleCase(caseFile)).toEqual(states[state])
  }
})

test('a batch that comes to nothing is no step', async () => {
  const caseFile = newCase()
  const { itemId } = await takeInText(caseFile, 'a')
  const tag = { action: 'items-tagged', count: 1, batchId: 'typing' } as const
  caseFile.step(tag, () => caseFile.tagItems([itemId], { add: ['一'], remove: [] }))
  caseFile.step(tag, () => caseFile.tagItems([itemId], { add: ['二'], remove: ['一'] }))
  expect(caseFile.history().undo).toMatchObject({ id: 1, count: 2 })
  caseFile.step(tag, () => caseFile.tagItems([itemId], { add: [], remove: ['二'] }))
  expect(caseFile.history()).toEqual({ undo: null, redo: null })
})

test('what readers, packages and the command line add cannot be undone, and takes no step away', async () => {
  const caseFile = newCase()
  const { itemId } = await takeInText(caseFile, 'a')
  caseFile.step(describe, () => caseFile.updateItem(itemId, { title: '一' }))
  caseFile.saveReading(itemId, pageReading)
  await takeInText(caseFile, 'b')
  await takeInText(caseFile, 'a', 'elsewhere.txt')
  caseFile.recordRefusal({ path: 'x.exe', code: 'no', message: 'no' })
  caseFile.undo()
  const [a, b] = caseFile.items()
  expect(a).toMatchObject({ title: null, kind: 'page', facts: { subject: '商品页' } })
  expect(a?.times).toHaveLength(2)
  expect(b?.fileName).toBe('b.txt')
  expect(caseFile.snapshot()).toMatchObject({ refusals: [{ path: 'x.exe' }], sightings: [{ itemId }] })
  expect(caseFile.checkLog().ok).toBe(true)
})

test('a change made outside of steps, which they do not fit any more, ends the way back', async () => {
  const caseFile = newCase()
  const { itemId } = await takeInText(caseFile, 'a')
  caseFile.step({ action: 'event-created', count: 1 }, () => caseFile.saveEvents([newEvent('一', [itemId])]))
  caseFile.replaceEvents([newEvent('二', [itemId])])
  expect(caseFile.history()).toEqual({ undo: null, redo: null })
  expect(caseFile.undo()).toBeNull()
  expect(caseFile.events()).toMatchObject([{ title: '二' }])
})

test('exhibits that swapped their numbers swap them back', async () => {
  const caseFile = newCase()
  const ids = await takeInTexts(caseFile, ['a', 'b', 'c'])
  caseFile.saveExhibits(
    ids.map((id, index) => ({ ...newExhibit(index + 1, [id]), leftOutPages: { [id]: [index] } })),
  )
  const before = caseFile.exhibits()
  caseFile.step({ action: 'exhibits-moved', count: 3 }, () => {
    caseFile.saveExhibits([...before].reverse().map((exhibit, index) => ({ ...exhibit, number: index + 1 })))
  })
  caseFile.step({ action: 'items-binned', count: 1 }, () => caseFile.binItems(ids.slice(1, 2)))
  const after = caseFile.exhibits()
  expect(after.map(({ id, number }) => [id, number])).toEqual([
    ['x3', 1],
    ['x1', 2],
  ])
  caseFile.undo()
  caseFile.undo()
  expect(caseFile.exhibits()).toEqual(before)
  caseFile.redo()
  caseFile.redo()
  expect(caseFile.exhibits()).toEqual(after)
})

test('the last thousand steps can be undone', { timeout: 60_000 }, async () => {
  const caseFile = newCase()
  const { itemId } = await takeInText(caseFile, 'a')
  for (let count = 1; count <= 1_005; count++) {
    caseFile.step(describe, () => caseFile.updateItem(itemId, { title: String(count) }))
  }
  let undone = 0
  while (caseFile.undo() !== null) undone += 1
  expect(undone).toBe(1_000)
  expect(caseFile.findItem(itemId)?.title).toBe('5')
})

test('a step whose rows were damaged on disk is not brought back into the case', async () => {
  const first = newCase()
  const { itemId } = await takeInText(first, 'a')
  first.step(describe, () => first.updateItem(itemId, { title: '一' }))
  first.step(describe, () => first.updateItem(itemId, { title: '二' }))
  first.close()
  const raw = new Database(join(first.folder, 'case.sqlite'))
  raw.exec(`UPDATE step_rows SET old_row = replace(old_row, '一', '壹') WHERE step_id = 2`)
  raw.close()
  const second = openCase(first.folder, clock)
  expect(() => second.undo()).toThrow('case-damaged')
  expect(second.findItem(itemId)?.title).toBe('二')
  expect(second.checkLog().problems).toEqual([{ seq: 0, reason: 'rows-differ', record: 'step/2' }])
  second.close()
})

test('an item whose taking in was undone does not come back without its bytes', async () => {
  const caseFile = newCase()
  const { itemId } = await takeInText(caseFile, 'a', 'a.txt', 'batch')
  const original = caseFile.findItem(itemId)?.original
  caseFile.undo()
  if (original === undefined) throw new Error('the item has an original')
  rmSync(caseFile.originalPath(original))
  expect(() => caseFile.takeIn({ ...describedAgain, original })).toThrow('no bytes on disk')
  expect(caseFile.items()).toEqual([])
})

const describedAgain = {
  kind: 'text',
  fileName: 'a.txt',
  sourcePath: 'a.txt',
  facts: {},
  times: [],
  chosenTime: null,
  proofKind: 'other',
} as const
