import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenWindow, openWindow } from './open-window.ts'
import { soon } from './soon.ts'
import { openSampleCase } from './visit-screens.ts'

let opened: OpenWindow
let page: Page
beforeAll(async () => {
  opened = await openWindow()
  page = opened.page
  await openSampleCase(page, 'zh')
  await page.locator('nav a[href="#items"]').click()
})
afterAll(() => opened.close())

const dialog = (): Locator => page.getByRole('dialog')

async function openLarge(name: string): Promise<void> {
  await page.getByRole('searchbox', { name: '查找材料' }).fill(name)
  await page.locator('main [data-item-id]').filter({ hasText: name }).first().dblclick()
  await dialog().waitFor()
}
async function close(): Promise<void> {
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
}
const width = (picture: Locator) => picture.evaluate((element) => element.getBoundingClientRect().width)

test('a picture is fitted, zoomed by wheel and keys, shown one to one and turned', async () => {
  await openLarge('支付成功页面')
  const picture = dialog().getByRole('img', { name: '支付成功页面' })
  await soon(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1080)
  const fitted = await width(picture)
  await page.keyboard.press('+')
  await soon(() => width(picture)).toBeCloseTo(fitted * 1.25, 0)
  await picture.hover()
  await page.mouse.wheel(0, -300)
  await soon(() => width(picture)).toBeGreaterThan(fitted * 1.5)
  await page.keyboard.press('1')
  await soon(() => width(picture)).toBeCloseTo(1080, 0)
  await page.keyboard.press('0')
  await soon(() => width(picture)).toBeCloseTo(fitted, 0)
  await page.keyboard.press('r')
  const turned = await picture.boundingBox()
  expect(turned?.width).toBeGreaterThan(turned?.height ?? 0)
  await close()
})

test('a long screenshot is as wide as it can be read, and the wheel scrolls it', async () => {
  await openLarge('聊天长截图')
  const picture = dialog().getByRole('img')
  await soon(() => width(picture)).toBeCloseTo(560, 0)
  const top = (await picture.boundingBox())?.y ?? 0
  await dialog()
    .getByRole('region', { name: /图片：/ })
    .hover()
  await page.mouse.wheel(0, 400)
  await soon(async () => (await picture.boundingBox())?.y).toBe(top - 400)
  await close()
})

test('the focus comes back to the list, whose keys go on', async () => {
  await page.getByRole('searchbox', { name: '查找材料' }).fill('')
  // The list follows what is typed a moment later.
  await soon(() => page.locator('main [data-item-id]').count()).toBeGreaterThan(1)
  await page.locator('main [role="listbox"]').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await dialog().waitFor()
  await page.keyboard.press('ArrowRight')
  await dialog().getByText('2 / 22').waitFor()
  await close()
  await soon(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('listbox')
})

test('the pages of a PDF are drawn', async () => {
  await openLarge('售后服务条款')
  const first = dialog().getByRole('img', { name: '第 1 页，共 3 页' })
  await soon(() =>
    first.evaluate((element) => {
      const canvas = element as HTMLCanvasElement
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      }
      return canvas.width > 600 && data.some((value, index) => index % 4 < 3 && value < 80)
    }),
  ).toBe(true)
  await close()
})

test('rows of a bill stand out when they are of the case, and become an event', async () => {
  await openLarge('支付宝交易明细')
  await dialog().getByText('与本案订单相符').first().waitFor()
  await dialog()
    .getByRole('button', { name: /只看与本案订单相符的行（1）/ })
    .click()
  await soon(() => dialog().locator('[data-line]').count()).toBe(1)
  await dialog().locator('[data-line]').first().click()
  await dialog().getByText('已选 1 行').waitFor()
  await dialog().getByRole('button', { name: '新建事件' }).click()
  await page.getByText('已用所选内容新建事件').waitFor()
  await close()
  await page.getByRole('button', { name: '撤销：新建事件' }).waitFor()
})

test('messages of a chat are read day by day and become an event', async () => {
  await openLarge('WhatsApp')
  await dialog().getByText('2026-09-13', { exact: true }).waitFor()
  const messages = dialog().getByRole('option')
  await messages.nth(1).click()
  await page.keyboard.press('Shift+ArrowDown')
  await dialog().getByText('已选 2 条消息').waitFor()
  await dialog().getByRole('button', { name: '新建事件' }).click()
  await dialog().getByText('选中消息后可新建事件', { exact: false }).waitFor()
  await close()
})

test('of a web page the text is shown first: nothing of it becomes part of the window', async () => {
  await openLarge('入驻标准')
  await dialog().getByText('这里只列文字').waitFor()
  await dialog().locator('p[dir="auto"]').first().waitFor()
  expect(await dialog().locator('iframe, object, embed, script, a[href^="http"]').count()).toBe(0)
  await close()
})

test('a recording plays, and a file that cannot be shown says why', async () => {
  await openLarge('通话录音')
  const player = dialog().locator('audio')
  await soon(() => player.evaluate((audio) => (audio as HTMLAudioElement).duration)).toBeGreaterThan(30)
  await close()
  await openLarge('xykm_cache')
  await dialog().getByText('这种文件不能在这里显示').waitFor()
  await dialog().getByText('2.1 KB').waitFor()
  await close()
  expect(opened.problems).toEqual([])
})
