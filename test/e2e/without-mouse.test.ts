import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkPackage, findOnlyPackage } from './check-package.ts'
import { lookAtFocus } from './look-at-focus.ts'
import { type OpenWindow, openWindow } from './open-window.ts'
import { readEvents } from './read-events.ts'

const examples = join(import.meta.dirname, '../../examples/topup-dispute')
const files = [
  'Screenshot_20260912-203122_com.yunjing.game.png',
  'Screenshot_20260914_160233_com.xingyun.kameng.jpg',
  '支付宝交易明细(20260901-20260930).csv',
  '备忘.txt',
  '星云卡盟售后服务条款(2026年7月版).pdf',
].map((name) => join(examples, name))

let opened: OpenWindow
let page: Page
beforeAll(async () => {
  opened = await openWindow()
  page = opened.page
})
afterAll(() => opened.close())

/** On a loaded machine. */
const soon = { timeout: 15_000 }
const hasFocus = (what: Locator) => what.evaluate((element) => element === document.activeElement)

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}
/** The keyboard is somewhere, and it can be seen where. */
async function expectVisibleFocus(): Promise<void> {
  await expect.poll(() => lookAtFocus(page), soon).toMatchObject({ isInView: true, isMarked: true })
}
/** Tabs on until what has the focus is the wanted one; on the way the focus is seen at each step. */
async function tabTo(wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await wanted.waitFor()
  let rounds = 0
  for (let step = 0; step < 80; step++) {
    if (await hasFocus(wanted)) return
    await press(key)
    // After the last thing in the page the browser's own are next.
    if ((await lookAtFocus(page)) === null && rounds++ === 0) continue
    await expectVisibleFocus()
  }
  throw new Error(`Tab never comes to ${wanted}`)
}
/** A dialog is gone and the focus is back where it was before. */
async function expectBackAt(wanted: Locator): Promise<void> {
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(() => hasFocus(wanted), soon).toBe(true)
  await expectVisibleFocus()
}
/** It has the focus while it is open; Escape gives it back. */
async function leaveDialog(opener: Locator): Promise<void> {
  await page.getByRole('dialog').waitFor()
  await expectVisibleFocus()
  await press('Escape')
  await expectBackAt(opener)
}
const list = (): Locator => page.locator('main [role="listbox"], main [role="grid"]').first()
const panel = (): Locator => page.getByRole('region', { name: '收入材料' }).first()
const rows = (): Locator => page.locator('main ol > li')
const handle = (mark: string): Locator => page.getByRole('button', { name: new RegExp(`^移动${mark}。`) })

test('the first field has the focus; a name and Enter make a case', async () => {
  await expect.poll(() => hasFocus(page.getByRole('textbox', { name: '案件名称' })), soon).toBe(true)
  await expectVisibleFocus()
  await page.keyboard.type('点卡充值纠纷')
  await press('Enter')
  await page.getByRole('heading', { name: '还没有材料' }).waitFor()
})

test('Ctrl+O takes files in, and what became of them is read and closed by keys', async () => {
  const choosing = page.waitForEvent('filechooser')
  await press('Control+o')
  await (await choosing).setFiles(files)
  await panel().getByText('收入 5 份').waitFor()
  await expect.poll(() => page.locator('main [data-item-id]').count(), soon).toBe(5)
  await tabTo(panel().getByRole('button', { name: '关闭' }))
  await press('Enter')
  await panel().waitFor({ state: 'detached' })
})

test('arrows select, T opens the tags, and the focus comes back to the list', async () => {
  await tabTo(list())
  await press('Home', 'Shift+End')
  await page.getByText('5 份，已选 5 份').waitFor()
  await press('t')
  await page.getByRole('dialog').waitFor()
  await expectVisibleFocus()
  await page.keyboard.type('要点')
  await press('Enter')
  await tabTo(page.getByRole('button', { name: '保存' }))
  await press('Enter')
  await page.getByText('已修改 5 份材料的标签').waitFor()
  await expectBackAt(list())
})

test('Escape closes each dialog over the list and gives the focus back', async () => {
  for (const key of ['t', 'Enter', 'Control+k', 'Control+/']) {
    await press('Home', key)
    await leaveDialog(list())
  }
})

test('E puts a material on the timeline, and N writes an event there', async () => {
  await press('Home', 'e')
  await page.getByText('已用 1 份材料新建事件').waitFor()
  await expectVisibleFocus()
  await press('Control+3')
  await page.locator('[data-event-title]').first().waitFor()
  await press('n')
  const dialog = page.getByRole('dialog', { name: '新建事件' })
  await dialog.waitFor()
  await page.keyboard.type('客服承诺退款')
  await tabTo(dialog.getByRole('radio', { name: '确定' }))
  await press('ArrowLeft')
  await expectVisibleFocus()
  expect(await dialog.getByRole('radio', { name: '不知道' }).isChecked()).toBe(true)
  await tabTo(dialog.getByRole('button', { name: '新建', exact: true }))
  await press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await expect
    .poll(() => readEvents(opened.casesFolder).map(({ title }) => title), soon)
    .toContain('客服承诺退款')
  await expectVisibleFocus()
})

test('every dialog over the timeline gives the focus back to what opened it', async () => {
  // One row of the list takes the Tab; arrows lead from it to the others.
  const title = page.locator('[data-event-title][tabindex="0"]')
  await tabTo(title)
  await press('Home', 'n')
  await leaveDialog(title)
  await press('Enter')
  const aside = page.locator('aside')
  for (const opener of [
    page.locator('main').getByRole('button', { name: '从账单、聊天选取' }).first(),
    aside.getByRole('button', { name: '修改时间' }),
    aside.getByRole('button', { name: '加入材料' }),
  ]) {
    await tabTo(opener)
    await press('Enter')
    await leaveDialog(opener)
  }
})

test('one Escape leaves the palette, also with something typed, for where the focus was', async () => {
  const opener = page.locator('header').getByRole('button', { name: '搜索' })
  await tabTo(opener)
  await press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('支付')
  await leaveDialog(opener)
})

test('exhibits are arranged and carried to another place by keys', async () => {
  await press('Control+4')
  await tabTo(page.getByRole('button', { name: '按时间，一份材料一个编号' }))
  await press('Enter')
  await expect.poll(() => rows().count(), soon).toBe(5)
  const names = () =>
    rows()
      .getByRole('textbox', { name: '证据名称' })
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
  const [a, b, c, d, e] = await names()
  await tabTo(handle('证据4'))
  await press('Enter', 'Home', 'Enter')
  await expect.poll(names, soon).toEqual([d, a, b, c, e])
  await expectVisibleFocus()
})

test('menu and choice of pages of an exhibit give the focus back', async () => {
  const menu = page.getByRole('button', { name: '证据1的操作' })
  await tabTo(menu, 'Shift+Tab')
  await press('Enter')
  await page.getByRole('menu').waitFor()
  await expectVisibleFocus()
  await press('Escape')
  await page.getByRole('menu').waitFor({ state: 'detached' })
  await expect.poll(() => hasFocus(menu), soon).toBe(true)
  const pages = page.getByRole('button', { name: '选择页' })
  await tabTo(pages)
  await press('Enter')
  await leaveDialog(pages)
})

test('the package is exported, verified, and passes the tools of others', async () => {
  await press('Control+5')
  await page.getByText(/第 1 \/ \d+ 页/).waitFor({ timeout: 60_000 })
  await press('Control+Enter')
  await page.getByText('提交包已导出').waitFor({ timeout: 60_000 })
  await tabTo(page.getByRole('button', { name: '核对', exact: true }).first())
  await press('Enter')
  await page
    .getByText(/核对通过：\d+ 个文件/)
    .first()
    .waitFor({ timeout: 30_000 })
  const text = checkPackage(findOnlyPackage(opened.casesFolder))
  for (const mark of ['证据1', '证据2', '证据3', '证据4']) expect(text).toContain(mark)
  expect(opened.problems).toEqual([])
})
