import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { bundleDesktop } from '../../scripts/desktop/bundle-desktop.ts'
import { findElectron } from '../../scripts/start/choose-host.ts'
import { ensureRenderer } from '../../scripts/start/ensure-renderer.ts'
import { makeHome } from './make-home.ts'

const root = join(import.meta.dirname, '../..')
const program = findElectron(root)

async function openDesktop() {
  await ensureRenderer(root, () => undefined)
  await bundleDesktop(root, join(root, 'dist/desktop'))
  const home = await makeHome()
  const app = await _electron.launch({
    executablePath: program ?? '',
    // Chromium's sandbox refuses to start for root; the page's own sandbox is asserted on the desktop of a user.
    args: [root, '--lang=zh-CN', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...process.env, JUZHENG_HOME: home } as Record<string, string>,
  })
  onTestFinished(() => app.close())
  return { app, page: await app.firstWindow() }
}

// Skipped: where Electron's program is not in node_modules/electron/dist; test/hosts/desktop-*.test.ts runs all but Electron itself.
test.runIf(program !== null)('the desktop window opens the example under its own scheme', async () => {
  const { page } = await openDesktop()
  expect(page.url()).toMatch(/^juzheng-app:\/\/app\//)
  await page.getByText('打开示例案件').first().click()
  await page.locator('img').first().waitFor()
  const widths = await page
    .locator('img')
    .evaluateAll((pictures) => pictures.map((picture) => (picture as HTMLImageElement).naturalWidth))
  expect(widths.some((width) => width > 0)).toBe(true)
})

// Skipped: where Electron's program is not in node_modules/electron/dist, as above.
test.runIf(program !== null)('the page has no Node, two functions of the host, and no way out', async () => {
  const { app, page } = await openDesktop()
  const seen = await page.evaluate(async () => ({
    node: ['process', 'require', 'module', 'Buffer'].filter((name) => name in globalThis),
    handed: Object.keys((globalThis as { juzheng?: object }).juzheng ?? {}).sort(),
    isOpened: globalThis.open('https://example.com') !== null,
    fetched: await fetch('https://example.com').then(
      () => true,
      () => false,
    ),
  }))
  expect(seen).toEqual({
    node: [],
    handed: ['getPathForFile', 'requestPort'],
    isOpened: false,
    fetched: false,
  })
  expect(app.windows()).toHaveLength(1)
})

// Skipped: where Electron's program is not in node_modules/electron/dist, as above.
test.runIf(program !== null)('a core that is ended comes back, and the window with it', async () => {
  const { app, page } = await openDesktop()
  await page.getByText('打开示例案件').first().click()
  await page.locator('img').first().waitFor()
  const pid = await app.evaluate(
    ({ app: electronApp }) =>
      electronApp.getAppMetrics().find(({ serviceName, name }) => (serviceName ?? name) === 'Juzheng')?.pid,
  )
  process.kill(pid ?? 0, 'SIGKILL')
  await page.reload()
  await page.locator('img').first().waitFor()
})
