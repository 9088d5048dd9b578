import { spawnSync } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenWindow, openWindow } from './open-window.ts'
import { openSampleCase } from './visit-screens.ts'

let opened: OpenWindow
let page: Page
beforeAll(async () => {
  opened = await openWindow()
  page = opened.page
  await openSampleCase(page, 'zh')
  await page.locator('nav a[href="#package"]').click()
  await page.getByText(/第 1 \/ \d+ 页/).waitFor({ timeout: 30_000 })
})
afterAll(() => opened.close())

async function countPreviewPages(): Promise<number> {
  const text = await page.getByText(/第 \d+ \/ \d+ 页/).textContent()
  return Number(/\/ (\d+) 页/.exec(text ?? '')?.[1])
}

/** The exhibits beside the preview, with the page that each begins on. */
async function readContents(): Promise<readonly { mark: string; firstPage: number }[]> {
  const buttons = page.locator('nav[aria-label="目录"] button')
  return buttons.evaluateAll((list) =>
    list.map((button) => ({
      mark: button.children[0]?.textContent ?? '',
      firstPage: Number.parseInt(button.children[1]?.textContent ?? '', 10),
    })),
  )
}

/** The packages of the one case in the folder of cases. */
async function findPackages(): Promise<{ folder: string; zips: string[]; folders: string[] }> {
  const [caseName] = await readdir(opened.casesFolder)
  const folder = join(opened.casesFolder, caseName ?? '', 'packages')
  const names = await readdir(folder)
  return {
    folder,
    zips: names.filter((name) => name.endsWith('.zip')),
    folders: names.filter((name) => !name.endsWith('.zip')),
  }
}

async function findPdf(packageFolder: string): Promise<string> {
  const data = join(packageFolder, 'data')
  const pdf = (await readdir(data)).find((name) => name.endsWith('.pdf'))
  if (pdf === undefined) throw new Error(`no PDF in ${data}`)
  return join(data, pdf)
}

const run = (command: string, args: readonly string[]) => spawnSync(command, args, { encoding: 'utf8' })

test('the preview turns pages, and jumps to an exhibit', async () => {
  await page.getByRole('button', { name: '下一页' }).click()
  await page.getByText(/第 2 \/ \d+ 页/).waitFor()
  const third = (await readContents())[2]
  await page.getByRole('button', { name: /^证据3/ }).click()
  await page.getByText(new RegExp(`第 ${third?.firstPage} / `)).waitFor()
})

test('the check before export leads to where a thing is mended', async () => {
  await page.getByRole('button', { name: '去处理' }).first().click()
  await expect.poll(() => page.url()).toMatch(/#(items|exhibits)$/)
  await page.locator('nav a[href="#package"]').click()
})

test('a limit per volume that is no number is said at its field', async () => {
  const limit = page.getByRole('textbox', { name: /每册上限/ })
  await limit.fill('很多')
  await limit.blur()
  await page.getByText('请写大于 0 的数字').waitFor()
  await limit.fill('')
  await limit.blur()
})

test('what is exported has the pages and marks of the preview, and opens in other tools', async () => {
  const pages = await countPreviewPages()
  const contents = await readContents()
  await page.getByRole('button', { name: '导出提交包' }).click()
  await page.getByText('提交包已导出').waitFor({ timeout: 60_000 })
  const made = await findPackages()
  expect(made.zips).toHaveLength(1)
  const pdf = await findPdf(join(made.folder, made.folders[0] ?? ''))
  expect(run('qpdf', ['--check', pdf]).stdout).toContain('No syntax or stream encoding errors')
  expect(run('pdfinfo', [pdf]).stdout).toMatch(new RegExp(`^Pages:\\s+${pages}$`, 'm'))
  expect(contents.length).toBeGreaterThan(3)
  for (const { mark, firstPage } of contents) {
    const printed = run('pdftotext', ['-f', String(firstPage), '-l', String(firstPage), pdf, '-']).stdout
    expect(printed.replaceAll(' ', '')).toContain(mark)
  }
})

test('a second export stands beside the first, and both verify', async () => {
  await page.getByRole('button', { name: '导出提交包' }).click()
  await expect.poll(async () => (await findPackages()).zips.length, { timeout: 60_000 }).toBe(2)
  await page.getByText('提交包已导出').waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: '核对', exact: true }).last().click()
  await page.getByText(/核对通过：\d+ 个文件/).waitFor({ timeout: 30_000 })
})

test('an export that is cancelled leaves nothing behind', async () => {
  const before = await findPackages()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: '取消导出' }).click()
  await page.getByText('已取消导出').waitFor()
  expect(await findPackages()).toEqual(before)
})

test('the list of packages stays after a reload and the window reports no mistake', async () => {
  await page.reload()
  await expect.poll(() => page.getByRole('button', { name: '核对', exact: true }).count()).toBe(2)
  expect(opened.problems).toEqual([])
})
