import { chmodSync, copyFileSync, existsSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openCase } from '../../../electron/casefile/case-file.ts'
import type { Core } from '../../../electron/core.ts'
import { names, story } from '../../../scripts/make-examples/story.ts'
import type { ItemId, Sha256 } from '../../../shared/model/ids.ts'
import { writeNotes } from '../../fixtures/write-notes.ts'
import { call, openDeskPlace, takeIn } from './desk-place.ts'

const example = resolve('examples/topup-dispute')
const waiting = { timeout: 60_000, interval: 20 }

async function stateOf(core: Core) {
  const state = await core.services.recognition.state(undefined, call)
  if (state === null) throw new Error('no case is open')
  return state
}

async function textOf(core: Core, itemId: ItemId | undefined): Promise<string | null> {
  const found = await core.services.recognition.lines({ itemId: itemId ?? ('i0' as ItemId) }, call)
  return found === null ? null : found.lines.map(({ text }) => text).join('')
}

function untilIdle(core: Core) {
  return vi.waitFor(async () => expect((await stateOf(core)).status).toBe('idle'), waiting)
}

async function originalOf(core: Core, folder: string, itemId: ItemId | undefined): Promise<string> {
  const { original } = await core.services.items.get({ itemId: itemId ?? ('i0' as ItemId) }, call)
  return join(folder, 'originals', original.sha256.slice(0, 2), `${original.sha256}.${original.extension}`)
}

test('the text of pictures is read in the background once they are taken in, and nothing else is asked of the user', async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  copyFileSync(join(example, names.orderPage), join(place.files, 'a.png'))
  copyFileSync(join(example, names.note), join(place.files, 'b.txt'))
  const taken = await takeIn(core, [place.files])
  expect(await stateOf(core)).toMatchObject({ total: 1, done: 0, failed: 0 })
  await untilIdle(core)
  expect(await stateOf(core)).toMatchObject({ total: 1, done: 1, failed: 0 })
  const found = await core.services.recognition.lines({ itemId: taken[0] ?? ('i0' as ItemId) }, call)
  expect(found?.note).toBeNull()
  expect(found?.lines.map(({ text }) => text)).toContain(story.order.id)
  expect(await textOf(core, taken[1])).toBeNull()
  const { undo } = (await core.services.cases.state(undefined, call)) ?? {}
  expect(undo?.action).toBe('items-taken-in')
})

test('closing in the middle takes no second, and opening again goes on where it was', async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  const upper = { left: 0, top: 0, width: 1080, height: 4_000 }
  await sharp(join(example, names.chatLong)).extract(upper).toFile(join(place.files, 'long.png'))
  const [first] = await writeNotes(join(place.files, 'notes'), 1)
  const [noteId] = await takeIn(core, [first ?? ''], 'one')
  const [longId] = await takeIn(core, [join(place.files, 'long.png')], 'two')
  await vi.waitFor(async () => expect(await textOf(core, noteId)).toContain('1000'), waiting)
  await new Promise((done) => setTimeout(done, 400))
  expect(await textOf(core, longId)).toBeNull()
  const startedAtMs = performance.now()
  await core.services.cases.close(undefined, call)
  expect(performance.now() - startedAtMs).toBeLessThan(1_000)
  expect(await core.services.recognition.state(undefined, call)).toBeNull()
  const [known] = await core.services.cases.known(undefined, call)
  await core.services.cases.open({ id: known?.id ?? '' }, call)
  expect(await stateOf(core)).toMatchObject({ total: 2, done: 1 })
  await untilIdle(core)
  expect(await textOf(core, longId)).toContain('20260912201305118842')
})

test('a picture that was damaged on the disk is said so and holds nothing up; one that is gone is tried again later', async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  const paths = await writeNotes(join(place.root, 'notes'), 3)
  await core.services.recognition.pause(undefined, call)
  const [damaged, gone, sound] = await takeIn(core, paths)
  const damagedPath = await originalOf(core, place.caseFolder, damaged)
  chmodSync(damagedPath, 0o644)
  truncateSync(damagedPath, 200)
  const gonePath = await originalOf(core, place.caseFolder, gone)
  rmSync(gonePath)
  await core.services.recognition.resume(undefined, call)
  await untilIdle(core)
  expect(await stateOf(core)).toMatchObject({ total: 3, done: 3, failed: 2 })
  expect(await textOf(core, sound)).toContain('1002')
  const { note, lines } =
    (await core.services.recognition.lines({ itemId: damaged ?? ('i0' as ItemId) }, call)) ?? {}
  expect(note).toEqual({ code: 'recognition-unreadable', params: { file: '00.png' } })
  expect(lines).toEqual([])
  expect(await textOf(core, gone)).toBeNull()
  copyFileSync(paths[1] ?? '', gonePath)
  await core.services.cases.close(undefined, call)
  const [known] = await core.services.cases.known(undefined, call)
  await core.services.cases.open({ id: known?.id ?? '' }, call)
  await vi.waitFor(async () => expect(await textOf(core, gone)).toContain('1001'), waiting)
})

test('a case whose folder is deleted while it is read ends quietly, and another one can be opened', async () => {
  const said: unknown[] = []
  const place = openDeskPlace({ log: (...line) => void said.push(line) })
  const core = await place.startWithCase()
  await takeIn(core, await writeNotes(join(place.root, 'notes'), 12))
  await vi.waitFor(async () => expect((await stateOf(core)).done).toBeGreaterThan(0), waiting)
  rmSync(place.caseFolder, { recursive: true, force: true })
  await new Promise((done) => setTimeout(done, 500))
  await core.services.cases.close(undefined, call)
  await core.services.cases.create({ title: '另一个', respondent: '', orderId: '', language: 'zh' }, call)
  const [id] = await takeIn(core, await writeNotes(join(place.root, 'more'), 1))
  await untilIdle(core)
  expect(await textOf(core, id)).toContain('1000')
})

test('it gives way while something arrives, and goes on by itself afterwards', async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  await takeIn(core, await writeNotes(join(place.root, 'notes'), 3))
  let finish: () => void = () => undefined
  const more = new Promise<void>((resolve) => {
    finish = resolve
  })
  async function* body(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('begun')
    await more
  }
  const arriving = core.media.upload('slow', { name: 'a.txt', modifiedMs: 0, body: body() })
  await new Promise((done) => setTimeout(done, 2_500))
  expect(await stateOf(core)).toMatchObject({ status: 'waiting', done: 0 })
  finish()
  await arriving
  await untilIdle(core)
  expect(await stateOf(core)).toMatchObject({ total: 3, done: 3 })
})

test('paused or switched off, nothing is read until it is wanted again; the choice outlives the program', async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  await core.services.recognition.pause(undefined, call)
  await takeIn(core, await writeNotes(join(place.root, 'notes'), 1))
  await new Promise((done) => setTimeout(done, 2_200))
  expect(await stateOf(core)).toMatchObject({ status: 'paused', done: 0 })
  await core.services.app.saveSettings({ recognition: 'off' }, call)
  await core.services.recognition.resume(undefined, call)
  await new Promise((done) => setTimeout(done, 2_200))
  expect(await stateOf(core)).toMatchObject({ status: 'off', done: 0 })
  await core.close()
  const again = await place.start()
  const { settings } = await again.services.app.describe(undefined, call)
  expect(settings.recognition).toBe('off')
  const [known] = await again.services.cases.known(undefined, call)
  await again.services.cases.open({ id: known?.id ?? '' }, call)
  expect(await stateOf(again)).toMatchObject({ status: 'off', done: 0 })
  await again.services.app.saveSettings({ recognition: 'on' }, call)
  await untilIdle(again)
})

test('settings of an earlier version, which had no word on it, are kept and it is on', async () => {
  const place = openDeskPlace()
  mkdirSync(join(place.root, 'settings'))
  const settings = { language: 'en', theme: 'dark', textSize: 'large' }
  const stored = { settings, casesFolder: null, sampleFolder: null, cases: [] }
  writeFileSync(join(place.root, 'settings', 'settings.json'), JSON.stringify(stored))
  const core = await place.start()
  const info = await core.services.app.describe(undefined, call)
  expect(info.settings).toEqual({ ...settings, recognition: 'on' })
  expect(existsSync(join(place.root, 'settings', 'settings.json.unread'))).toBe(false)
})

test('what is put back from the bin is read too, and what is in it is left alone', async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  await core.services.recognition.pause(undefined, call)
  const [first, second] = await takeIn(core, await writeNotes(join(place.root, 'notes'), 2))
  const itemIds = [first ?? ('i0' as ItemId)]
  await core.services.items.bin({ itemIds }, call)
  await core.services.recognition.resume(undefined, call)
  await untilIdle(core)
  expect(await stateOf(core)).toMatchObject({ total: 1, done: 1 })
  expect([await textOf(core, first), (await textOf(core, second))?.includes('1001')]).toEqual([null, true])
  await core.services.items.restore({ itemIds }, call)
  await vi.waitFor(async () => expect(await textOf(core, first)).toContain('1000'), waiting)
})

test('the window hears of it every two seconds at most, and of no item that changed', async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  await core.services.recognition.pause(undefined, call)
  await takeIn(core, await writeNotes(join(place.root, 'notes'), 14))
  const told: { atMs: number; scopes: readonly string[] }[] = []
  const abort = new AbortController()
  onTestFinished(() => abort.abort())
  const changes = await core.services.cases.watch(undefined, { signal: abort.signal })
  const hearing = (async () => {
    for await (const { scopes } of changes) told.push({ atMs: performance.now(), scopes })
  })()
  await core.services.recognition.resume(undefined, call)
  await untilIdle(core)
  await new Promise((done) => setTimeout(done, 2_300))
  abort.abort()
  await hearing
  const [, ...later] = told
  expect(new Set(told.flatMap(({ scopes }) => scopes))).toEqual(new Set(['recognition']))
  expect(later.length).toBeGreaterThan(0)
  for (const [at, { atMs }] of later.entries())
    if (at > 0) expect(atMs - (later[at - 1]?.atMs ?? 0)).toBeGreaterThan(1_900)
})

test('what was read stands outside of undo and of the custody log, and is read once for an engine', async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  const [id] = await takeIn(core, await writeNotes(join(place.root, 'notes'), 1))
  await untilIdle(core)
  const { original } = await core.services.items.get({ itemId: id ?? ('i0' as ItemId) }, call)
  await core.services.history.undo(undefined, call)
  expect(await stateOf(core)).toMatchObject({ total: 0, done: 0 })
  await core.services.history.redo(undefined, call)
  expect(await stateOf(core)).toMatchObject({ status: 'idle', total: 1, done: 1 })
  await core.close()
  const caseFile = openCase(place.caseFolder, { now: () => new Date() })
  onTestFinished(() => caseFile.close())
  expect(caseFile.checkLog()).toEqual({ ok: true, problems: [] })
  expect(caseFile.snapshot().custodyLog.filter(({ action }) => action.includes('recogni'))).toEqual([])
  const before = caseFile.findRecognition(original.sha256 as Sha256)
  expect(before?.lines.map(({ text }) => text).join('')).toContain('1000')
  caseFile.saveRecognition({ ...(before ?? never()), engine: 'another/1', lines: [] })
  expect(caseFile.recognitionFacts()).toMatchObject([{ engine: 'another/1', lineCount: 0 }])
  expect(caseFile.nextUnrecognized(before?.engine ?? '', null)?.itemId).toBe(id)
})

function never(): never {
  throw new Error('nothing was read')
}
