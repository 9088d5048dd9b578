import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

/** One page as a window of its own, in a profile of its own, that asks nothing of the network by itself. */
export function openAppWindow(browser: string, url: string, settingsFolder: string): Promise<ChildProcess> {
  const args = [
    `--app=${url}`,
    `--user-data-dir=${join(settingsFolder, 'browser')}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-sync',
    '--disable-breakpad',
    '--disable-client-side-phishing-detection',
    '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,InterestFeedContentSuggestions',
    '--metrics-recording-only',
    '--no-pings',
    '--no-proxy-server',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    // Chromium's sandbox refuses to start for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
  return startAside(browser, args)
}

/** The page in whatever browser the user has chosen. */
export function openDefaultBrowser(url: string, platform: NodeJS.Platform): Promise<ChildProcess> {
  if (platform === 'win32') return startAside('rundll32.exe', ['url.dll,FileProtocolHandler', url])
  return startAside(platform === 'darwin' ? 'open' : 'xdg-open', [url])
}

function startAside(command: string, args: readonly string[]): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true })
    child.once('error', reject)
    child.once('spawn', () => {
      child.unref()
      resolve(child)
    })
  })
}
