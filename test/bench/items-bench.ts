// Looking through 10,000 materials in the real window: frames while scrolling, and how soon keys are answered.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { createCase } from '../../electron/casefile/case-file.ts'
import { takeInPaths } from '../../electron/intake/take-in-paths.ts'
import { openWindow } from '../e2e/open-window.ts'
import { makeTiles } from './make-tiles.ts'

const count = Number(process.env.ITEMS ?? 10_000)
// As text: they run in the page, whose types this project of the machine's side does not know.
const readFrames = `new Promise((resolve) => {
  const between = []
  const startedAtMs = performance.now()
  let last = startedAtMs
  const tick = (at) => {
    between.push(at - last)
    last = at
    if (at - startedAtMs > 4000) resolve(between.slice(2).sort((a, b) => a - b))
    else requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
})`
const pressKeys = `(async () => {
  const list = document.querySelector('main [role="listbox"], main [role="grid"]')
  const answers = []
  for (const [key, shiftKey] of [['ArrowDown', false], ['PageDown', false], ['End', false], ['Home', true]]) {
    const pressedAtMs = performance.now()
    list.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }))
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    answers.push((shiftKey ? 'Shift+' : '') + key + ' ' + Math.round(performance.now() - pressedAtMs))
    await new Promise((resolve) => setTimeout(resolve, 600))
  }
  return answers
})()`

const home = await mkdtemp(join(tmpdir(), 'juzheng-items-bench-'))
try {
  await fillCase(join(home, '举证案件', '一万份材料'))
  const opened = await openWindow({ home })
  const { page } = opened
  await page.getByText('一万份材料').first().click()
  await page.locator('nav a[href="#items"]').click()
  await page.locator('main [data-item-id]').first().waitFor()
  for (const look of ['图片视图', '列表视图']) {
    await page.getByRole('button', { name: look }).click()
    await page.waitForTimeout(1_000)
    console.log(look, await scroll(page), await answer(page))
  }
  await opened.close()
} finally {
  await rm(home, { recursive: true, force: true })
}

async function fillCase(folder: string): Promise<void> {
  const sources = join(home, '来源')
  await makeTiles(sources, count)
  const now = () => new Date()
  const info = {
    title: '一万份材料',
    language: 'zh',
    parties: [],
    orderIds: [],
    disputedAmount: null,
  } as const
  const caseFile = createCase(folder, { ...info, createdAt: now().toISOString() }, { now })
  const { signal } = new AbortController()
  const startedAtMs = performance.now()
  await takeInPaths({ caseFile, paths: [sources], now, signal, onProgress: () => undefined })
  console.log(`${count} pictures taken in: ${((performance.now() - startedAtMs) / 1000).toFixed(1)} s`)
  caseFile.close()
}

/** Milliseconds between frames while the wheel turns for some seconds. */
async function scroll(page: Page): Promise<string> {
  await page.locator('main [role="listbox"], main [role="grid"]').hover()
  const frames = page.evaluate<number[]>(readFrames)
  for (let turn = 0; turn < 120; turn += 1) {
    await page.mouse.wheel(0, 240)
    await page.waitForTimeout(16)
  }
  const sorted = await frames
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)
  return `frames p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(0.999)} ms;`
}

/** From a key to the frame after it. */
async function answer(page: Page): Promise<string> {
  await page.locator('main [data-item-id]').first().click()
  await page.waitForTimeout(1_000)
  const times = await page.evaluate<string[]>(pressKeys)
  return `keys ${times.join(', ')} ms`
}
