import type { Page } from 'playwright-core'

export type Frames = { readonly p95Ms: number; readonly worstMs: number; readonly count: number }

/** Wheels through the list for a few seconds and times every frame that the page draws meanwhile. */
export async function measureScroll(page: Page, list: string): Promise<Frames> {
  const box = await page.locator(list).boundingBox()
  if (box === null) throw new Error(`no ${list}`)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.evaluate(() => {
    const frames: number[] = []
    Object.assign(window, { frames })
    let last = performance.now()
    const tick = (now: number) => {
      frames.push(now - last)
      last = now
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  for (let step = 0; step < 160; step += 1) {
    await page.mouse.wheel(0, 180)
    await page.waitForTimeout(16)
  }
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames.slice(2))
  return { p95Ms: percentile(frames, 0.95), worstMs: Math.max(...frames), count: frames.length }
}

/** From a key to the frame that shows what it did, as the browser's event timing counts it. */
export async function measureKeys(page: Page, list: string): Promise<number> {
  await page.locator(list).focus()
  await page.evaluate(() => {
    const durations: number[] = []
    Object.assign(window, { durations })
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) if (entry.name === 'keydown') durations.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit)
  })
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press(press % 10 === 9 ? 'PageDown' : 'ArrowRight')
    await page.waitForTimeout(40)
  }
  await page.waitForTimeout(300)
  const durations = await page.evaluate(() => (window as unknown as { durations: number[] }).durations)
  // Shorter ones than the threshold are not reported: they count as the threshold.
  const all = [...durations, ...Array.from({ length: Math.max(0, 60 - durations.length) }, () => 16)]
  return percentile(all, 0.95)
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
