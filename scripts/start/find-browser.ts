import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

type Surroundings = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
}

const linuxCommands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
]
const macApps = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser']
const windowsPrograms = [
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
]

/** A browser of the Chromium family, which can show a page as a window of its own; null when none is installed. */
export function findChromium(surroundings: Surroundings): string | null {
  return candidates(surroundings).find((path) => existsSync(path)) ?? null
}

function candidates({ platform, env }: Surroundings): readonly string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env.HOME ?? '/', 'Applications')]
    return macApps.flatMap((app) =>
      folders.map((folder) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    )
  }
  if (platform === 'win32') {
    const folders = [env['ProgramFiles(x86)'], env.ProgramFiles, env.LOCALAPPDATA]
    return windowsPrograms.flatMap((parts) =>
      folders.flatMap((folder) => (folder === undefined ? [] : [join(folder, ...parts)])),
    )
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return linuxCommands.flatMap((command) => folders.map((folder) => join(folder, command)))
}

/** Somewhere to show a window: always so on Windows and macOS. */
export function hasDisplay({ platform, env }: Surroundings): boolean {
  return platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}
