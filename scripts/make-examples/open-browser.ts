import { type Browser, chromium } from 'playwright-core'

/** Real Chromium of the machine; CHROMIUM names another binary. The caller closes it. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
}

type Shot = {
  readonly html: string
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly transparent?: boolean
}

/** PNG of the page, `width × scale` by `height × scale` pixels. */
export async function takePicture(browser: Browser, shot: Shot): Promise<Buffer> {
  const page = await browser.newPage({
    viewport: { width: shot.width, height: shot.height },
    deviceScaleFactor: shot.scale,
  })
  await page.setContent(shot.html)
  const png = await page.screenshot({ omitBackground: shot.transparent === true })
  await page.close()
  return png
}
