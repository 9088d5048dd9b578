// Takes the pictures of docs/screens: every screen of the window on the sample case, in both languages and themes.
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { openWindow } from './open-window.ts'
import { openSampleCase, windowScreens } from './visit-screens.ts'

const folder = join(import.meta.dirname, '../../docs/screens')
const sizes = [
  { width: 1280, height: 800 },
  { width: 1440, height: 900 },
]
/** `node test/e2e/take-screens.ts <folder> all` also takes the larger size; the repository keeps one. */
const target = process.argv[2] ?? folder
const wanted = process.argv[3] === 'all' ? sizes : sizes.slice(0, 1)

if (target === folder) await rm(folder, { recursive: true, force: true })
await mkdir(target, { recursive: true })
for (const viewport of wanted) {
  for (const language of ['zh', 'en'] as const) {
    for (const theme of ['light', 'dark'] as const) await takePictures({ viewport, language, theme })
  }
}

async function takePictures(look: {
  viewport: { width: number; height: number }
  language: 'zh' | 'en'
  theme: 'light' | 'dark'
}): Promise<void> {
  const opened = await openWindow(look)
  const suffix = `${look.language}-${look.theme}${look.viewport.width === 1280 ? '' : `-${look.viewport.width}`}`
  try {
    await opened.page.locator('main h1').waitFor()
    await savePicture(opened.page, `start-${suffix}`)
    await openSampleCase(opened.page, look.language)
    for (const { name, show } of windowScreens) {
      await show(opened.page)
      await opened.page.waitForTimeout(400)
      await savePicture(opened.page, `${name}-${suffix}`)
      await opened.page.keyboard.press('Escape')
    }
    for (const problem of opened.problems) console.log(`${suffix}: ${problem}`)
  } finally {
    await opened.close()
  }
}

/** In 256 colours: a third of the size, and nobody sees it. */
async function savePicture(page: Page, name: string): Promise<void> {
  const picture = await page.screenshot()
  await sharp(picture)
    .png({ palette: true, compressionLevel: 9 })
    .toFile(join(target, `${name}.png`))
}
