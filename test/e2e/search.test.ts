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
})
afterAll(() => opened.close())

const dialog = (): Locator => page.getByRole('dialog')
const hit = (text: string | RegExp): Locator => dialog().getByRole('option').filter({ hasText: text })

async function search(query: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await dialog().waitFor()
  await page.keyboard.type(query)
}

test('a word of a chat is found with where it stands, marked, and leads to its material', async () => {
  await search('工号')
  const found = hit('在线客服，工号9527').first()
  await found.waitFor()
  expect(await found.locator('mark').allTextContents()).toEqual(['工号'])
  expect(await found.textContent()).toMatch(/第 \d+ 行/)
  await found.click()
  await dialog().waitFor({ state: 'detached' })
  await page.locator('aside h2').waitFor()
  expect(new URL(page.url()).hash).toBe('#items')
  expect(await page.locator('aside').textContent()).toContain('客服9527')
})

test('a title is found by its pinyin with keys alone, and by a typing error below what is exact', async () => {
  await search('zhifuchenggong')
  await hit('支付成功页面').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialog().waitFor({ state: 'detached' })
  await expect.poll(() => page.locator('aside h2').textContent()).toBe('支付成功页面')
  await search('支付成公页面')
  await hit('支付成功页面').filter({ hasText: '相近' }).first().waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
})

test('what is recognised in a chat is only a suggestion until it is accepted, and that can be undone', async () => {
  await search('在线客服，工号9527')
  await hit('在线客服，工号9527').first().click()
  const aside = page.locator('aside')
  const accept = aside.getByRole('button', { name: '采用客服：客服9527' })
  await accept.waitFor()
  const people = aside.getByRole('textbox', { name: '相关的人或店铺' })
  expect(await people.inputValue()).not.toContain('客服9527')
  await accept.focus()
  await page.keyboard.press('Enter')
  const accepted = aside.getByRole('button', { name: '已采用客服：客服9527' })
  await accepted.waitFor()
  await expect.poll(() => people.inputValue()).toContain('客服9527')
  expect(await accepted.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Control+z')
  await accept.waitFor()
  await expect.poll(() => people.inputValue()).not.toContain('客服9527')
})

test('what was read in a picture is found, and the picture shows where', { timeout: 240_000 }, async () => {
  const found = hit('商家订单号').filter({ hasText: '支付成功页面' }).first()
  await expect
    .poll(
      async () => {
        await search('商家订单号')
        const isFound = await found.waitFor({ timeout: 2_000 }).then(
          () => true,
          () => false,
        )
        if (isFound) return true
        await page.keyboard.press('Escape')
        await page.keyboard.press('Escape')
        return false
      },
      { timeout: 200_000, interval: 2_000 },
    )
    .toBe(true)
  await found.click()
  await page.locator('aside').getByRole('button', { name: '放大查看' }).click()
  const box = dialog().getByRole('img', { name: '搜索到的位置' })
  await box.waitFor()
  const [place, picture] = [
    await box.boundingBox(),
    await dialog().getByRole('img', { name: '支付成功页面' }).boundingBox(),
  ]
  if (place === null || picture === null) throw new Error('the picture is not shown')
  expect((place.y - picture.y) / picture.height).toBeCloseTo(1308 / 2340, 1)
  expect((place.x - picture.x) / picture.width).toBeCloseTo(66 / 1080, 1)
  await page.keyboard.press('Escape')
  expect(opened.problems).toEqual([])
})
