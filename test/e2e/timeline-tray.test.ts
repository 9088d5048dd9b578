import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenWindow, openWindow } from './open-window.ts'
import { readEvents, type StoredEvent } from './read-events.ts'
import { openSampleCase } from './visit-screens.ts'

let opened: OpenWindow
let page: Page
beforeAll(async () => {
  opened = await openWindow()
  page = opened.page
  await openSampleCase(page, 'zh')
  await page.locator('nav a[href="#timeline"]').click()
  await tray().waitFor()
})
afterAll(() => opened.close())

const tray = (): Locator => page.getByRole('listbox', { name: '未放上时间线' })
const material = (name: string): Locator => tray().getByRole('option', { name })
const titles = (): Locator => page.locator('[data-event-title]')
const axis = (): Locator => page.getByRole('region', { name: '时间轴' })
function held(title: string): StoredEvent | undefined {
  return readEvents(opened.casesFolder).find((event) => event.title === title)
}

/** Picks up with the mouse and holds it over a point; the button stays down. */
async function dragTo(what: Locator, to: { readonly x: number; readonly y: number }): Promise<void> {
  await what.scrollIntoViewIfNeeded()
  const from = await what.boundingBox()
  if (from === null) throw new Error('nothing to drag')
  await page.mouse.move(from.x + 16, from.y + 20)
  await page.mouse.down()
  await page.mouse.move(from.x + 30, from.y + 10, { steps: 4 })
  // The browser tells the page of a move with the next one.
  for (const beside of [12, 4, 0]) await page.mouse.move(to.x + beside, to.y, { steps: 3 })
}
async function hasFocus(what: Locator): Promise<boolean> {
  return what.evaluate((element) => element === document.activeElement)
}
async function middleOf(what: Locator): Promise<{ x: number; y: number }> {
  const box = await what.boundingBox()
  if (box === null) throw new Error('nothing there')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('a material let go on the axis gets the time that was shown', async () => {
  const line = await middleOf(axis().getByRole('button', { name: /9月12日 20:31:18 至 9月12日 20:33:41/ }))
  const name = '游戏官方客服查询结果'
  await dragTo(material(name), { x: line.x + 34, y: line.y - 40 })
  const ghost = page.getByText(/^松开：约 9月12日 20:\d\d$/)
  const shown = (await ghost.textContent())?.slice(-5)
  await axis().getByText('它自己的时间 9月14日 10:26:05').waitFor()
  await page.mouse.up()
  await titles().filter({ hasText: name }).waitFor()
  expect(held(name)).toMatchObject({
    time: `2026-09-12T${shown}`,
    certainty: 'about',
    timeSource: 'user',
    items: 1,
  })
  await page.getByText(`约 ${shown}`, { exact: true }).waitFor()
  await expect.poll(() => material(name).count()).toBe(0)
})

test('near its own time it keeps that, with where it is from', async () => {
  await page.getByRole('button', { name: '撤销：新建事件' }).click()
  const name = '游戏官方客服查询结果'
  await material(name).waitFor()
  const broken = await middleOf(axis().getByRole('button', { name: /24小时期满/ }))
  const call = await middleOf(axis().getByRole('button', { name: /致电客服/ }))
  // 10:26 of the 14th, between 21:02 of the 13th and 15:30 of the 14th.
  const share = (13 * 60 + 24) / (18 * 60 + 28)
  await dragTo(material(name), { x: broken.x + (call.x - broken.x) * share + 6, y: call.y - 50 })
  await page.getByText('松开：9月14日 10:26:05（它自己的时间）').waitFor()
  await page.mouse.up()
  await titles().filter({ hasText: name }).waitFor()
  await page.getByText('10:26:05', { exact: true }).waitFor()
  // As the picture itself says it, not as a person stated it.
  const made = held(name)
  expect(made).toMatchObject({ time: '2026-09-14T02:26:05', zone: 'UTC', certainty: null })
  expect(made?.timeSource).not.toBe('user')
})

test('a material let go on a dot joins its event', async () => {
  const dot = axis().getByRole('button', { name: /致电客服/ })
  await dragTo(material('售后服务条款'), await middleOf(dot))
  await page.getByText('松开：加入“致电客服，被告知“暂时没有确定的时间””').waitFor()
  await page.mouse.up()
  await expect.poll(() => held('致电客服，被告知“暂时没有确定的时间”')?.items).toBe(2)
  await page.getByRole('button', { name: '撤销：修改事件的材料' }).waitFor()
})

test('a dot for several events asks which one', async () => {
  const several = axis().getByRole('button', { name: /9月12日 20:31:18 至 9月12日 20:33:41/ })
  await dragTo(material('商户入驻标准'), await middleOf(several))
  await page.getByText('松开：从这里的 2 个事件中选一个').waitFor()
  await page.mouse.up()
  const dialog = page.getByRole('dialog', { name: '加入哪个事件' })
  await dialog.getByRole('option', { name: /第二张卡密/ }).click()
  await expect.poll(() => held('第二张卡密提示“卡密错误”')?.items).toBe(3)
})

test('a material let go on a row of the list joins its event', async () => {
  await titles().filter({ hasText: '平台邮件确认' }).scrollIntoViewIfNeeded()
  const row = titles().filter({ hasText: '平台邮件确认' })
  await dragTo(material('商户营业执照公示照片'), await middleOf(row))
  await page.getByText('松开：加入“平台邮件确认商户卡密重复上架”').waitFor()
  await page.mouse.up()
  await expect.poll(() => held('平台邮件确认商户卡密重复上架')?.items).toBe(2)
  await material('商户营业执照公示照片').waitFor({ state: 'detached' })
})

test('by keyboard a material joins an event that is searched for', async () => {
  await tray().focus()
  for (const key of ['Home', 'Enter']) await page.keyboard.press(key)
  await page.getByRole('menu').waitFor()
  const name = await tray().locator('[data-lead="true"]').getAttribute('title')
  const join = page.getByRole('menuitem', { name: '加入事件…' })
  for (let step = 0; step < 3 && !(await hasFocus(join)); step++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: '加入哪个事件' }).waitFor()
  await page.keyboard.type('优惠券')
  await page.getByRole('option', { name: /优惠券/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => held('平台提出以20元优惠券解决，申请人拒绝')?.items).toBe(3)
  await page
    .getByRole('region', { name: '通知' })
    .getByText('已加入“平台提出以20元优惠券解决，申请人拒绝”')
    .waitFor()
  await expect.poll(() => material(name ?? '').count()).toBe(0)
})

test('by keyboard a material is put at its own time, or at one that is stated', async () => {
  const last = tray().getByRole('option').last()
  const name = (await last.getAttribute('title')) ?? ''
  await tray().focus()
  for (const key of ['End', 'Enter', 'End', 'Enter']) await page.keyboard.press(key)
  const dialog = page.getByRole('dialog', { name: '这件事发生在什么时候' })
  await dialog.getByRole('radio', { name: '不知道' }).press('Space')
  await dialog.getByRole('button', { name: '放上时间线' }).click()
  await expect.poll(() => material(name).count()).toBe(0)
  const lane = axis().getByText('时间不明')
  await lane.waitFor()
  expect(readEvents(opened.casesFolder).at(-1)).toMatchObject({ time: null, items: 1 })
  expect(opened.problems).toEqual([])
})
