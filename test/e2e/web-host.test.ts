import { spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page, Response as PlaywrightResponse } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { makeHome } from './make-home.ts'
import { launchChromium, openWindow, startHost } from './open-window.ts'

const canCutOff = spawnSync('unshare', ['-rn', 'ip', 'link', 'set', 'lo', 'up']).status === 0
const said = z.object({
  text: z.string(),
  asked: z.array(z.string()),
  problems: z.array(z.string()),
  packetsWithoutRoute: z.number(),
})

// Skipped: where the system lets nobody make a network namespace (unshare and ip, Linux).
test.runIf(canCutOff)(
  'the window opens where there is no network but the loopback, and asks for none',
  () => {
    const run = `ip link set lo up && exec "$0" "$1"`
    const ran = spawnSync(
      'unshare',
      ['-rn', 'sh', '-c', run, process.execPath, join(import.meta.dirname, 'run-window.ts')],
      { encoding: 'utf8' },
    )
    expect(ran.status, ran.stderr).toBe(0)
    const { text, asked, problems, packetsWithoutRoute } = said.parse(JSON.parse(ran.stdout))
    expect(text).toContain('新建案件')
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((url) => !/^(https?|wss?):\/\/127\.0\.0\.1:\d+\//.test(url))).toEqual([])
    expect(problems).toEqual([])
    expect(packetsWithoutRoute).toBe(0)
  },
)

test('a page of another port, in the same browser, gets nothing out of the window and nothing in', async () => {
  const { page, context, close } = await openWindow()
  onTestFinished(close)
  const origin = new URL(page.url()).origin
  // Its icon, which the browser looks for by itself, is not there: every 200 below would be one of ours.
  const attacker = createServer(({ url }, response) => {
    response.writeHead(url === '/' ? 200 : 404, { 'Content-Type': 'text/html' })
    response.end(url === '/' ? '<!doctype html><body>attacker</body>' : '')
  })
  await new Promise<void>((resolve) => attacker.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void attacker.close())

  const evil = await context.newPage()
  await evil.goto(`http://127.0.0.1:${(attacker.address() as AddressInfo).port}/`)
  // Below what the page may see: the status of each answer, and whether our cookie went along.
  const wire = await context.newCDPSession(evil)
  await wire.send('Network.enable')
  const urls = new Map<string, string>()
  const answered: { requestId: string; statusCode: number }[] = []
  let cookiesSent = 0
  wire.on('Network.requestWillBeSent', ({ requestId, request }) => void urls.set(requestId, request.url))
  wire.on('Network.webSocketCreated', ({ requestId, url }) => void urls.set(requestId, url))
  wire.on('Network.responseReceivedExtraInfo', (answer) => void answered.push(answer))
  wire.on('Network.requestWillBeSentExtraInfo', ({ associatedCookies }) => {
    cookiesSent += associatedCookies.filter(({ blockedReasons }) => blockedReasons.length === 0).length
  })
  const outcomes = await evil.evaluate(attack, { origin, page: page.url() })
  expect(outcomes.filter(({ gotIn }) => gotIn)).toEqual([])
  expect(outcomes.length).toBeGreaterThanOrEqual(12)
  const own = new URL(evil.url()).origin
  const ours = answered
    .map(({ requestId, statusCode }) => `${statusCode} ${urls.get(requestId) ?? 'preflight'}`)
    .filter((line) => !line.includes(own))
  expect(ours.length).toBeGreaterThanOrEqual(8)
  expect(ours.filter((line) => !/^(403|404|405) /.test(line))).toEqual([])
  // Cookies ignore ports: this is why ours alone opens nothing.
  expect(cookiesSent).toBeGreaterThan(0)
})

test('a name of somebody else that leads here is not let in, even with a launch code', async () => {
  const { url, close } = await startHost(await makeHome())
  onTestFinished(close)
  const browser = await launchChromium(['--host-resolver-rules=MAP evil.example 127.0.0.1'])
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  expect(await visit(page, url.replace('127.0.0.1', 'evil.example'))).toBe(403)
  expect(await visit(page, url)).toBe(200)
})

test('a launch code opens one window, which survives being loaded anew, and no second one', async () => {
  const home = await makeHome()
  const { url, close } = await startHost(home)
  onTestFinished(close)
  const browser = await launchChromium()
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  await page.goto(url)
  expect(await page.reload().then((answer) => answer?.status())).toBe(200)
  expect(page.url()).not.toContain('launch')
  const stranger = await (await browser.newContext()).newPage()
  expect(await visit(stranger, url)).toBe(403)
  // The window's own address is worth nothing without the cookie.
  expect(await visit(stranger, page.url())).toBe(403)
})

test('script and style that are not ours are refused by the page', async () => {
  const { page, close } = await openWindow()
  onTestFinished(close)
  const ran = await page.evaluate(async () => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'window.ranInline = true'
    document.head.append(script)
    const style = document.createElement('style')
    style.textContent = 'body { display: none }'
    document.head.append(style)
    const far = document.createElement('script')
    far.src = 'https://evil.example/far.js'
    document.head.append(far)
    const picture = new Image()
    picture.src = 'https://evil.example/pixel.png'
    // As text, and later: what a debugger evaluates itself is not held to the policy.
    const text: unknown = 'window.ranText = true'
    setTimeout(text as () => void, 0)
    const fetched = await fetch('https://evil.example/').then(
      () => true,
      () => false,
    )
    await new Promise((resolve) => setTimeout(resolve, 300))
    return {
      violations,
      evaluated: 'ranText' in window,
      fetched,
      inline: 'ranInline' in window,
      isHidden: getComputedStyle(document.body).display === 'none',
    }
  })
  expect(ran).toMatchObject({ evaluated: false, fetched: false, inline: false, isHidden: false })
  for (const rule of ['script-src-elem', 'style-src-elem', 'img-src', 'connect-src']) {
    expect(ran.violations).toContain(rule)
  }
})

/** Goes there; the status of the last answer, also where Chromium shows a page of its own instead of an empty one. */
async function visit(page: Page, url: string): Promise<number | null> {
  let status: number | null = null
  const listen = (answer: PlaywrightResponse) => {
    if (answer.request().isNavigationRequest()) status = answer.status()
  }
  page.on('response', listen)
  await page.goto(url).catch(() => null)
  page.off('response', listen)
  return status
}

/** Runs in the attacker's page: every way a page can reach another port of its own host. */
async function attack(target: { readonly origin: string; readonly page: string }) {
  const { origin, page } = target
  const outcomes: { way: string; gotIn: boolean }[] = []
  const tell = (way: string, gotIn: boolean) => void outcomes.push({ way, gotIn })
  const media = new URL('media/items/i1/thumbnail', page).href

  for (const [way, url, init] of [
    ['reads the page', page, { credentials: 'include' }],
    ['reads a picture', media, { credentials: 'include' }],
    [
      'uploads',
      `${origin}/uploads/u?name=a&modified=0`,
      { method: 'POST', body: 'x', credentials: 'include' },
    ],
    [
      'uploads with a header',
      `${origin}/uploads/u?name=a&modified=0`,
      { method: 'POST', body: 'x', credentials: 'include', headers: { 'x-juzheng': 'guess' } },
    ],
    ['deletes', page, { method: 'DELETE', credentials: 'include' }],
  ] as const) {
    const answer = await fetch(url, init).catch(() => null)
    tell(way, answer !== null)
  }
  for (const [way, url] of [
    ['shows a picture', media],
    ['shows a picture of the top', `${origin}/media/items/i1/thumbnail`],
  ] as const) {
    const picture = new Image()
    const loaded = new Promise<boolean>((resolve) => {
      picture.onload = () => resolve(true)
      picture.onerror = () => resolve(false)
    })
    picture.src = url
    tell(way, await loaded)
  }
  const script = document.createElement('script')
  const ran = new Promise<boolean>((resolve) => {
    script.onload = () => resolve(true)
    script.onerror = () => resolve(false)
  })
  script.src = page
  document.head.append(script)
  tell('runs it as a script', await ran)

  for (const protocols of [[], ['juzheng'], ['juzheng', 'guess']]) {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, protocols)
    const opened = await new Promise<boolean>((resolve) => {
      socket.onopen = () => resolve(true)
      socket.onclose = () => resolve(false)
    })
    tell(`opens a socket with ${protocols.length} words`, opened)
  }
  const frame = document.createElement('iframe')
  frame.src = page
  document.body.append(frame)
  await new Promise((resolve) => setTimeout(resolve, 500))
  tell('frames the page', (frame.contentDocument?.body.textContent ?? '') !== '')
  const events = new EventSource(page, { withCredentials: true })
  tell(
    'listens to it',
    await new Promise<boolean>((resolve) => {
      events.onopen = () => resolve(true)
      events.onerror = () => resolve(false)
    }),
  )
  events.close()
  return outcomes
}
