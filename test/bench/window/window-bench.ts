// The window with 10,000 materials, beside a bare list of as many rows in the same browser; and how long opening takes.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { launchChromium, openWindow } from '../../e2e/open-window.ts'
import { fillCase } from './fill-home.ts'
import { measureKeys, measureScroll } from './measure-page.ts'

const count = Number(process.argv[2] ?? 10_000)
const rounds = 3
const list = '[role="listbox"]'
const home = await mkdtemp(join(tmpdir(), 'juzheng-window-bench-'))
try {
  const cases = join(home, '举证案件')
  await mkdir(cases, { recursive: true })
  await fillCase(join(cases, '空案件'), '空案件', 0)
  await fillCase(join(cases, '一万份'), '一万份', count)
  const bare = await measureBareList()
  const opened = await openWindow({ home })
  try {
    const empty = await median(() => openCase(opened.page, '空案件', 'nav ~ main h2'))
    const full = await median(() => openCase(opened.page, '一万份', `${list} img`))
    await openCase(opened.page, '一万份', `${list} img`)
    const keysMs = await measureKeys(opened.page, list)
    const scroll = await measureScroll(opened.page, list)
    console.log(`opening to first useful paint: empty ${empty} ms, ${count} items ${full} ms`)
    console.log(`  target: at most 1.5 × empty + 500 = ${Math.round(empty * 1.5 + 500)} ms`)
    console.log(
      `scroll, p95 frame: ${scroll.p95Ms.toFixed(1)} ms (worst ${scroll.worstMs.toFixed(0)}; target 33)`,
    )
    console.log(
      `  bare list in the same run: ${bare.p95Ms.toFixed(1)} ms; ratio ${(scroll.p95Ms / bare.p95Ms).toFixed(2)}`,
    )
    console.log(`key to frame, p95: ${keysMs.toFixed(0)} ms (target 100)`)
  } finally {
    await opened.close()
  }
} finally {
  await rm(home, { recursive: true, force: true })
}

async function openCase(page: Page, title: string, useful: string): Promise<number> {
  const back = page.getByRole('button', { name: '关闭案件，回到案件列表' })
  if ((await back.count()) > 0) await back.click()
  const row = page.getByRole('button', { name: new RegExp(title) })
  await row.waitFor()
  // A window that has not shown any case yet, as after starting the app.
  await page.evaluate(() => {
    window.location.hash = 'items'
  })
  await page.reload()
  await row.waitFor()
  await page.waitForTimeout(1_500)
  const took = page.evaluate(fromPressToSight, useful)
  await row.click()
  return Math.round(await took)
}

/** In the page: the time from the next press of the mouse to the frame in which the selector finds something. */
function fromPressToSight(selector: string): Promise<number> {
  return new Promise((resolve) => {
    const onPress = () => {
      const pressedMs = performance.now()
      const look = () => {
        if (document.querySelector(selector) === null) requestAnimationFrame(look)
        else resolve(performance.now() - pressedMs)
      }
      requestAnimationFrame(look)
    }
    document.addEventListener('pointerdown', onPress, { capture: true, once: true })
  })
}

async function median(measure: () => Promise<number>): Promise<number> {
  const values: number[] = []
  for (let round = 0; round < rounds; round += 1) values.push(await measure())
  return values.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
}

async function measureBareList() {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'bare-list.tsx'), formats: ['iife'], name: 'bare' },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const output = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  )
  const script = output.find((file) => file.type === 'chunk')
  if (script?.type !== 'chunk') throw new Error('the bare list was not built')
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.setContent('<div id="root"></div>')
    await page.addScriptTag({ content: script.code })
    await page.locator(list).waitFor()
    return await measureScroll(page, list)
  } finally {
    await browser.close()
  }
}
