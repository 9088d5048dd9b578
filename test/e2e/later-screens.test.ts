import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenWindow, openWindow } from './open-window.ts'
import { soon } from './soon.ts'
import { openSampleCase } from './visit-screens.ts'

let opened: OpenWindow
beforeAll(async () => {
  opened = await openWindow()
})
afterAll(() => opened.close())

test('a place whose code cannot be had says so, and loading again brings it', async () => {
  const { page } = opened
  await page.route('**/assets/timeline-screen*', (route) => route.abort())
  await page.reload()
  await openSampleCase(page, 'zh')
  await page.locator('nav a[href="#timeline"]').click()
  await page.getByRole('alert').getByText('窗口出了错').waitFor()
  await page.unroute('**/assets/timeline-screen*')
  await page.getByRole('button', { name: '重新载入' }).click()
  await page.getByRole('region', { name: '时间轴' }).waitFor()
})

test('of a case that was open before nothing is seen in the next one', async () => {
  const { page } = opened
  await page.locator('nav a[href="#items"]').click()
  await page.locator('main [data-item-id]').first().waitFor()
  await page.getByRole('button', { name: '关闭案件，回到案件列表' }).click()
  await page.getByRole('textbox', { name: '案件名称' }).waitFor()
  await page.evaluate(() => {
    const seen = new MutationObserver(() => {
      if (document.querySelector('main [data-item-id]') !== null) document.body.dataset.stranger = 'seen'
    })
    seen.observe(document.body, { childList: true, subtree: true })
  })
  await page.getByRole('textbox', { name: '案件名称' }).fill('另一个案件')
  await page.getByRole('button', { name: '建立案件' }).click()
  await page.locator('nav a[href="#items"]').click()
  await page.getByRole('heading', { name: '还没有材料' }).waitFor()
  await soon(() => page.locator('main [data-item-id]').count()).toBe(0)
  expect(await page.evaluate(() => document.body.dataset.stranger)).toBeUndefined()
})
