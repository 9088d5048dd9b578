import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { placeWindow, readWindowState } from '../../electron/hosts/desktop/window-state.ts'
import { createSessionKeys } from '../../electron/hosts/web/session-keys.ts'
import { chooseAppFolders } from '../../electron/hosts/window/app-folders.ts'
import { describeCause } from '../../electron/hosts/window/describe-cause.ts'
import { createLocalLog } from '../../electron/hosts/window/local-log.ts'
import { Fault } from '../../shared/faults/fault.ts'

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'juzheng-parts-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const main = { x: 0, y: 25, width: 1440, height: 875 }
const left = { x: -1920, y: 0, width: 1920, height: 1080 }
const kept = { x: 100, y: 100, width: 1200, height: 700, isMaximized: false }

test.each([
  ['as it was', kept, [main], kept],
  ['on the other screen', { ...kept, x: -1800 }, [main, left], { ...kept, x: -1800 }],
  ['maximized as it was', { ...kept, isMaximized: true }, [main], { ...kept, isMaximized: true }],
])('a window opens %s', (_, state, all, expected) => {
  expect(placeWindow(state, { all, main })).toEqual(expected)
})

test.each([
  ['a screen that is gone', { ...kept, x: -1800 }],
  ['below the last row', { ...kept, y: 870 }],
  ['above the first row, where nobody can take hold of it', { ...kept, y: -200 }],
  ['a sliver at the edge', { ...kept, x: 1400 }],
])('a window that stood on %s opens in the middle of the main one', (_, state) => {
  const placed = placeWindow(state, { all: [main], main })
  expect(placed).toEqual({ ...kept, x: 120, y: 113 })
})

test('a window larger than the screen is made to fit', () => {
  const placed = placeWindow({ ...kept, x: 9_000, width: 5_000, height: 4_000 }, { all: [main], main })
  expect(placed).toMatchObject({ x: 0, y: 25, width: 1440, height: 875 })
})

test('what was kept of a window and cannot be read counts as nothing', async () => {
  const path = join(await makeFolder(), 'window.json')
  expect(readWindowState(path)).toBeNull()
  for (const text of [
    '',
    '{',
    '[]',
    '{"x":"1"}',
    '{"x":1e99,"y":0,"width":1,"height":1,"isMaximized":false}',
  ]) {
    writeFileSync(path, text)
    expect(readWindowState(path), text).toBeNull()
  }
  writeFileSync(path, JSON.stringify(kept))
  expect(readWindowState(path)).toEqual(kept)
})

test('a launch code works once and for ten minutes', () => {
  let now = new Date('2026-09-16T08:00:00Z')
  const keys = createSessionKeys(() => now)
  const [first, second, third] = [keys.issueLaunchCode(), keys.issueLaunchCode(), keys.issueLaunchCode()]
  expect(keys.spendLaunchCode(first)).toBe(true)
  expect(keys.spendLaunchCode(first)).toBe(false)
  now = new Date('2026-09-16T08:09:59Z')
  expect(keys.spendLaunchCode(second)).toBe(true)
  now = new Date('2026-09-16T08:10:01Z')
  expect(keys.spendLaunchCode(third)).toBe(false)
})

test.each([
  ['linux', {}, '/home/li/.config/Juzheng', '/home/li/Documents/举证案件'],
  ['linux', { XDG_CONFIG_HOME: '/cfg' }, '/cfg/Juzheng', '/home/li/Documents/举证案件'],
  ['darwin', {}, '/home/li/Library/Application Support/Juzheng', '/home/li/Documents/举证案件'],
  ['win32', { APPDATA: '/roaming' }, '/roaming/Juzheng', '/home/li/Documents/举证案件'],
  ['linux', { JUZHENG_HOME: '/stick' }, '/stick/settings', '/stick/举证案件'],
] as const)('on %s with %o settings and cases have their places', (platform, env, settings, cases) => {
  const folders = chooseAppFolders({ platform, env, homeFolder: '/home/li', language: 'zh' })
  expect(folders).toEqual({ settingsFolder: settings, defaultCasesFolder: cases })
})

test('a documents folder of another name is found, on Linux and where the host says so', async () => {
  const home = await makeFolder()
  mkdirSync(join(home, '.config'))
  writeFileSync(join(home, '.config/user-dirs.dirs'), '# xdg\nXDG_DOCUMENTS_DIR="$HOME/文档"\n')
  const on = { platform: 'linux', env: {}, homeFolder: home } as const
  expect(chooseAppFolders({ ...on, language: 'zh' }).defaultCasesFolder).toBe(join(home, '文档/举证案件'))
  const named = chooseAppFolders({ ...on, language: 'en', documentsFolder: '/docs' })
  expect(named.defaultCasesFolder).toBe('/docs/Juzheng Cases')
})

test('the log says what broke and where, and nothing of the case', async () => {
  const folder = await makeFolder()
  const log = createLocalLog(folder, () => new Date('2026-09-16T08:00:00Z'))
  const inner = Object.assign(new Error(`ENOENT: no such file, open '/home/李四/案件/聊天记录.txt'`), {
    code: 'ENOENT',
  })
  log(
    'a request could not be answered',
    new Error('reading "订单 881203" failed: 星云卡盟', { cause: inner }),
  )
  log('bug 1a2b', new Fault('disk-full', { path: '/home/李四/x' }))
  log('not an error', { secret: 'hunter2' })
  const text = readFileSync(join(folder, 'juzheng.log'), 'utf8')
  for (const word of [
    '2026-09-16T08:00:00.000Z a request',
    'Error ENOENT: ENOENT: no such file, open',
    'bug 1a2b',
  ]) {
    expect(text).toContain(word)
  }
  for (const word of ['李四', '聊天', '881203', '星云', 'hunter2', '/home']) expect(text).not.toContain(word)
})

test('the log is kept short, with one older file', async () => {
  const folder = await makeFolder()
  const log = createLocalLog(folder, () => new Date(0))
  writeFileSync(join(folder, 'juzheng.log'), 'x'.repeat(1_000_001))
  log('a new line')
  expect(readFileSync(join(folder, 'juzheng.log'), 'utf8')).toBe('1970-01-01T00:00:00.000Z a new line\n')
  expect(readFileSync(join(folder, 'juzheng.log.1'), 'utf8')).toHaveLength(1_000_001)
})

test('an error that cannot be described is described all the same', () => {
  expect(describeCause(undefined)).toBe('')
  expect(describeCause('text of a case')).not.toContain('case')
  const endless: Error & { cause?: unknown } = new Error('a')
  endless.cause = endless
  expect(describeCause(endless).split('Error').length).toBeLessThan(8)
})
