import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'
import { type OpenWindow, openWindow } from './open-window.ts'
import { soon } from './soon.ts'
import { openSampleCase } from './visit-screens.ts'

const example = join(import.meta.dirname, '..', '..', 'examples', 'topup-dispute')
const screen = join(example, 'Screenshot_20260912-204118_com.xingyun.kameng.png')
const other = join(example, 'Snipaste_2026-09-16_09-12-40.png')
const heic = join(import.meta.dirname, '..', 'fixtures', 'pictures', 'receipt.heic')
const folder = mkdtempSync(join(tmpdir(), 'juzheng-pictures-'))

let opened: OpenWindow
let page: Page
beforeAll(async () => {
  const bytes = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm'))
  await prepareZXingModule({
    overrides: { wasmBinary: Uint8Array.from(bytes).buffer },
    fireImmediately: true,
  })
  opened = await openWindow({ viewport: { width: 1440, height: 900 } })
  page = opened.page
  await openSampleCase(page, 'zh')
  await page.locator('nav a[href="#items"]').click()
  await page
    .locator('input[type="file"]:not([webkitdirectory])')
    .first()
    .setInputFiles(await makeFiles())
  await page.locator('main [data-item-id]').filter({ hasText: 'blurred' }).first().waitFor()
})
afterAll(async () => {
  await opened.close()
  rmSync(folder, { recursive: true, force: true })
})

async function makeFiles(): Promise<string[]> {
  const files = {
    'codes.png': await sharp(screen)
      .composite([
        { input: await drawCode('wxp://f2f0AbCdEf123456'), left: 120, top: 700 },
        { input: await drawCode('https://shop.example/o/2026091220345512'), left: 600, top: 1500 },
      ])
      .toBuffer(),
    'blurred.png': await sharp(other).blur(8).png().toBuffer(),
    'again.jpg': await sharp(screen).resize(540).jpeg({ quality: 60 }).toBuffer(),
  }
  const paths = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  })
  return [...paths, heic]
}

async function drawCode(text: string): Promise<Buffer> {
  const { image, error } = await writeBarcode(text, { format: 'QRCode', scale: 7 })
  if (image === null) throw new Error(error)
  return Buffer.from(await image.arrayBuffer())
}

const tile = (name: string): Locator => page.locator('main [data-item-id]').filter({ hasText: name }).first()
const inspector = (): Locator => page.getByRole('complementary').last()

async function select(name: string): Promise<void> {
  await page.getByRole('searchbox', { name: '查找材料' }).fill(name)
  await tile(name).click()
  await inspector().getByRole('heading', { name, level: 2 }).waitFor()
}

test('codes are listed as text, those that pay are masked, and all are shown on the picture', async () => {
  await select('codes.png')
  await inspector().getByText('二维码 2 个').waitFor({ timeout: 60_000 })
  await inspector().getByText('wxp://****').waitFor()
  await inspector().getByText('https://shop.example/o/2026091220345512').waitFor()
  expect(await inspector().getByText('f2f0AbCdEf').count()).toBe(0)
  expect(await inspector().getByRole('link').count()).toBe(0)
  await tile('codes.png').dblclick()
  const box = page.getByRole('dialog').getByRole('img', { name: '二维码：wxp://****' })
  const picture = page.getByRole('dialog').getByRole('img', { name: 'codes.png' })
  await soon(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1080)
  const [around, within] = [await picture.boundingBox(), await box.boundingBox()]
  if (around === null || within === null) throw new Error('nothing is shown')
  const scale = around.width / 1080
  expect(Math.abs(within.x - around.x - 148 * scale)).toBeLessThan(3)
  expect(Math.abs(within.y - around.y - 728 * scale)).toBeLessThan(3)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('a blurred picture is said to be one', async () => {
  await select('blurred.png')
  await inspector().getByText('可能看不清：模糊').waitFor()
})

test('a picture saved anew is shown beside the first; a press goes there, and a filter shows both', async () => {
  await select('again.jpg')
  await inspector().getByText('和这几张很像').waitFor({ timeout: 60_000 })
  await page.getByRole('searchbox', { name: '查找材料' }).fill('')
  await page.getByRole('button', { name: '有相似图片（2）' }).click()
  await soon(() => page.locator('main [data-item-id]').count()).toBe(2)
  await inspector()
    .getByRole('button', { name: /同一张图/ })
    .click()
  await soon(() => inspector().getByRole('heading', { level: 2 }).first().textContent()).not.toBe('again.jpg')
  await inspector()
    .getByRole('button', { name: /again\.jpg/ })
    .waitFor()
  await page.getByRole('button', { name: '有相似图片（2）' }).click()
})

test('a HEIC photo is shown upright, and said to be converted', async () => {
  await select('receipt.heic')
  await inspector().getByText('由 HEIC 转换来的图片').waitFor()
  await tile('receipt.heic').dblclick()
  const picture = page.getByRole('dialog').getByRole('img', { name: 'receipt.heic' })
  const size = () =>
    picture.evaluate((image) => [
      (image as HTMLImageElement).naturalWidth,
      (image as HTMLImageElement).naturalHeight,
    ])
  await soon(size).toEqual([720, 960])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('what a recording says is typed up under it, and can be undone', async () => {
  await page.getByRole('searchbox', { name: '查找材料' }).fill('通话录音')
  await page.locator('main [data-item-id]').first().click()
  const field = inspector().getByRole('textbox', { name: '文字整理' })
  await field.fill('客服：三个工作日内核实。\n我：好的。')
  await field.blur()
  await inspector().getByRole('button', { name: '自己的录音怎样才有用' }).click()
  await inspector().getByText('民诉法解释第 106 条').waitFor()
  await page.locator('main [data-item-id]').first().click()
  await page.keyboard.press('Control+z')
  await soon(() => field.inputValue()).toBe('')
})
