import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenWindow, openWindow } from './open-window.ts'
import { readEvents } from './read-events.ts'
import { soon } from './soon.ts'

const note = `收款记录
商家：极速点卡店
订单编号：20260912201305118842
实付：285.00元
付款时间：2026-09-12 20:14:07
`
let opened: OpenWindow
let page: Page
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juzheng-facts-'))
  await writeFile(join(folder, '付款备忘.txt'), note)
  opened = await openWindow()
  page = opened.page
  await page.getByRole('textbox', { name: '案件名称' }).fill('识别结果')
  await page.getByRole('button', { name: '建立案件' }).click()
  await page
    .locator('input[type="file"]:not([webkitdirectory])')
    .first()
    .setInputFiles(join(folder, '付款备忘.txt'))
  await page.locator('main [data-item-id]').first().click()
})
afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

const offers = () => page.locator('aside').getByRole('button', { name: /^采用/ })

test('what was found is offered as a title, an event and tags, and nothing is written until it is accepted', async () => {
  await soon(() => offers().allTextContents()).not.toEqual([])
  const names = await offers().evaluateAll((buttons) =>
    buttons.map((button) => button.getAttribute('aria-label')),
  )
  expect(names.slice(0, 3)).toEqual([
    '采用建议标题：支付记录：极速点卡店 ¥285.00',
    '采用建议新建事件：2026-09-12 20:14 支付记录：极速点卡店 ¥285.00',
    '采用建议标签：极速点卡店',
  ])
  expect(readEvents(opened.casesFolder)).toEqual([])
  await page.locator('main [data-item-id]').filter({ hasText: '付款备忘.txt' }).waitFor()
})

test('one key accepts the next of them, and undoing gives it back', async () => {
  await page.locator('main [role="listbox"]').focus()
  await page.keyboard.press('a')
  await page.locator('aside h2').filter({ hasText: '支付记录：极速点卡店 ¥285.00' }).waitFor()
  await soon(() => offers().first().getAttribute('aria-label')).toMatch(/^采用建议新建事件/)
  await page.keyboard.press('a')
  await soon(() => readEvents(opened.casesFolder)).toMatchObject([
    { title: '支付记录：极速点卡店 ¥285.00', items: 1 },
  ])
  await soon(() => offers().first().getAttribute('aria-label')).toMatch(/^采用建议标签/)
  await page.keyboard.press('Control+z')
  await soon(() => readEvents(opened.casesFolder)).toEqual([])
  await page.keyboard.press('Control+z')
  await soon(() => offers().first().getAttribute('aria-label')).toMatch(/^采用建议标题/)
  expect(opened.problems).toEqual([])
})
