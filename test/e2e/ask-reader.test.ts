import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { oddBillFile, oddBillLines, unclearChatFile, unclearChatLines } from '../fixtures/asking-files.ts'
import { type OpenWindow, openWindow } from './open-window.ts'
import { soon } from './soon.ts'

let opened: OpenWindow
let page: Page
beforeAll(async () => {
  opened = await openWindow()
  page = opened.page
  await page.getByRole('textbox', { name: '案件名称' }).fill('询问')
  await page.getByRole('button', { name: '建立案件' }).click()
  await page.locator('nav a[href="#items"]').click()
  await page.getByRole('heading', { name: '还没有材料' }).waitFor()
})
afterAll(() => opened.close())

const panel = (): Locator => page.getByRole('region', { name: '收入材料' }).first()
const dialog = (): Locator => page.getByRole('dialog')
const inspector = (): Locator => page.locator('aside')
const items = (): Locator => page.locator('main [data-item-id]')

async function choose(files: Readonly<Record<string, readonly string[]>>): Promise<void> {
  const paths: string[] = []
  for (const [name, lines] of Object.entries(files)) {
    paths.push(join(opened.home, name))
    await writeFile(join(opened.home, name), lines.join('\n'))
  }
  await page.locator('input[type="file"][multiple]').setInputFiles(paths)
}
async function pick(label: string | RegExp, option: string): Promise<void> {
  await dialog().getByRole('button', { name: label }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}
/** The first rows as they would read. */
async function previewRows(): Promise<readonly string[]> {
  const rows = await dialog().getByRole('region', { name: '会读成这样' }).locator('tbody tr').allInnerTexts()
  return rows.map((row) => row.replaceAll(/\s+/g, ' ').trim())
}

test('a table with headings that nobody knows is read as its columns are explained, with what would be read in sight', async () => {
  await choose({ [oddBillFile]: oddBillLines })
  await panel().getByText('1 份需要你说明一下才能读全：').waitFor()
  await panel().getByRole('button', { name: '说明各列' }).click()
  await dialog().getByText('5 笔交易').waitFor()
  await dialog().getByText('支出 4 笔，共 ¥1211.50').waitFor()
  await dialog().getByText('1 行读不懂').waitFor()
  await dialog().getByText('第 9 行 这一行没有能识别的金额').waitFor()
  expect((await previewRows())[0]).toBe(
    '4 — 支出 ¥1128.00 星河数码专营店 充值卡 500 元 202605060000000000001',
  )
  await pick(/日期写法$/, '先日后月')
  await soon(async () => (await previewRows())[0]).toContain('4 2026-06-05 20:13 支出')
  // Without an amount nothing would be read, and it cannot be accepted.
  await pick(/^金额 第 3 列“数额”是$/, '不用')
  await dialog().getByText('请先指出哪一列是金额。').waitFor()
  expect(await dialog().getByRole('button', { name: '按此读取' }).isDisabled()).toBe(true)
  await pick(/^不用 第 3 列“数额”是$/, '金额')
  await dialog().getByRole('button', { name: '按此读取 5 笔' }).click()
  await page.getByText('已读出 5 笔交易。以后表头相同的文件会直接这样读。').waitFor()
  await panel().getByText('已按你的回答读取：5 笔交易。').waitFor()
})

test('undo takes the explanation back with all that was read by it, and redo brings both back', async () => {
  await panel().getByRole('button', { name: '关闭' }).click()
  await items().filter({ hasText: oddBillFile }).click()
  await inspector().getByText('各列已按你的说明读取。').waitFor()
  await page.getByRole('button', { name: '撤销：按说明读取 1 份材料' }).click()
  await inspector().getByText('这张表格像是账单，但认不出各列是什么。').waitFor()
  await page.getByRole('button', { name: /^重做/ }).click()
  await inspector().getByText('读出 5 笔交易').waitFor()
})

test('the next file with that heading is read at once and says so', async () => {
  await choose({ '七月.csv': [oddBillLines[2] ?? '', '01/07/2026 09:00,小店,-3.00,,面'] })
  await panel().getByText('收入 1 份').waitFor()
  await panel().getByText('表头与说明过的相同').waitFor()
  await panel().getByRole('button', { name: '关闭' }).click()
  await items().filter({ hasText: '七月.csv' }).click()
  await inspector().getByText('读出 1 笔交易').waitFor()
  await inspector().getByRole('button', { name: '重新说明各列' }).click()
  await dialog().getByText('1 笔交易').first().waitFor()
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
})

test('a chat whose dates may mean two days is asked about with both, and the answer can be changed', async () => {
  await choose({ [unclearChatFile]: unclearChatLines })
  await panel().getByText('文件里的“5/6/26”是哪一天？').waitFor()
  await panel().getByRole('button', { name: '2026年5月6日 先月后日' }).click()
  await panel().getByText('已按你的回答读取：3 条消息。').waitFor()
  await panel().getByRole('button', { name: '关闭' }).click()
  await items().filter({ hasText: unclearChatFile }).dblclick()
  await dialog().getByText('2026-05-06').waitFor()
  await page.keyboard.press('Escape')
  await inspector().getByRole('button', { name: '改为先日后月' }).click()
  await inspector().getByText('日期按“先日后月”读取').waitFor()
  await items().filter({ hasText: unclearChatFile }).dblclick()
  await dialog().getByText('2026-06-05').waitFor()
  await page.keyboard.press('Escape')
})

test('a table without a heading, which no reader takes for a bill, can be explained too', async () => {
  await choose({ '无表头.csv': ['2026-05-06,星河数码,-57.00,充值卡', '2026-05-07,早点铺,-6.50,豆浆'] })
  await panel().getByText('收入 1 份').waitFor()
  await panel().getByRole('button', { name: '关闭' }).click()
  await items().filter({ hasText: '无表头.csv' }).click()
  await inspector().getByText('这是一张表格，现在按文字收着。').waitFor()
  await inspector().getByRole('button', { name: '说明各列' }).click()
  await dialog().getByRole('button', { name: '按此读取 2 笔' }).click()
  await page.getByText('已读出 2 笔交易。', { exact: true }).waitFor()
  await inspector().getByText('读出 2 笔交易').waitFor()
})

test('pasted text opens with what it would read as, and is kept to the letter', async () => {
  await opened.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const text = '小林 20:13\n卡密无效\n\n星河客服 20:15\n请稍等\n\n小林 20:40\n还没好'
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.locator('main h1').click()
  await page.keyboard.press('Control+v')
  await dialog().getByText('有的消息只有钟点。').waitFor()
  await dialog().getByRole('spinbutton').first().click()
  await page.keyboard.type('20260506')
  await dialog().getByText('2026-05-06 20:13').waitFor()
  await dialog().getByText('2 人：小林、星河客服').waitFor()
  await dialog().getByRole('button', { name: '收入 3 条消息' }).click()
  await inspector()
    .getByRole('heading', { name: /^粘贴的文字_\d{8}_\d{6}\.txt$/ })
    .waitFor()
  await inspector().getByText('读出 3 条消息').waitFor()
  const originals = join(opened.casesFolder, '询问', 'originals')
  const names = await readdir(originals, { recursive: true })
  const kept = names.filter((name) => name.endsWith('.txt'))
  const texts = await Promise.all(kept.map((name) => readFile(join(originals, name), 'utf8')))
  expect(texts).toContain(text)
})

test('text typed into the dialog is read as it is typed; what is no chat is taken in as plain text', async () => {
  await page.getByRole('button', { name: '粘贴聊天文字' }).first().click()
  await dialog().getByText('还没有文字。').waitFor()
  await dialog().getByRole('textbox', { name: '聊天文字' }).fill('三天内原路退回，逾期赔付。')
  await dialog().getByText('没有看出谁在什么时候说了什么。').waitFor()
  await dialog().getByRole('button', { name: '收入为普通文字' }).click()
  await dialog().waitFor({ state: 'detached' })
  await inspector().getByText('读出 1 段文字').waitFor()
  await soon(() => items().count()).toBe(6)
  expect(opened.problems).toEqual([])
})
