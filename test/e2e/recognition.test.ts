import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenWindow, openWindow } from './open-window.ts'
import { openSampleCase } from './visit-screens.ts'

let opened: OpenWindow
beforeAll(async () => {
  opened = await openWindow()
  await openSampleCase(opened.page, 'zh')
})
afterAll(() => opened.close())

test('the status bar says how far the text in pictures was read, and can be told to pause and to go on', async () => {
  const bar = opened.page.getByRole('contentinfo')
  const text = () => bar.textContent()
  await expect.poll(text, { timeout: 60_000 }).toMatch(/识别文字 [1-9]\d*\/11，约 \d+ (秒|分钟)/)
  await opened.page.getByRole('button', { name: '暂停识别文字' }).click()
  await expect.poll(text).toMatch(/识别文字已暂停 \d+\/11/)
  const paused = /已暂停 (\d+)/.exec((await text()) ?? '')?.[1]
  await opened.page.getByRole('button', { name: '继续识别文字' }).click()
  await expect.poll(text, { timeout: 60_000 }).toMatch(/识别文字 \d+\/11，约/)
  const later = /识别文字 (\d+)/.exec((await text()) ?? '')?.[1]
  expect(Number(later)).toBeGreaterThanOrEqual(Number(paused))
  expect(opened.problems).toEqual([])
})
