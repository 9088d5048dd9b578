import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../scripts/start/find-browser.ts'

export type WindowOptions = {
  readonly language?: 'zh' | 'en'
  readonly theme?: 'light' | 'dark'
  readonly viewport?: { readonly width: number; readonly height: number }
  /** An earlier window's `home`, to come back to its cases and settings; it is then not removed on close. */
  readonly home?: string
  /** Added to the window's address, for example `pseudo`. */
  readonly query?: string
  /** Of a touch screen, of forced colours, of reduced motion: whatever Playwright's contexts take. */
  readonly context?: Parameters<Browser['newContext']>[0]
}
export type OpenWindow = {
  readonly page: Page
  readonly context: BrowserContext
  readonly browser: Browser
  /** Stands for the user's own folder: `settings/`, and the cases in `举证案件` or `Juzheng Cases`. */
  readonly home: string
  readonly casesFolder: string
  /** What the page wrote to its console as an error, and errors that nobody caught. */
  readonly problems: readonly string[]
  readonly close: () => Promise<void>
}

const root = join(import.meta.dirname, '../..')

/** The real window: built renderer, web host and core in a process of their own, in Debian's Chromium. */
export async function openWindow(options: WindowOptions = {}): Promise<OpenWindow> {
  const language = options.language ?? 'zh'
  const home = options.home ?? (await mkdtemp(join(tmpdir(), 'juzheng-window-')))
  const host = await startHost(home, language)
  const closing: (() => Promise<unknown>)[] = [host.close]
  const close = async () => {
    for (const step of closing.reverse()) await step()
    if (options.home === undefined) await rm(home, { recursive: true, force: true })
  }
  try {
    const browser = await launchChromium()
    closing.push(() => browser.close())
    const context = await browser.newContext({
      locale: language === 'zh' ? 'zh-CN' : 'en-US',
      colorScheme: options.theme ?? 'light',
      viewport: options.viewport ?? { width: 1280, height: 800 },
      timezoneId: 'Asia/Shanghai',
      ...options.context,
    })
    const page = await context.newPage()
    const problems = listenForProblems(page)
    await page.goto(host.url)
    if (options.query !== undefined) await page.goto(`${page.url().split('#')[0]}?${options.query}`)
    const casesFolder = join(home, language === 'zh' ? '举证案件' : 'Juzheng Cases')
    return { page, context, browser, home, casesFolder, problems, close }
  } catch (error) {
    await close()
    throw error
  }
}

function listenForProblems(page: Page): readonly string[] {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  return problems
}

/** Headless, as root, and asking nothing of the network by itself. */
export async function launchChromium(args: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium({ platform: process.platform, env: process.env })
  if (executablePath === null)
    throw new Error('no Chromium is installed; scripts/debian-packages.ts installs it')
  const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-proxy-server']
  const noNames = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'
  return chromium.launch({ executablePath, args: [...quiet, noNames, '--disable-component-update', ...args] })
}

/** `npm start -- --host print` on this Node; resolves when it has said its address. */
export async function startHost(
  home: string,
  language: 'zh' | 'en' = 'zh',
): Promise<{ readonly url: string; readonly pid: number; readonly close: () => Promise<void> }> {
  const env = {
    ...process.env,
    JUZHENG_HOME: home,
    LC_ALL: '',
    LANG: language === 'zh' ? 'zh_CN.UTF-8' : 'en_US.UTF-8',
  }
  const child = spawn(process.execPath, [join(root, 'scripts/start.ts'), '--host', 'print'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      said += `${line}\n`
      if (line.startsWith('http://')) resolve(line)
    })
    void exited.then((code) => reject(new Error(`the web host ended with ${code}:\n${said}`)))
  })
  return {
    url,
    pid: child.pid ?? 0,
    close: async () => {
      child.kill('SIGTERM')
      const code = await exited
      if (code !== 0) throw new Error(`the web host ended with ${code}:\n${said}`)
    },
  }
}
