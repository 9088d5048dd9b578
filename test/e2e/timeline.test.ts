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
  await titles().first().waitFor()
})
afterAll(() => opened.close())

const titles = (): Locator => page.locator('[data-event-title]')
const dots = (): Locator => page.locator('[data-dot]')
const axis = (): Locator => page.getByRole('region', { name: '时间轴' })
const inspector = (): Locator => page.locator('aside')
function held(title: string): StoredEvent | undefined {
  return readEvents(opened.casesFolder).find((event) => event.title === title)
}
async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}
/** Tabs on until what has the focus is the wanted one, as somebody without a mouse would. */
async function tabTo(wanted: Locator): Promise<void> {
  for (let step = 0; step < 60; step++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab never comes there')
}

test('the list tells every event by day, and long gaps of the axis say how long they are', async () => {
  await expect.poll(() => page.locator('nav a[href="#timeline"]').textContent()).toContain('13')
  await page.getByRole('heading', { name: '2026年9月12日 星期六' }).waitFor()
  const gaps = await axis().locator('g[data-gap] > text').allTextContents()
  expect(gaps).toEqual(['隔 15 小时', '隔 34 小时', '隔 24 小时', '隔 18 小时', '隔 19 小时'])
  await axis().getByText('承诺后 24 小时未履行').waitFor()
})

test('a dot says time, title, kind and materials; pressing it brings its row and its details', async () => {
  const dot = axis().getByRole('button', {
    name: '9月13日 21:02:00，24小时期满，未退款也未补发，承诺未履行，2 份材料',
  })
  await dot.click()
  const row = titles().filter({ hasText: '24小时期满' })
  await expect.poll(() => row.getAttribute('aria-current')).toBe('true')
  await expect.poll(() => row.evaluate((element) => element.getBoundingClientRect().top > 280)).toBe(true)
  await inspector().getByText('2026-09-13 21:02:00 北京时间').waitFor()
})

test('selecting in the list selects on the axis', async () => {
  await titles().first().click()
  await press('End')
  const last = axis().locator('[data-dot][aria-pressed="true"]')
  await expect.poll(() => last.getAttribute('aria-label')).toContain('平台提出以20元优惠券解决')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe('平台提出以20元优惠券解决，申请人拒绝')
})

test('zooming parts the dots of one minute, keeps the selected one in view and goes back to the whole', async () => {
  const before = await dots().count()
  await titles().filter({ hasText: '第二张卡密' }).click()
  for (let step = 0; step < 6; step++) await press('+')
  const selected = axis().locator('[data-dot][aria-pressed="true"]')
  await expect.poll(() => selected.getAttribute('aria-label')).toContain('9月12日 20:33:41，第二张卡密')
  await press('0')
  await expect.poll(() => dots().count()).toBe(before)
  const box = await axis().boundingBox()
  await page.mouse.move((box?.x ?? 0) + 240, (box?.y ?? 0) + 60)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -400)
  await page.keyboard.up('Control')
  await expect.poll(() => dots().count()).not.toBe(before)
  await page.getByRole('button', { name: '适合窗口' }).click()
  await expect.poll(() => dots().count()).toBe(before)
})

test('arrow keys go from dot to dot, Enter opens, and a dot for several leads to them in the list', async () => {
  await titles().first().click()
  await page.getByRole('button', { name: '适合窗口' }).focus()
  await press('Tab')
  expect(await focusedName()).toContain('试单：微信支付30元')
  await press('ArrowRight')
  expect(await focusedName()).toContain('试单迟延发货')
  const hint = axis().getByText('9月11日 10:05:33 试单迟延发货，商户退回差价10元')
  await hint.waitFor()
  await press('Escape')
  await hint.waitFor({ state: 'detached' })
  await press('Enter')
  await expect
    .poll(() => page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value))
    .toBe('试单迟延发货，商户退回差价10元')
  await dots().nth(1).focus()
  await press('ArrowRight')
  expect(await focusedName()).toBe('9月12日 20:13:05 至 9月12日 20:14:41，2 个事件')
  await press('Enter')
  await expect.poll(focusedName).toContain('下单购买3张云境传说100元点卡')
})
async function focusedName(): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null)
}

test('an event is created by keyboard alone; what is missing is said and what was typed stays', async () => {
  await titles().first().focus()
  await press('n')
  const dialog = page.getByRole('dialog', { name: '新建事件' })
  await dialog.waitFor()
  await page.keyboard.type('客服再次推诿')
  await press('Enter')
  await dialog.getByText('请填完整时间，或选“不知道”').waitFor()
  expect(await dialog.getByRole('textbox', { name: '发生了什么' }).inputValue()).toBe('客服再次推诿')
  await tabTo(dialog.getByRole('radio', { name: '确定' }))
  await press('ArrowRight')
  await tabTo(dialog.getByRole('spinbutton', { name: /年/ }))
  await page.keyboard.type('20260913')
  await page.keyboard.type('2230')
  await tabTo(dialog.getByRole('button', { name: '新建', exact: true }))
  await press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await titles().filter({ hasText: '客服再次推诿' }).waitFor()
  expect(held('客服再次推诿')).toMatchObject({
    time: '2026-09-13T22:30',
    certainty: 'about',
    zone: '+08:00',
    kind: 'contact',
    origin: 'user',
  })
})

test('a change is undone and redone by its name, and a reload shows the same', async () => {
  await page.getByRole('button', { name: '撤销：新建事件' }).click()
  await titles().filter({ hasText: '客服再次推诿' }).waitFor({ state: 'detached' })
  expect(held('客服再次推诿')).toBeUndefined()
  await page.getByRole('button', { name: '重做：新建事件' }).click()
  await titles().filter({ hasText: '客服再次推诿' }).waitFor()
  await page.reload()
  await titles().filter({ hasText: '客服再次推诿' }).waitFor()
  await page.getByText('约 22:30').waitFor()
})

test('rows of a bill become an event that says which rows it rests on', async () => {
  await page.getByRole('button', { name: '从账单、聊天选取' }).click()
  const dialog = page.getByRole('dialog', { name: '从账单、聊天选取' })
  await dialog.getByRole('searchbox').fill('极速点卡店')
  const rows = dialog.locator('[role="row"][data-line]')
  await expect.poll(() => rows.count()).toBeGreaterThan(1)
  await rows.nth(0).click()
  await rows.nth(1).click()
  await dialog.getByText('已选 2 条').waitFor()
  await dialog.getByRole('button', { name: '新建事件' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await inspector().getByRole('heading', { name: '依据的行和消息（2）' }).waitFor()
  const made = readEvents(opened.casesFolder).find(({ rows: count }) => count === 2)
  expect(made).toMatchObject({ items: 1, origin: 'user', timeSource: 'content' })
})

test('a message is added to the selected event', async () => {
  await titles().filter({ hasText: '客服再次推诿' }).click()
  await page.getByRole('button', { name: '从账单、聊天选取' }).first().click()
  const dialog = page.getByRole('dialog', { name: '从账单、聊天选取' })
  await dialog.getByRole('button', { name: /哪份账单或聊天/ }).click()
  await page.getByRole('option', { name: '与平台客服聊天记录全文' }).click()
  await dialog.getByRole('option').first().click()
  await dialog.getByRole('button', { name: '加入“客服再次推诿”' }).click()
  await dialog.waitFor({ state: 'hidden' })
  expect(held('客服再次推诿')).toMatchObject({ items: 1, rows: 1 })
})

test('drafts are marked until they are confirmed, and Delete takes one away with a way back', async () => {
  await page.getByRole('button', { name: '由材料起草' }).click()
  await page.getByRole('button', { name: /撤销：起草 \d+ 个事件/ }).waitFor()
  const title = '游戏官方客服查询结果'
  await titles().filter({ hasText: title }).click()
  await inspector().getByText('由材料起草，还没有人核对过').waitFor()
  expect(held(title)?.origin).toBe('draft')
  await inspector().getByRole('button', { name: '确认无误' }).click()
  await expect.poll(() => held(title)?.origin).toBe('user')
  await titles().filter({ hasText: title }).focus()
  await press('Delete')
  await titles().filter({ hasText: title }).waitFor({ state: 'detached' })
  await page.getByRole('region', { name: '通知' }).getByRole('button', { name: '撤销' }).last().click()
  await titles().filter({ hasText: title }).waitFor()
})

test('a filter narrows list and axis alike', async () => {
  await page.getByRole('button', { name: '承诺', exact: true }).click()
  await expect.poll(() => titles().count()).toBe(2)
  await page.getByRole('button', { name: '全部', exact: true }).click()
  await expect.poll(() => titles().count()).toBeGreaterThan(5)
  expect(opened.problems).toEqual([])
})
