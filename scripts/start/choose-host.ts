import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium, hasDisplay } from './find-browser.ts'

export type ChosenHost =
  | { readonly type: 'desktop'; readonly program: string }
  | { readonly type: 'app-window'; readonly program: string }
  | { readonly type: 'browser' }
  | { readonly type: 'print' }
export const hostNames = ['desktop', 'web', 'print'] as const
export type HostName = (typeof hostNames)[number]

type Surroundings = {
  readonly root: string
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Electron where its program is, else a window of a Chromium-family browser, else the default browser, else the address alone. */
export function chooseHost(asked: HostName | null, surroundings: Surroundings): ChosenHost | 'no-electron' {
  const electron = findElectron(surroundings.root)
  if (asked === 'desktop' && electron === null) return 'no-electron'
  if (asked === 'print' || !hasDisplay(surroundings)) return { type: 'print' }
  if (asked !== 'web' && electron !== null) return { type: 'desktop', program: electron }
  const browser = findChromium(surroundings)
  return browser === null ? { type: 'browser' } : { type: 'app-window', program: browser }
}

/** Electron's own program. Its package is not imported: that would fetch the program when it is missing. */
export function findElectron(root: string): string | null {
  const folder = join(root, 'node_modules', 'electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? program : null
}
