import { mkdir, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeHostilePage } from '../fixtures/readers/documents/hostile-page.ts'
import { chromeArchive } from '../fixtures/readers/documents/page-files.ts'
import { launchChromium, type OpenWindow, openWindow } from './open-window.ts'
import { soon } from './soon.ts'

let opened: OpenWindow
let page: Page
let far: Server
const reached: string[] = []
const asked: string[] = []
let origin = ''

beforeAll(async () => {
  // A server that the hostile page can really reach: a request that got out would be seen here.
  far = createServer((request, response) => {
    reached.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((resolve) => far.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(far.address() as AddressInfo).port}`
  opened = await openWindow()
  page = opened.page
  page.on('request', (request) => asked.push(request.url()))
  const sources = join(opened.home, '来源')
  await mkdir(sources)
  await writeFile(join(sources, '坏网页.html'), makeHostilePage(origin))
  await writeFile(join(sources, '规则.mhtml'), chromeArchive)
  await page.getByRole('textbox', { name: '案件名称' }).fill('网页')
  await page.getByRole('button', { name: '建立案件' }).click()
  await page.locator('nav a[href="#items"]').click()
  await page
    .getByLabel('添加文件', { exact: true })
    .first()
    .setInputFiles(['坏网页.html', '规则.mhtml'].map((name) => join(sources, name)))
  await page.locator('main [data-item-id]').nth(1).waitFor()
})
afterAll(async () => {
  await opened.close()
  await new Promise((resolve) => far.close(resolve))
})

const dialog = (): Locator => page.getByRole('dialog')
const item = (name: string): Locator => page.locator('main [data-item-id]').filter({ hasText: name }).first()
const shown = (): FrameLocator => dialog().frameLocator('iframe')

async function openLook(name: string): Promise<void> {
  await item(name).dblclick()
  await dialog().getByRole('button', { name: '网页样子', exact: true }).click()
  await dialog().locator('iframe').waitFor()
}
/** With the mouse alone, over the upper part of the frame, where all of the page's traps stand. */
async function clickEverywhere(frame: Locator): Promise<void> {
  const box = await frame.boundingBox()
  if (box === null) throw new Error('the frame is not seen')
  // The page has been there for a while: its own traps would have sprung.
  await page.waitForTimeout(1_000)
  for (let y = box.y + 8; y < box.y + 400; y += 14)
    for (let x = box.x + 12; x < box.x + 220; x += 40) await page.mouse.click(x, y)
  await page.keyboard.press('Enter')
  await page.waitForTimeout(1_000)
}
async function close(): Promise<void> {
  await dialog().getByRole('button', { name: '关闭预览' }).click()
  await dialog().waitFor({ state: 'detached' })
}

test('a hostile page, opened as it is, does reach out: the trap of this test works', async () => {
  const browser = await launchChromium()
  try {
    const bare = await browser.newPage()
    await bare.setContent(makeHostilePage(origin).replace(/<meta http-equiv="refresh"[^>]*>/, ''))
    await soon(() => reached.length).toBeGreaterThan(5)
  } finally {
    await browser.close()
    reached.length = 0
  }
})

test('of a hostile page one sees how it looked, while nothing of it runs, asks for anything or leads away', async () => {
  const address = page.url()
  await openLook('坏网页')
  await clickEverywhere(dialog().locator('iframe'))
  // Before Playwright itself listens inside of the frame, which that forbids too and the console then tells.
  expect(opened.problems).toEqual([])
  const text = shown().locator('#shown')
  await text.waitFor()
  expect(await text.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(1, 2, 3)')
  await soon(() =>
    shown()
      .locator('#dot')
      .evaluate((image) => (image as HTMLImageElement).naturalWidth),
  ).toBe(1)
  expect(reached).toEqual([])
  const own = new URL(address).origin
  expect(asked.filter((url) => !url.startsWith(own) && !/^(?:data|blob):/.test(url))).toEqual([])
  expect(page.url()).toBe(address)
  expect(await page.evaluate(() => 'juzhengBroken' in window)).toBe(false)
  expect(page.context().pages()).toHaveLength(1)
})

test('the frame allows nothing, and its page has an origin of nobody', async () => {
  const frame = dialog().locator('iframe')
  expect(await frame.getAttribute('sandbox')).toBe('')
  expect(await frame.evaluate((element) => (element as HTMLIFrameElement).contentDocument)).toBeNull()
  const inner = page.frames().find((each) => each.url().endsWith('/page'))
  expect(await inner?.evaluate(() => self.origin)).toBe('null')
  expect(
    await shown().locator('script, form, input, iframe, object, embed, svg, [href], [onclick]').count(),
  ).toBe(0)
  await close()
})

test('the policy comes with the page itself, whoever shows it', async () => {
  const itemId = await item('坏网页').getAttribute('data-item-id')
  const answer = await page.evaluate(async (id) => {
    const response = await fetch(`media/items/${id}/page`)
    return [response.status, response.headers.get('content-security-policy')]
  }, itemId)
  expect(answer[0]).toBe(200)
  expect(String(answer[1])).toMatch(/^sandbox; default-src 'none'/)
})

test('a web archive is seen with the style and the pictures that lie in it, and says what is left out', async () => {
  await openLook('规则')
  const rule = shown().locator('.rule')
  await rule.waitFor()
  expect(await rule.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 0, 200)')
  for (const index of [0, 1])
    await soon(() =>
      shown()
        .locator('img')
        .nth(index)
        .evaluate((image) => (image as HTMLImageElement).naturalWidth),
    ).toBe(1)
  await dialog().getByText('1 处框架、视频或绘图').waitFor()
  await dialog().getByRole('button', { name: '文字', exact: true }).click()
  await dialog().getByText('框架里的公告').waitFor()
  expect(await dialog().locator('iframe').count()).toBe(0)
  await close()
  // A picture or a style that the policy blocks would be told in the console. What Playwright listens for was blocked above.
  expect(opened.problems.filter((text) => !text.startsWith('Blocked script execution'))).toEqual([])
})

test('the keyboard goes into the frame, comes out of it again, and closes the preview', async () => {
  await openLook('规则')
  await dialog().getByRole('button', { name: '网页样子', exact: true }).focus()
  await page.keyboard.press('Shift+Tab')
  const focused = () => page.evaluate(() => document.activeElement?.tagName)
  await page.keyboard.press('Shift+Tab')
  await soon(focused).toBe('IFRAME')
  await page.keyboard.press('Tab')
  await soon(focused).toBe('BUTTON')
  await page.waitForTimeout(300)
  expect(await focused()).toBe('BUTTON')
  expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true)
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
})
