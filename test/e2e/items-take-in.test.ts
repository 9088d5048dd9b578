import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { screenshot, writeSmallDispute } from '../fixtures/small-dispute.ts'
import { type OpenWindow, openWindow } from './open-window.ts'
import { soon } from './soon.ts'

let opened: OpenWindow
let page: Page
let sources: string
beforeAll(async () => {
  opened = await openWindow()
  page = opened.page
  sources = join(opened.home, '来源')
  await writeSmallDispute(sources)
  await page.getByRole('textbox', { name: '案件名称' }).fill('拖放')
  await page.getByRole('button', { name: '建立案件' }).click()
  await page.locator('nav a[href="#items"]').click()
  await page.getByRole('heading', { name: '还没有材料' }).waitFor()
})
afterAll(() => opened.close())

const panel = (): Locator => page.getByRole('region', { name: '收入材料' }).first()
const items = (): Locator => page.locator('main [data-item-id]')

async function choose(names: readonly string[]): Promise<void> {
  await page
    .getByLabel('添加文件', { exact: true })
    .first()
    .setInputFiles(names.map((name) => join(sources, name)))
}
/** A drop that the browser itself trusts, of files and folders that are really there. */
async function dropOn(files: readonly string[], until: 'dragOver' | 'drop' = 'drop'): Promise<void> {
  const session = await opened.context.newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data })
    if (type === until) break
  }
  await session.detach()
}
async function undoAll(): Promise<void> {
  await page.getByRole('button', { name: /^撤销：收入/ }).click()
}
async function shaOfAll(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const hashes = files.map(async (file) =>
    createHash('sha256')
      .update(await readFile(join(file.parentPath, file.name)))
      .digest('hex'),
  )
  return (await Promise.all(hashes)).sort()
}

test('chosen files are taken in; a copy and a damaged picture are named, and nothing else is lost', async () => {
  const before = await shaOfAll(sources)
  await choose(await readdir(sources))
  await panel().getByText('收入 3 份').waitFor()
  await panel().getByText('重复 1 份').waitFor()
  await panel().getByText('没有收入 1 份').waitFor()
  await panel().getByText('图片 截断.png 已损坏或不完整').waitFor()
  await panel()
    .getByText(/^订单(副本|_2026).*\.png$/)
    .waitFor()
  await panel().getByText('原文件只被复制，没有改动、移动或删除。').waitFor()
  await soon(() => items().count()).toBe(3)
  expect(await shaOfAll(sources)).toEqual(before)
  const kept = await shaOfAll(join(opened.casesFolder, '拖放', 'originals'))
  expect(kept).toHaveLength(3)
  expect(kept.every((sha256) => before.includes(sha256))).toBe(true)
})

test('adding again and again waits its turn and keeps the first results, and a duplicate leads to the material that is there', async () => {
  await choose(['与客服的 WhatsApp 聊天.txt'])
  await choose(['Screenshot_20260912-203122_失败.png'])
  await soon(() => panel().getByText('收入 0 份').count()).toBe(2)
  await panel().getByText('收入 3 份').waitFor()
  await panel().getByRole('button', { name: '查看', exact: true }).nth(1).click()
  await page.locator('aside').getByRole('heading', { name: '与客服的 WhatsApp 聊天.txt' }).waitFor()
  await panel().getByRole('button', { name: '关闭' }).click()
  await panel().waitFor({ state: 'detached' })
})

test('a folder dropped anywhere shows that it would be taken in, keeps its paths and is one step to undo', async () => {
  const folder = join(sources, '手机')
  await mkdir(join(folder, '五月'), { recursive: true })
  await writeFile(join(folder, '五月', 'IMG_20260501_201305.png'), await screenshot('五月一日'))
  await writeFile(join(folder, '说明.txt'), '这是说明')
  await page.locator('nav a[href="#timeline"]').click()
  await dropOn([folder], 'dragOver')
  await page.getByText('松开即收入 1 项（文件或文件夹）').waitFor()
  await dropOn([folder])
  await panel().getByText('收入 2 份').waitFor()
  await panel().getByRole('button', { name: '查看新收入的材料' }).click()
  await page.getByText('5 份，已选 2 份').waitFor()
  await items().filter({ hasText: 'IMG_20260501_201305.png' }).click()
  await page.locator('aside').getByText('手机/五月/IMG_20260501_201305.png').waitFor()
  await undoAll()
  await soon(() => items().count()).toBe(3)
  await panel().getByRole('button', { name: '关闭' }).click()
})

test('a file that did not arrive is refused with a sentence and arrives when it is tried again', async () => {
  await writeFile(join(sources, '补充.txt'), '补充说明')
  await page.route('**/uploads/**', (route) => route.abort())
  await choose(['补充.txt'])
  await panel().getByText('浏览器读不到 补充.txt').waitFor()
  await page.unroute('**/uploads/**')
  await panel().getByRole('button', { name: '重试没有收入的' }).click()
  await panel().getByText('收入 1 份').waitFor()
  await panel().getByRole('button', { name: '关闭' }).click()
})

test('a picture is pasted outside of fields, named by the moment', async () => {
  await opened.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const picture = [...(await screenshot('剪贴板'))]
  await page.evaluate(async (bytes) => {
    const blob = new Blob([new Uint8Array(bytes)], { type: 'image/png' })
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })])
  }, picture)
  await page.locator('main h1').click()
  await page.keyboard.press('Control+v')
  await panel().getByText('收入 1 份').waitFor()
  await page
    .getByText(/^剪贴板图片_\d{8}_\d{6}\.png$/)
    .first()
    .waitFor()
  await panel().getByRole('button', { name: '关闭' }).click()
})

test('a thousand dropped files are answered at once; stopping keeps and lists what is finished', async () => {
  const many = join(sources, '很多')
  await mkdir(many)
  const files: string[] = []
  for (let index = 0; index < 1_000; index += 1) {
    files.push(join(many, `记录 ${index}.txt`))
    await writeFile(files.at(-1) ?? '', `第 ${index} 条记录`)
  }
  const before = await items().count()
  const feedbackMs = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        window.addEventListener(
          'drop',
          () => {
            const droppedAtMs = performance.now()
            const look = () => {
              if (document.querySelector('section[aria-label="收入材料"]') === null)
                requestAnimationFrame(look)
              else resolve(performance.now() - droppedAtMs)
            }
            look()
          },
          { capture: true, once: true },
        )
      }),
  )
  await dropOn(files)
  expect(await feedbackMs).toBeLessThan(100)
  await panel()
    .getByText(/收入 (?:[2-9]\d|\d{3})\/1000/)
    .waitFor()
  await panel().getByRole('button', { name: '取消' }).click()
  const stoppedAtMs = performance.now()
  const left = panel().getByText(/已停止，还有 \d+ 个文件没有收入/)
  await left.waitFor()
  expect(performance.now() - stoppedAtMs).toBeLessThan(2_000)
  const leftOut = Number(/\d+/.exec((await left.textContent()) ?? '')?.[0])
  const taken = 1_000 - leftOut
  expect(taken).toBeGreaterThanOrEqual(20)
  await panel().getByText(`收入 ${taken} 份`).waitFor()
  await page.waitForTimeout(1_500)
  await page.getByText(new RegExp(`^${before + taken} 份`)).waitFor()
  await undoAll()
  await page.getByText(new RegExp(`^${before} 份`)).waitFor()
  expect(basename(many)).toBe('很多')
  expect(opened.problems.filter((problem) => !problem.includes('net::ERR_FAILED'))).toEqual([])
})
