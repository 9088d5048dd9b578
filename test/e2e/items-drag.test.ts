import type { Page } from 'playwright-core'
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
})
afterAll(() => opened.close())

test('materials are carried from the list to another place, which opens under them', async () => {
  await page.locator('nav a[href="#items"]').click()
  await page.getByRole('searchbox', { name: '查找材料' }).fill('备忘')
  await page.getByText('22 份中的 1 份').waitFor()
  const tile = page.locator('main [data-item-id]').first()
  const from = await tile.boundingBox()
  const link = await page.locator('nav a[href="#exhibits"]').boundingBox()
  if (from === null || link === null) throw new Error('nothing to drag')
  await page.mouse.move(from.x + 40, from.y + 40)
  await page.mouse.down()
  await page.mouse.move(from.x + 60, from.y + 60, { steps: 3 })
  await page.mouse.move(link.x + 40, link.y + 12, { steps: 3 })
  // No overlay for files: these are materials already.
  expect(await page.getByText('松开即收入').count()).toBe(0)
  for (let moves = 0; moves < 12; moves += 1) {
    await page.mouse.move(link.x + 40 + (moves % 3), link.y + 12)
    await page.waitForTimeout(100)
  }
  const rows = page.locator('main ol > li')
  await rows.first().waitFor()
  const before = await rows.count()
  const row = await rows.nth(1).boundingBox()
  if (row === null) throw new Error('nowhere to drop')
  for (const x of [200, 210, 220]) await page.mouse.move(row.x + x, row.y + 3, { steps: 2 })
  await page.mouse.up()
  await soon(() => rows.count()).toBe(before + 1)
  await page.getByRole('button', { name: '撤销：列入 1 份证据' }).waitFor()
  expect(opened.problems).toEqual([])
})
