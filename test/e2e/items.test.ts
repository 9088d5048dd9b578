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
  await items().first().waitFor()
})
afterAll(() => opened.close())

const items = (): Locator => page.locator('main [data-item-id]')
const list = (): Locator => page.locator('main [role="listbox"], main [role="grid"]')
const field = (name: string): Locator => page.locator('aside').getByRole('textbox', { name, exact: true })

async function selected(): Promise<number> {
  return page.locator('main [data-item-id][aria-selected="true"]').count()
}
/** What the list points at: its id and, since it must be in the document, its text. */
async function lead(): Promise<{ readonly id: string | null; readonly text: string | null }> {
  const id = await list().getAttribute('aria-activedescendant')
  return { id, text: await page.locator(`[id="${id}"]`).textContent({ timeout: 2_000 }) }
}
async function expectSelected(count: number): Promise<void> {
  await soon(selected).toBe(count)
}
async function undo(step: RegExp): Promise<void> {
  await page.getByRole('button', { name: step }).first().click()
}

test.each(['图片视图', '列表视图'])('clicks and keys select as in a file manager: %s', async (look) => {
  await page.getByRole('button', { name: look }).click()
  await list().focus()
  await page.keyboard.press('Home')
  await items().nth(1).click()
  await items()
    .nth(3)
    .click({ modifiers: ['Shift'] })
  await expectSelected(3)
  await items()
    .nth(2)
    .click({ modifiers: ['Control'] })
  await expectSelected(2)
  await page.keyboard.press('Home')
  await expectSelected(1)
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  expect(await selected()).toBeGreaterThan(1)
  await page.keyboard.press('Space')
  await page.keyboard.press('End')
  await expectSelected(1)
  await page.getByText('22 份，已选 1 份').waitFor()
  await page.keyboard.press('Control+a')
  await page.getByText('22 份，已选 22 份').waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('22 份', { exact: true }).waitFor()
})

test('typing goes to a title, by its letters or by the initials of its pinyin', async () => {
  await list().focus()
  await page.keyboard.press('Home')
  await page.keyboard.type('zf')
  await soon(async () => (await lead()).text).toContain('支付成功页面')
})

test('the item with the focus stays in the document however far it is scrolled away', async () => {
  await page.getByRole('button', { name: '图片视图' }).click()
  await list().focus()
  await page.keyboard.press('Home')
  const first = await lead()
  await list().evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await page.waitForTimeout(200)
  expect(await lead()).toEqual(first)
  await page.keyboard.press('ArrowRight')
  expect((await lead()).id).not.toBe(first.id)
})

test('what is selected and the place in the list survive an edit and the other view', async () => {
  await list().focus()
  await page.keyboard.press('End')
  const before = await lead()
  await page.getByRole('button', { name: '列表视图' }).click()
  expect((await lead()).id).toBe(before.id)
  expect(await list().evaluate((element) => element.scrollTop)).toBeGreaterThan(100)
  const scrolled = await list().evaluate((element) => element.scrollTop)
  await field('来源').fill('朋友转发')
  await field('来源').press('Enter')
  await page.getByRole('button', { name: '撤销：修改材料说明' }).waitFor()
  expect(await list().evaluate((element) => element.scrollTop)).toBe(scrolled)
  await expectSelected(1)
  await undo(/撤销：修改材料说明/)
})

test('full-width letters, kinds and use narrow the list down, and clearing brings all back', async () => {
  await page.getByRole('searchbox', { name: '查找材料' }).fill('ＷＨＡＴＳＡＰＰ')
  await page.getByText('22 份中的 1 份').waitFor()
  await page.getByRole('button', { name: '清空查找' }).click()
  await page.getByRole('button', { name: '账单', exact: true }).click()
  await page.getByText('22 份中的 2 份').waitFor()
  await page.getByRole('button', { name: '证据', exact: true }).click()
  await page.getByRole('radio', { name: '未列为证据' }).check({ force: true })
  await page.keyboard.press('Escape')
  await page.getByText('没有符合条件的材料').waitFor()
  await page.getByRole('button', { name: '清除筛选' }).last().click()
  await page.getByText(/^22 份/).waitFor()
})

test('tags are added and removed in bulk, what only some have is shown so, and one step undoes it', async () => {
  await items().nth(1).click()
  await items()
    .nth(2)
    .click({ modifiers: ['Shift'] })
  await page.keyboard.press('t')
  await page.getByRole('textbox', { name: '新标签，或查找已有标签' }).fill('付款')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已修改 2 份材料的标签').waitFor()
  await items()
    .nth(4)
    .click({ modifiers: ['Shift'] })
  await page.keyboard.press('t')
  const tag = page.getByRole('checkbox', { name: '付款（2/4）' })
  expect(await tag.evaluate((box) => (box as HTMLInputElement).indeterminate)).toBe(true)
  await tag.click({ force: true })
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已修改 4 份材料的标签').waitFor()
  await soon(() => page.locator('main [data-item-id] small').count()).toBe(4)
  await undo(/撤销：修改标签/)
  await soon(() => page.locator('main [data-item-id] small').count()).toBe(2)
  await undo(/撤销：修改标签/)
  await soon(() => page.locator('main [data-item-id] small').count()).toBe(0)
})

test('an Enter that confirms a word of the input method adds no tag and saves no title', async () => {
  await items().nth(1).click()
  for (const name of ['添加标签', '标题']) {
    const input = field(name)
    const before = await input.inputValue()
    await input.focus()
    await page.keyboard.type('支')
    await input.evaluate((element) => {
      for (const composing of [{ keyCode: 229 }, { isComposing: true }]) {
        element.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...composing }),
        )
      }
    })
    await page.waitForTimeout(200)
    expect(await page.getByRole('button', { name: /^撤销：修改/ }).count()).toBe(0)
    await input.fill(before)
  }
  await page.keyboard.press('Escape')
})

test('what is written beside an item is in the case: after a reload it is there again', async () => {
  await items().nth(1).click()
  await field('标题').fill('支付宝付款 285 元')
  await field('证明目的').fill('付款成功')
  await field('相关的人或店铺').fill('星云卡盟、客服9527')
  await field('涉及金额（元）').fill('二百八十五')
  await field('涉及金额（元）').press('Enter')
  await page.getByText('请写成数字').waitFor()
  await field('涉及金额（元）').fill('￥285')
  await field('涉及金额（元）').press('Enter')
  await page
    .locator('aside')
    .getByRole('button', { name: /文件修改时间/ })
    .click()
  await page.getByRole('button', { name: '撤销：修改时间' }).waitFor()
  await page.reload()
  await page.getByText('支付宝付款 285 元').first().click()
  await soon(() => field('涉及金额（元）').inputValue()).toBe('285')
  expect(await field('证明目的').inputValue()).toBe('付款成功')
  expect(await field('相关的人或店铺').inputValue()).toBe('星云卡盟、客服9527')
  const chosen = page.locator('aside').getByRole('button', { name: /文件修改时间/ })
  expect(await chosen.getAttribute('aria-pressed')).toBe('true')
})

test('a time is stated as it is known, and every candidate is kept', async () => {
  const times = page.locator('aside').getByRole('list', { name: '时间' }).getByRole('button')
  const before = await times.count()
  await page.locator('aside').getByRole('button', { name: '填写时间' }).click()
  await page.getByRole('radio', { name: '大约' }).check({ force: true })
  await page.getByRole('button', { name: '保存' }).click()
  await page
    .locator('aside')
    .getByRole('button', { name: /^约 .*本人填写/ })
    .waitFor()
  expect(await times.count()).toBe(before + 1)
})

test('the keyboard puts items on the timeline and among the exhibits', async () => {
  await page.getByRole('searchbox', { name: '查找材料' }).fill('备忘')
  await items().first().click()
  await page.keyboard.press('e')
  await page.getByText('已用 1 份材料新建事件').waitFor()
  await page.keyboard.press('x')
  await page.getByText('已列入 1 份证据').waitFor()
  await page
    .locator('aside')
    .getByText(/^证据\d+$/)
    .waitFor()
})

test('the bin keeps what is moved there, and gives it back', async () => {
  await items().first().click()
  await page.keyboard.press('Delete')
  await page.getByText('已把 1 份材料移到回收站，原件仍在').waitFor()
  await page.getByRole('button', { name: '清除筛选' }).last().click()
  await page.getByText('21 份', { exact: true }).waitFor()
  await page.getByRole('button', { name: '回收站（1）', exact: true }).click()
  await page.getByText('原件仍保存在案件文件夹中').waitFor()
  await items().first().click()
  await page.getByRole('button', { name: '恢复' }).click()
  await page.getByText('回收站是空的').waitFor()
  await page.getByRole('button', { name: '回到材料' }).click()
  await page.getByText('22 份', { exact: true }).waitFor()
  expect(opened.problems).toEqual([])
})
