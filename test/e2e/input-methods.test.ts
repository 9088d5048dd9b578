import { readdir } from 'node:fs/promises'
import type { CDPSession, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { composedText, composeWord, compositions } from './compose-words.ts'
import { type OpenWindow, openWindow } from './open-window.ts'
import { readLogLength } from './read-log-length.ts'
import { soon } from './soon.ts'
import { openSampleCase } from './visit-screens.ts'

let opened: OpenWindow
let page: Page
let session: CDPSession
beforeAll(async () => {
  opened = await openWindow()
  page = opened.page
  session = await opened.context.newCDPSession(page)
})
afterAll(() => opened.close())

const go = async (place: string) => {
  await page.locator(`nav a[href="#${place}"]`).click()
  await page.locator('main h1').first().waitFor()
}
/** Every field for text inside of something, however it was made. */
const fieldsIn = (scope: Locator): Locator =>
  scope.locator(
    'input[type="text"]:visible, input[type="search"]:visible, input:not([type]):visible, textarea:visible',
  )

/** What an Enter could have done too early. */
async function readTraces() {
  const cases = await readdir(opened.casesFolder).catch(() => [])
  return {
    cases: cases.length,
    logged: cases.length === 0 ? 0 : readLogLength(opened.casesFolder),
    address: page.url(),
    dialogs: await page.getByRole('dialog').count(),
  }
}

async function composeIn(field: Locator): Promise<void> {
  const name = await field.evaluate((element) => (element as HTMLInputElement).labels?.[0]?.textContent)
  const before = await field.inputValue()
  await field.focus()
  await field.fill('')
  const traces = await readTraces()
  for (const composition of compositions) await composeWord(session, composition)
  // An early submit may go to the core and back.
  await page.waitForTimeout(100)
  expect(await field.evaluate((element) => element === document.activeElement), `${name} has the focus`).toBe(
    true,
  )
  expect(await field.inputValue(), `text of ${name}`).toBe(composedText)
  expect(await readTraces(), `after ${name}`).toEqual(traces)
  await field.fill(before)
}

/** Composes in every field of it; says how many there were. */
async function composeInAll(scope: Locator): Promise<number> {
  const fields = fieldsIn(scope)
  await fields.first().waitFor()
  const count = await fields.count()
  for (let index = 0; index < count; index += 1) await composeIn(fields.nth(index))
  return count
}
const dialog = (): Locator => page.getByRole('dialog')
async function closeDialog(): Promise<void> {
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
}

test('words are composed in every field of the start screen, and no case is made', async () => {
  expect(await composeInAll(page.locator('main'))).toBe(3)
  await page.getByRole('textbox', { name: '案件名称' }).fill('')
  await openSampleCase(page, 'zh')
})

test('an Enter of the input method does nothing early in the fields of the overview', async () => {
  await go('overview')
  expect(await composeInAll(page.locator('main'))).toBeGreaterThanOrEqual(6)
})

test('an Enter of the input method does nothing early in the fields of materials', async () => {
  await go('items')
  const items = page.locator('main [data-item-id]')
  await items.first().waitFor()
  await composeIn(page.getByRole('searchbox', { name: '查找材料' }))
  await items.nth(1).click()
  await page.locator('aside h2').first().waitFor()
  expect(await composeInAll(page.locator('aside'))).toBeGreaterThanOrEqual(6)
  await items.nth(3).click({ modifiers: ['Shift'] })
  await page.locator('aside').getByRole('textbox', { name: '统一填写来源' }).waitFor()
  expect(await composeInAll(page.locator('aside'))).toBe(2)
})

test('an Enter of the input method does nothing early in the fields of the dialog of tags', async () => {
  await page.keyboard.press('Escape')
  await page.locator('main [data-item-id]').nth(1).click()
  await page.keyboard.press('t')
  await dialog().waitFor()
  expect(await composeInAll(dialog())).toBe(1)
  await closeDialog()
})

test('an Enter of the input method does nothing early in the fields of events and their dialogs', async () => {
  await go('timeline')
  await page.locator('[data-event-title]').nth(2).click()
  await page.locator('aside').getByRole('textbox').first().waitFor()
  expect(await composeInAll(page.locator('aside'))).toBeGreaterThanOrEqual(4)
  await page.locator('aside').getByRole('button', { name: '加入材料' }).click()
  await dialog().waitFor()
  expect(await composeInAll(dialog())).toBe(1)
  await closeDialog()
  await page.getByRole('button', { name: '从账单、聊天选取' }).first().click()
  await dialog().waitFor()
  expect(await composeInAll(dialog())).toBeGreaterThanOrEqual(1)
  await closeDialog()
  await page.locator('[data-event-title]').nth(2).focus()
  await page.keyboard.press('n')
  await dialog().waitFor()
  expect(await composeInAll(dialog())).toBeGreaterThanOrEqual(1)
  await closeDialog()
})

test('an Enter of the input method chooses no event for a material', async () => {
  const tray = page.getByRole('listbox', { name: '未放上时间线' })
  await tray.focus()
  for (const key of ['Home', 'Enter']) await page.keyboard.press(key)
  await page.getByRole('menuitem', { name: '加入事件…' }).click()
  await dialog().waitFor()
  expect(await composeInAll(dialog())).toBe(1)
  await dialog().getByRole('combobox').fill('')
  await page.keyboard.press('Escape')
  if ((await dialog().count()) > 0) await closeDialog()
})

test('an Enter of the input method does nothing early in the fields of the exhibits', async () => {
  await go('exhibits')
  await page.locator('main ol > li').first().waitFor()
  const first = page.locator('main ol > li').first()
  expect(await composeInAll(first)).toBe(3)
})

test('an Enter of the input method does nothing early in the fields of the package', async () => {
  await go('package')
  expect(await composeInAll(page.locator('main'))).toBeGreaterThanOrEqual(1)
})

test('an Enter of the input method chooses nothing in the palette, an Enter of its own does', async () => {
  await go('overview')
  await page.keyboard.press('Control+k')
  await dialog().waitFor()
  expect(await composeInAll(dialog())).toBe(1)
  await page.keyboard.type('支付')
  await dialog().getByRole('option').first().waitFor()
  const { logged } = await readTraces()
  for (const composition of compositions.slice(0, 3)) await composeWord(session, composition)
  expect(await dialog().count()).toBe(1)
  expect((await readTraces()).logged).toBe(logged)
  await dialog().getByRole('combobox').fill('快捷键')
  // The list follows what is typed a moment later, and so does the entry that Enter takes.
  const entry = dialog().getByRole('option', { name: /快捷键一览/ })
  await entry.waitFor()
  await soon(() => page.locator('[role="option"][data-focused]').textContent()).toContain('快捷键一览')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: '快捷键一览' }).waitFor()
  expect(opened.problems).toEqual([])
})
