import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { createCase } from '../../electron/casefile/case-file.ts'
import { findChromium } from '../../scripts/start/find-browser.ts'
import { makeHome } from './make-home.ts'
import { launchChromium } from './open-window.ts'

const start = join(import.meta.dirname, '../../scripts/start.ts')
const clock = { now: () => new Date('2026-09-16T08:00:00Z') }

type Started = {
  readonly lines: readonly string[]
  readonly line: (pattern: RegExp) => Promise<string>
  readonly interrupt: () => void
  readonly exited: Promise<number | null>
}

function run(args: readonly string[], env: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, [start, ...args], {
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', LC_ALL: '', LANG: 'zh_CN.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => lines.push(line))
  }
  const line = async (pattern: RegExp) => {
    const find = () => lines.find((one) => pattern.test(one))
    await expect.poll(find, { timeout: 60_000, message: `a line like ${pattern}` }).toBeDefined()
    return find() ?? ''
  }
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  return { lines, line, exited, interrupt: () => void child.kill('SIGINT') }
}

/** A program called `chromium` that is found first: notes how it was called, then runs the given line of shell. */
async function fakeChromium(
  home: string,
  then: string,
): Promise<{ PATH: string; DISPLAY: string; note: string }> {
  const folder = join(home, 'bin')
  const note = join(home, 'called.txt')
  await mkdir(folder)
  await writeFile(join(folder, 'chromium'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${note}'\n${then}\n`)
  await chmod(join(folder, 'chromium'), 0o755)
  return { PATH: `${folder}:${process.env.PATH}`, DISPLAY: ':99', note }
}

test('without a screen the address is printed, in the language of the system, and Ctrl-C closes the case', async () => {
  const home = await makeHome()
  const zh = run([], { JUZHENG_HOME: home })
  await zh.line(/没有可用的屏幕/)
  expect(await zh.line(/^http/)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?launch=[\w-]{43}$/)
  zh.interrupt()
  expect(await zh.exited).toBe(0)
  expect(zh.lines.at(-1)).toBe('已退出，案件已关好。')
  const en = run(['--host', 'print'], { JUZHENG_HOME: home, LANG: 'en_GB.UTF-8' })
  await en.line(/Open this address in a browser on this computer/)
  await en.line(/^http/)
  en.interrupt()
  expect(await en.exited).toBe(0)
})

test('a case that is named is open when its window opens', async () => {
  const home = await makeHome()
  const folder = join(home, '我的案件')
  const info = { language: 'zh', parties: [], orderIds: [], disputedAmount: null } as const
  const created = createCase(
    folder,
    { ...info, title: '点卡纠纷', createdAt: clock.now().toISOString() },
    clock,
  )
  created.close()
  const started = run(['--host', 'print', folder], { JUZHENG_HOME: home })
  const url = await started.line(/^http/)
  const browser = await launchChromium()
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  await page.goto(url)
  await page.getByText('点卡纠纷').first().waitFor()
  started.interrupt()
  expect(await started.exited).toBe(0)
})

test.each([
  ['a folder that is no case', ['--host', 'print', '/nowhere'], /这个文件夹里没有案件/],
  ['a host that there is none of', ['--host', 'phone'], /^用法/],
  ['a port that there is none of', ['--port', '70000'], /^用法/],
  ['two cases', ['one', 'two'], /^用法/],
  ['Electron where it is not', ['--host', 'desktop'], /Electron 的程序不在/],
])('%s ends with a sentence', async (_, args, sentence) => {
  const started = run(args, { JUZHENG_HOME: await makeHome() })
  expect(await started.exited).toBe(1)
  expect(
    started.lines.some((line) => sentence.test(line)),
    started.lines.join('\n'),
  ).toBe(true)
})

test('a port that another program has is refused with a sentence, and the case is left closed', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void other.close())
  const { port } = other.address() as AddressInfo
  const started = run(['--host', 'print', '--port', String(port)], { JUZHENG_HOME: await makeHome() })
  await started.line(new RegExp(`端口 ${port} 已被别的程序占用`))
  expect(await started.exited).toBe(1)
})

test('a browser of the Chromium family opens it as a window of its own, with a profile of its own', async () => {
  const home = await makeHome()
  const { note, ...env } = await fakeChromium(home, 'exit 0')
  const started = run([], { JUZHENG_HOME: home, ...env })
  await started.line(/没有 Electron，用 chromium 的独立窗口打开/)
  await expect.poll(() => readFile(note, 'utf8').catch(() => ''), { timeout: 60_000 }).toContain('--app=')
  const flags = (await readFile(note, 'utf8')).trim().split('\n')
  const app = flags.find((flag) => flag.startsWith('--app='))?.slice('--app='.length) ?? ''
  expect(flags).toEqual(
    expect.arrayContaining([
      `--user-data-dir=${join(home, 'settings/browser')}`,
      '--disable-background-networking',
      '--disable-extensions',
      '--no-proxy-server',
    ]),
  )
  expect(flags.includes('--no-sandbox')).toBe(process.getuid?.() === 0)
  expect((await fetch(app, { redirect: 'manual' })).status).toBe(303)
  started.interrupt()
  expect(await started.exited).toBe(0)
})

test('when the user closes that window, the program ends by itself', async () => {
  const home = await makeHome()
  const real = findChromium({ platform: process.platform, env: process.env })
  const { note: _, ...env } = await fakeChromium(
    home,
    `echo $$ > '${home}/pid'; exec '${real}' --headless=new --disable-gpu "$@"`,
  )
  const started = run([], { JUZHENG_HOME: home, ...env })
  const settings = join(home, 'settings')
  // The window has spoken with the core when its profile is there and the page had time to load.
  await expect
    .poll(() => readFile(join(home, 'pid'), 'utf8').catch(() => ''), { timeout: 60_000 })
    .not.toBe('')
  await expect
    .poll(() => readFile(join(settings, 'browser/Local State'), 'utf8').catch(() => ''), { timeout: 60_000 })
    .not.toBe('')
  await new Promise((resolve) => setTimeout(resolve, 5_000))
  process.kill(Number(await readFile(join(home, 'pid'), 'utf8')), 'SIGTERM')
  expect(await started.exited).toBe(0)
  expect(started.lines.at(-1)).toBe('已退出，案件已关好。')
})
