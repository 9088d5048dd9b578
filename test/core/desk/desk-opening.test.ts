import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { bytesOf, call, openDeskPlace, takeIn } from './desk-place.ts'

test('what was dropped before a crash is taken in at the next opening, and said', async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  const file = { modifiedMs: Date.UTC(2026, 8, 12), body: bytesOf('你好') }
  await core.media.upload('drop', { ...file, name: '聊天/一.txt' })
  await core.media.upload('drop', { ...file, name: '二.txt', body: bytesOf('第二份') })
  const half = join(place.caseFolder, 'derived', 'uploads', 'drop', '.arriving-0123456789abcdef')
  writeFileSync(half, '只来了一')
  await core.close()
  const again = await place.start()
  const [known] = await again.services.cases.known(undefined, call)
  const state = await again.services.cases.open({ id: known?.id ?? '' }, call)
  expect(state.notices).toEqual([{ code: 'uploads-recovered', params: { count: 2 } }])
  const { rows } = await again.services.items.list({ where: 'desk' }, call)
  expect(rows.map(({ fileName }) => fileName).toSorted()).toEqual(['一.txt', '二.txt'])
  expect(readdirSync(join(place.caseFolder, 'derived', 'uploads'))).toEqual([])
  expect(state.undo).toMatchObject({ action: 'items-taken-in', count: 2 })
})

test('an upload that breaks off leaves nothing behind', async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  async function* breaking() {
    yield Buffer.from('一半')
    throw new Error('the window is gone')
  }
  const upload = core.media.upload('drop', { name: 'a/b.txt', modifiedMs: 0, body: breaking() })
  await expect(upload).rejects.toThrow('the window is gone')
  expect(readdirSync(join(place.caseFolder, 'derived', 'uploads', 'drop', 'a'))).toEqual([])
})

test('two dropped files of one name both keep it', async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  await Promise.all(
    ['一', '二', '三'].map((text) =>
      core.media.upload('drop', { name: '截图.txt', modifiedMs: 0, body: bytesOf(text) }),
    ),
  )
  const events = await core.services.items.takeIn(
    { batchId: 'b', source: { type: 'upload', uploadId: 'drop' } },
    call,
  )
  for await (const event of events) if (event.type === 'done') expect(event.result.taken).toHaveLength(3)
  const { rows } = await core.services.items.list({ where: 'desk' }, call)
  expect(rows.map(({ fileName }) => fileName)).toEqual(['截图.txt', '截图.txt', '截图.txt'])
})

test('a browser window cannot name a file of this computer', async () => {
  const place = openDeskPlace({ kind: 'web' })
  const core = await place.startWithCase()
  await expect(takeIn(core, ['/etc/passwd'])).rejects.toMatchObject({ code: 'paths-need-desktop' })
})

test('a log that somebody altered is said soon after opening, and the case opens', async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  writeFileSync(join(place.files, 'a.txt'), '聊天')
  await takeIn(core, [place.files])
  await core.close()
  const database = new Database(join(place.caseFolder, 'case.sqlite'))
  database.exec("UPDATE items SET title = '伪造'")
  database.close()
  const again = await place.start()
  const [known] = await again.services.cases.known(undefined, call)
  await again.services.cases.open({ id: known?.id ?? '' }, call)
  await expect
    .poll(async () => (await again.services.cases.state(undefined, call))?.notices, { timeout: 10_000 })
    .toMatchObject([{ code: 'log-altered', params: { reason: 'rows-differ' } }])
})

test('a case that another program has open is refused, and the one on the desk stays there', async () => {
  const place = openDeskPlace()
  const first = await place.startWithCase()
  const second = await place.start()
  await second.services.cases.create({ title: '第二个', respondent: '', orderId: '', language: 'zh' }, call)
  const known = await second.services.cases.known(undefined, call)
  const locked = known.find(({ title }) => title === '卡密')
  await expect(second.services.cases.open({ id: locked?.id ?? '' }, call)).rejects.toMatchObject({
    code: 'case-locked',
  })
  expect((await second.services.cases.state(undefined, call))?.info.title).toBe('第二个')
  await first.close()
  expect((await second.services.cases.open({ id: locked?.id ?? '' }, call)).info.title).toBe('卡密')
})

test('a case in the folder of a sync service opens with a warning', async () => {
  const place = openDeskPlace({
    paths: { settingsFolder: '/nowhere', defaultCasesFolder: '/nowhere', sampleFolder: '/nowhere' },
  })
  const settingsFolder = join(place.root, 'settings')
  const synced = openDeskPlace({
    paths: { settingsFolder, defaultCasesFolder: join(place.root, '坚果云'), sampleFolder: '/nowhere' },
  })
  const core = await synced.start()
  const made = await core.services.cases.create(
    { title: '卡密', respondent: '', orderId: '', language: 'zh' },
    call,
  )
  expect(made.notices).toEqual([{ code: 'case-in-sync-folder', params: { service: '坚果云' } }])
})

test('settings that cannot be understood are put aside, and the window starts with the defaults', async () => {
  const place = openDeskPlace()
  mkdirSync(join(place.root, 'settings'))
  writeFileSync(join(place.root, 'settings', 'settings.json'), '{"theme":')
  const core = await place.start()
  expect((await core.services.app.describe(undefined, call)).settings.theme).toBe('system')
  await core.services.app.saveSettings({ textSize: 'large' }, call)
  expect(readFileSync(join(place.root, 'settings', 'settings.json.unread'), 'utf8')).toBe('{"theme":')
  const again = await place.start()
  expect((await again.services.app.describe(undefined, call)).settings.textSize).toBe('large')
})

test('closing a case stops what is being taken in, and keeps what is finished', async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  for (let number = 0; number < 400; number += 1) {
    writeFileSync(join(place.files, `${number}.txt`), `第${number}份`)
  }
  const source = { type: 'paths' as const, paths: [place.files] }
  const events = await core.services.items.takeIn({ batchId: 'b', source }, call)
  for await (const event of events) {
    if (event.type === 'progress' && event.progress.done > 0) await core.services.cases.close(undefined, call)
    if (event.type === 'done') expect(event.result.isCancelled).toBe(true)
  }
  const [known] = await core.services.cases.known(undefined, call)
  const state = await core.services.cases.open({ id: known?.id ?? '' }, call)
  expect(state.counts.items).toBeGreaterThan(0)
  expect(state.counts.items).toBeLessThan(400)
  expect(existsSync(join(place.caseFolder, 'case.sqlite'))).toBe(true)
})

test('work that a closing case stops says so, instead of failing without a word', async () => {
  const place = openDeskPlace()
  const core = await place.start()
  await core.services.cases.openSample({ language: 'zh' }, call)
  const options = { recipientId: 'court', language: 'zh', maxVolumeMb: null, embedOriginals: false } as const
  const preview = Promise.resolve(core.services.packages.preview(options, call))
  const stopped = expect(preview).rejects.toMatchObject({ code: 'case-closed-meanwhile' })
  await core.services.cases.close(undefined, call)
  await stopped
})
