import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenWindow, openWindow } from './open-window.ts'
import { openSampleCase } from './visit-screens.ts'

let opened: OpenWindow
let page: Page
beforeAll(async () => {
  opened = await openWindow()
  page = opened.page
  await openSampleCase(page, 'zh')
  await page.locator('nav a[href="#exhibits"]').click()
  await rows().first().waitFor()
})
afterAll(() => opened.close())

const rows = (): Locator => page.locator('main ol > li')
const handle = (mark: string): Locator => page.getByRole('button', { name: new RegExp(`^移动${mark}。`) })

/** Presses on one and moves over the other, `share` of its height from its top; the button stays down. */
async function dragOver(what: Locator, over: Locator, share: number): Promise<void> {
  const [from, to] = [await what.boundingBox(), await over.boundingBox()]
  if (from === null || to === null) throw new Error('nothing to drag')
  const y = to.y + to.height * share
  await page.mouse.move(from.x + 12, from.y + 12)
  await page.mouse.down()
  await page.mouse.move(from.x + 24, from.y + 24, { steps: 3 })
  // The browser tells the page of a move with the next one.
  for (const x of [200, 210, 220]) await page.mouse.move(to.x + x, y, { steps: 3 })
}

/** The names of the index from top to bottom, once they are as the test expects. */
async function expectNames(
  change: (names: readonly string[]) => readonly string[],
  before: readonly string[],
) {
  await expect.poll(readNames).toEqual(change(before))
}
async function readNames(): Promise<readonly string[]> {
  const fields = page.locator('main ol > li').getByRole('textbox', { name: '证据名称' })
  return fields.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
}

test('marks run from 1 in the order of the rows', async () => {
  const marks = await rows().evaluateAll((list) =>
    list.map((row) => row.querySelector('[class*="mark"]')?.textContent),
  )
  expect(marks).toEqual(marks.map((_, index) => `证据${index + 1}`))
})

test('a row dragged by its handle says the number it will get, and gets it', async () => {
  const before = await readNames()
  await dragOver(handle('证据1'), rows().nth(2), 0.95)
  await page.getByText('松开：成为证据3').waitFor()
  await page.mouse.up()
  await expectNames(([a, b, c, ...rest]) => [b ?? '', c ?? '', a ?? '', ...rest], before)
})

test('what was moved is undone by name and moved again', async () => {
  const before = await readNames()
  await page.getByRole('button', { name: '撤销：调整证据顺序' }).click()
  await expectNames(([a, b, c, ...rest]) => [c ?? '', a ?? '', b ?? '', ...rest], before)
  await page.getByRole('button', { name: '重做：调整证据顺序' }).click()
  await expectNames((names) => names, before)
})

test('the keyboard picks up, carries and drops, and each step is said', async () => {
  const before = await readNames()
  const said = page.locator('[aria-live="assertive"]')
  await handle('证据4').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => said.textContent()).toContain('已拿起证据4')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => said.textContent()).toContain('放下后成为证据2')
  await page.keyboard.press('Enter')
  await expectNames(([a, b, c, d, ...rest]) => [a ?? '', d ?? '', b ?? '', c ?? '', ...rest], before)
  await expect.poll(() => said.textContent()).toContain('证据4已移动，现在是证据2')
})

test('Escape puts back what was picked up', async () => {
  const before = await readNames()
  await handle('证据1').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('End')
  await page.keyboard.press('Escape')
  expect(await readNames()).toEqual(before)
})

test('the menu moves without dragging', async () => {
  const before = await readNames()
  await page.getByRole('button', { name: '证据1的操作' }).click()
  await page.getByRole('menuitem', { name: '下移' }).click()
  await expectNames(([a, b, ...rest]) => [b ?? '', a ?? '', ...rest], before)
})

test('a purpose is written in place and stays after a reload', async () => {
  const purpose = rows().first().getByRole('textbox', { name: '证明目的' })
  await purpose.fill('商户收款后交付的卡密无法使用')
  await purpose.blur()
  await page.getByRole('button', { name: '撤销：修改证据说明' }).waitFor()
  await page.reload()
  await expect
    .poll(() => rows().first().getByRole('textbox', { name: '证明目的' }).inputValue())
    .toBe('商户收款后交付的卡密无法使用')
})

test('a name cannot be emptied: the field says so and the old name stays', async () => {
  const before = await readNames()
  const name = rows().first().getByRole('textbox', { name: '证据名称' })
  await name.fill('')
  await name.blur()
  await page.getByText('证据名称不能为空').waitFor()
  await page.reload()
  await rows().first().waitFor()
  expect(await readNames()).toEqual(before)
})

test('an Enter that confirms a word of the input method does not save', async () => {
  const source = rows().first().getByRole('textbox', { name: '来源' })
  await source.focus()
  await page.keyboard.type('手机')
  await source.evaluate((input) => {
    input.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true }),
    )
    input.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
    )
  })
  // A save would be a step to undo; the last one is still that of the purpose.
  await page.waitForTimeout(300)
  expect(await page.getByRole('button', { name: '撤销：修改证据说明' }).count()).toBe(1)
  await page.keyboard.press('Escape')
  expect(await source.inputValue()).toBe('')
})

test('an exhibit that is searched for is brought into view and can be written in at once', async () => {
  const last = (await readNames()).at(-1) ?? ''
  await page.keyboard.press('Control+k')
  await page.keyboard.type(last)
  await page
    .getByRole('option', { name: new RegExp(last) })
    .last()
    .click()
  const name = rows().last().getByRole('textbox', { name: '证据名称' })
  await expect.poll(() => name.evaluate((input) => document.activeElement === input)).toBe(true)
  await page.keyboard.press('Escape')
})

test('two exhibits become one with parts, and one again two', async () => {
  const before = await readNames()
  for (const mark of ['证据1', '证据2'])
    await page.getByRole('checkbox', { name: `选择${mark}` }).check({ force: true })
  await page.keyboard.press('Control+g')
  await expect.poll(async () => (await readNames()).length).toBe(before.length - 1)
  await rows().first().getByText('证据1-2').waitFor()
  await page.keyboard.press('Control+z')
  await expectNames((names) => names, before)
})

test('a material in no exhibit is dropped between two and gets the number shown', async () => {
  const before = await readNames()
  const tray = page.getByRole('button', { name: '备忘.txt' })
  await dragOver(tray, rows().nth(1), 0.05)
  await page.getByText('松开：成为证据2').waitFor()
  await page.mouse.up()
  await expect.poll(async () => (await readNames()).length).toBe(before.length + 1)
  await rows().nth(1).getByRole('button', { name: '备忘.txt' }).waitFor()
  expect(opened.problems).toEqual([])
})
