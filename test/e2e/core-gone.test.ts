import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { launchChromium, startHost } from './open-window.ts'

async function folderFor(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `juzheng-${name}-`))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Pictures that all differ, large enough that taking them in takes a while. */
async function makePictures(folder: string, count: number): Promise<string[]> {
  const paths: string[] = []
  for (let index = 0; index < count; index += 1) {
    const path = join(folder, `Screenshot_20260901-${String(100000 + index)}.png`)
    const noise = { type: 'gaussian' as const, mean: 120 + (index % 60), sigma: 40 }
    await writeFile(
      path,
      await sharp({ create: { width: 720, height: 900, channels: 3, noise, background: '#ffffff' } })
        .png({ compressionLevel: 1 })
        .toBuffer(),
    )
    paths.push(path)
  }
  return paths
}

async function newCase(page: Page, title: string): Promise<void> {
  await page.getByRole('textbox', { name: '案件名称' }).fill(title)
  await page.getByRole('button', { name: '建立案件' }).click()
  await page.locator('nav a[href="#items"]').waitFor()
}

const countItems = async (page: Page): Promise<number> =>
  Number((await page.locator('nav a[href="#items"]').textContent())?.replace(/\D/g, '') ?? 0)

test('the core killed in the middle of taking in loses nothing that was taken in, and the window says it is gone', async () => {
  const home = await folderFor('home')
  const files = await makePictures(await folderFor('files'), 40)
  const browser = await launchChromium()
  onTestFinished(() => browser.close())
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage()

  const first = await startHost(home)
  await page.goto(first.url)
  await newCase(page, '突然中断')
  await page.locator('input[type="file"]:not([webkitdirectory])').first().setInputFiles(files)
  await expect.poll(() => countItems(page), { timeout: 30_000 }).toBeGreaterThan(2)
  process.kill(first.pid, 'SIGKILL')
  await page.getByText('后台程序停了').first().waitFor()
  const seen = await countItems(page)

  const second = await startHost(home)
  onTestFinished(() => second.close())
  await page.goto(second.url)
  await page.getByRole('button', { name: /突然中断/ }).click()
  await page.locator('nav a[href="#items"]').waitFor()
  expect(await countItems(page)).toBeGreaterThanOrEqual(seen)
  await page.locator('nav a[href="#items"]').click()
  await page.locator('input[type="file"]:not([webkitdirectory])').first().setInputFiles(files)
  await expect.poll(() => countItems(page), { timeout: 60_000 }).toBe(files.length)
})
