import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { oddBillFile, oddBillLines, unclearChatFile, unclearChatLines } from '../fixtures/asking-files.ts'
import { goToPlace, type WindowScreen, windowScreens } from './visit-screens.ts'

const examples = join(import.meta.dirname, '../../examples/topup-dispute')
const items = (page: Page): Locator => page.locator('main [data-item-id]')
const dialogOf = (page: Page): Locator => page.getByRole('dialog')

async function showItems(page: Page, search = ''): Promise<void> {
  await goToPlace('items')(page)
  await page.locator('main input[type="search"]').fill(search)
  await items(page).first().waitFor()
}
async function pick(page: Page, until: number): Promise<void> {
  await showItems(page)
  await items(page).first().click()
  if (until > 0) {
    await items(page)
      .nth(until)
      .click({ modifiers: ['Shift'] })
  }
  await page.locator('aside h2').first().waitFor()
}
/** The larger view of the first material that is found, once `drawn` is there. */
function preview(search: string, drawn: string): (page: Page) => Promise<void> {
  return async (page) => {
    await showItems(page, search)
    await items(page).first().dblclick()
    await dialogOf(page).locator(drawn).first().waitFor({ timeout: 60_000 })
  }
}
/** Presses what is called so in one of the two languages. */
function thenPress(place: string, name: RegExp): (page: Page) => Promise<void> {
  return async (page) => {
    await goToPlace(place)(page)
    await page.locator('main, aside').getByRole('button', { name }).first().click()
  }
}
const toDialog = (show: (page: Page) => Promise<void>) => async (page: Page) => {
  await show(page)
  await dialogOf(page).waitFor()
}
async function showEvent(page: Page): Promise<void> {
  await goToPlace('timeline')(page)
  await page.locator('[data-event-title]').nth(2).click()
  await page.locator('aside input').first().waitFor()
}

const dialogs: readonly WindowScreen[] = [
  { name: 'several materials', show: (page) => pick(page, 3) },
  { name: 'list of materials', show: thenPress('items', /^列表视图|^List/) },
  {
    name: 'tag dialog',
    show: toDialog(async (page) => {
      await pick(page, 2)
      await page.keyboard.press('t')
    }),
  },
  {
    name: 'time dialog',
    show: toDialog(async (page) => {
      await pick(page, 2)
      await page.locator('main button:has(.lucide-clock)').click()
    }),
  },
  { name: 'filter by time', show: toDialog(thenPress('items', /^时间范围|^Period/)) },
  { name: 'large picture', show: preview('支付成功', 'img') },
  { name: 'large bill', show: preview('支付宝交易明细', '[data-line]') },
  { name: 'large chat', show: preview('WhatsApp', '[role="option"]') },
  { name: 'large PDF', show: preview('售后服务条款', 'canvas') },
  {
    name: 'large page as it looked',
    async show(page) {
      await preview('商户入驻标准', 'p[dir="auto"]')(page)
      await dialogOf(page).getByRole('toolbar').getByRole('button').nth(1).click()
      await dialogOf(page).locator('iframe').waitFor()
    },
  },
  { name: 'event', show: showEvent },
  {
    name: 'event dialog',
    show: toDialog(async (page) => {
      await showEvent(page)
      await page.locator('[data-event-title]').nth(2).focus()
      await page.keyboard.press('n')
    }),
  },
  { name: 'row picker', show: toDialog(thenPress('timeline', /从账单、聊天选取|From bills and chats/)) },
  {
    name: 'dialog that adds materials',
    show: toDialog(async (page) => {
      await showEvent(page)
      await page
        .locator('aside')
        .getByRole('button', { name: /加入材料|Add materials/ })
        .click()
    }),
  },
  { name: 'choice of pages', show: toDialog(thenPress('exhibits', /选择页|Choose pages/)) },
  {
    name: 'menu of an exhibit',
    show: async (page) => {
      await goToPlace('exhibits')(page)
      await page.locator('main ol > li button[aria-haspopup]').first().click()
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'results of taking in',
    show: async (page) => {
      await showItems(page)
      const folder = await mkdtemp(join(tmpdir(), 'juzheng-new-'))
      const fresh = join(folder, '新的说明.txt')
      await writeFile(fresh, `写于 ${Date.now()}`)
      const others = ['备忘.txt', 'IMG_20260912_203455.png'].map((name) => join(examples, name))
      await page.locator('input[type="file"][multiple]').setInputFiles([fresh, ...others])
      await page.getByRole('button', { name: /重试没有收入的|Try those again/ }).waitFor()
      await rm(folder, { recursive: true })
    },
  },
  {
    name: 'questions of readers',
    show: async (page) => {
      await showItems(page)
      const folder = await mkdtemp(join(tmpdir(), 'juzheng-asking-'))
      const bill = join(folder, oddBillFile)
      const chat = join(folder, unclearChatFile)
      // Of another content than in an earlier window: what is known already is not asked about.
      await writeFile(bill, [...oddBillLines, `合计,,${Date.now()},,`].join('\n'))
      await writeFile(chat, [...unclearChatLines, `6/7/26, 09:01 - 小林: ${Date.now()}`].join('\n'))
      await page.locator('input[type="file"][multiple]').setInputFiles([bill, chat])
      await page
        .getByRole('button', { name: /^说明各列|^Say what the columns/ })
        .first()
        .waitFor()
      await rm(folder, { recursive: true })
    },
  },
  {
    name: 'dialog about columns',
    show: toDialog(async (page) => {
      await showItems(page, '店铺流水')
      await items(page).first().click()
      await page
        .locator('aside')
        .getByRole('button', { name: /^说明各列|^Say what the columns/ })
        .click()
      await dialogOf(page).locator('tbody').nth(1).waitFor()
    }),
  },
  {
    name: 'dialog for pasted text',
    show: toDialog(async (page) => {
      await thenPress('items', /^粘贴聊天文字|^Paste chat text/)(page)
      await dialogOf(page).locator('textarea').fill('开头\n小林 20:13\n卡密无效\n\n客服 20:15\n请稍等')
      await dialogOf(page).locator('time').first().waitFor()
    }),
  },
  {
    name: 'bin',
    show: async (page) => {
      await showItems(page, '新的说明')
      await items(page).first().click()
      await page.keyboard.press('Delete')
      await page.getByRole('button', { name: /^回收站（|^Bin \(/ }).click()
      await items(page).first().waitFor()
    },
  },
]

/** Every screen, and every dialog and panel over it, of the sample case. In this order: the last ones change the case. */
export const windowStates: readonly WindowScreen[] = [...windowScreens, ...dialogs]

/** Every place of a case that was just made: each says what to do. */
export const emptyScreens: readonly WindowScreen[] = [
  'overview',
  'items',
  'timeline',
  'exhibits',
  'package',
].map((place) => ({ name: `${place} of an empty case`, show: goToPlace(place) }))

/** Makes a case with nothing in it from the start screen. */
export async function makeEmptyCase(page: Page): Promise<void> {
  await page.locator('main input').first().fill('空案件')
  await page.keyboard.press('Enter')
  await page.locator('nav a[href="#items"]').waitFor()
}

/** Back to the start screen. */
export async function closeCase(page: Page): Promise<void> {
  await page.locator('header button').first().click()
  await page.locator('main form').waitFor()
}
