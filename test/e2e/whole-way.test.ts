import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkPackage, findOnlyPackage } from './check-package.ts'
import { dropFiles } from './drop-files.ts'
import { type OpenWindow, openWindow } from './open-window.ts'
import { readEvents } from './read-events.ts'

const examples = join(import.meta.dirname, '../../examples/topup-dispute')
const shots = [
  'Screenshot_20260912-203122_com.yunjing.game.png',
  'Screenshot_20260914_160233_com.xingyun.kameng.jpg',
  'Screenshot_20260912-204118_com.xingyun.kameng.png',
]
/** Its end is missing. */
const damaged = 'IMG_20260912_203455.png'
const others = [
  '支付宝交易明细(20260901-20260930).csv',
  'WhatsApp Chat - 极速点卡店.txt',
  '星云卡盟售后服务条款(2026年7月版).pdf',
  '备忘.txt',
]

/** On a loaded machine. */
const soon = { timeout: 15_000 }
let opened: OpenWindow
let page: Page
let sources: string
beforeAll(async () => {
  opened = await openWindow()
  page = opened.page
  sources = join(opened.home, '手机与电脑')
  await mkdir(sources)
  for (const name of [...shots, ...others]) await cp(join(examples, name), join(sources, name))
  await cp(join(examples, '备忘.txt'), join(sources, '备忘 (1).txt'))
  await cp(join(examples, damaged), join(sources, damaged))
})
afterAll(() => opened.close())

const panel = (): Locator => page.getByRole('region', { name: '收入材料' }).first()
const items = (): Locator => page.locator('main [data-item-id]')
const rows = (): Locator => page.locator('main ol > li')
const handle = (mark: string): Locator => page.getByRole('button', { name: new RegExp(`^移动${mark}。`) })
const go = (place: string) => page.locator(`nav a[href="#${place}"]`).click()
async function readNames(): Promise<readonly string[]> {
  const fields = rows().getByRole('textbox', { name: '证据名称' })
  return fields.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
}

/** Presses on one, carries it to a point and waits there; the button stays down. */
async function carry(what: Locator, to: { readonly x: number; readonly y: number }): Promise<void> {
  await what.scrollIntoViewIfNeeded()
  const from = await what.boundingBox()
  if (from === null) throw new Error('nothing to drag')
  await page.mouse.move(from.x + 14, from.y + 14)
  await page.mouse.down()
  await page.mouse.move(from.x + 30, from.y + 24, { steps: 4 })
  // The browser tells the page of a move with the next one.
  for (const beside of [12, 4, 0]) await page.mouse.move(to.x + beside, to.y, { steps: 3 })
}
async function boxOf(what: Locator) {
  const box = await what.boundingBox()
  if (box === null) throw new Error('nothing there')
  return box
}

test('a case is made, and files dropped on the window are taken in, known already or refused, each by name', async () => {
  await page.getByRole('textbox', { name: '案件名称' }).fill('点卡充值纠纷')
  await page.getByRole('button', { name: '建立案件' }).click()
  await page.getByRole('heading', { name: '还没有材料' }).waitFor()
  const files = [...shots, ...others, '备忘 (1).txt', damaged].map((name) => join(sources, name))
  await dropFiles(opened, files, 'dragOver')
  await page.getByText('松开即收入 9').waitFor()
  await dropFiles(opened, files)
  await panel().getByText('收入 7 份').waitFor()
  await panel().getByText('重复 1 份').waitFor()
  await panel().getByText('没有收入 1 份').waitFor()
  await panel().getByText(`图片 ${damaged} 已损坏或不完整`).waitFor()
  await panel()
    .getByText(/^备忘.*\.txt$/)
    .waitFor()
  await expect.poll(() => items().count(), soon).toBe(7)
})

test('several are tagged at once, with the results of taking in still open beside them', async () => {
  await items().nth(0).click()
  await items()
    .nth(2)
    .click({ modifiers: ['Shift'] })
  await page.getByRole('region', { name: '对所选材料的操作' }).getByRole('button', { name: '标签' }).click()
  await page.getByRole('textbox', { name: '新标签，或查找已有标签' }).fill('要点')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已修改 3 份材料的标签').waitFor()
  await page.locator('aside').getByText('要点', { exact: true }).waitFor()
})

test('several are put on the timeline, and one is dragged onto the axis and another onto its event', async () => {
  await page.getByRole('button', { name: '放上时间线' }).click()
  await page.getByText('已用 3 份材料新建事件').waitFor()
  await panel().getByRole('button', { name: '关闭' }).click()
  await go('timeline')
  const titles = page.locator('[data-event-title]')
  await titles.first().waitFor()
  const first = readEvents(opened.casesFolder)[0]
  expect(first?.items).toBe(3)
  const tray = page.getByRole('listbox', { name: '未放上时间线' })
  const axis = await boxOf(page.getByRole('region', { name: '时间轴' }))
  await carry(tray.getByRole('option', { name: /备忘/ }).first(), {
    x: axis.x + axis.width * 0.7,
    y: axis.y + axis.height / 2,
  })
  await page.getByText(/^松开：/).waitFor()
  await page.mouse.up()
  await expect.poll(() => readEvents(opened.casesFolder).length, soon).toBe(2)
  const row = await boxOf(titles.filter({ hasText: first?.title ?? '' }).first())
  await carry(tray.getByRole('option', { name: /WhatsApp/ }).first(), { x: row.x + 40, y: row.y + 8 })
  await page.getByText(/^松开：加入/).waitFor()
  await page.mouse.up()
  await expect
    .poll(() => readEvents(opened.casesFolder).find(({ title }) => title === first?.title)?.items, soon)
    .toBe(4)
})

test('exhibits are numbered, and a mouse and keys put them in another order', async () => {
  await go('exhibits')
  await page.getByRole('button', { name: '按时间，一份材料一个编号' }).click()
  await expect.poll(() => rows().count(), soon).toBe(7)
  const before = await readNames()
  const third = await boxOf(rows().nth(2))
  await carry(handle('证据1'), { x: third.x + 210, y: third.y + third.height * 0.95 })
  await page.getByText('松开：成为证据3').waitFor()
  await page.mouse.up()
  const [a = '', b = '', c = '', d = '', ...rest] = before
  await expect.poll(readNames, soon).toEqual([b, c, a, d, ...rest])
  await handle('证据4').focus()
  for (const key of ['Enter', 'Home', 'Enter']) await page.keyboard.press(key)
  await expect.poll(readNames, soon).toEqual([d, b, c, a, ...rest])
})

test('what is exported passes the tools of others and shows the marks in the new order', async () => {
  const names = await readNames()
  await go('package')
  await page.getByText(/第 1 \/ \d+ 页/).waitFor({ timeout: 60_000 })
  await page.locator('main').getByRole('button', { name: '导出提交包' }).click()
  await page.getByText('提交包已导出').waitFor({ timeout: 60_000 })
  const text = checkPackage(findOnlyPackage(opened.casesFolder))
  // The index names each exhibit, in the order of the window.
  const index = text.slice(text.indexOf('证据目录'))
  let from = 0
  for (const name of names) {
    const beginning = name.replaceAll(/[ \t]/g, '').slice(0, 6)
    const place = index.indexOf(beginning, from)
    expect(place, `${beginning} after place ${from} in the index`).toBeGreaterThanOrEqual(from)
    from = place
  }
  expect(opened.problems).toEqual([])
})
