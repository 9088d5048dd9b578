import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startWebHost, type WebHost } from '../../electron/hosts/web/start-web-host.ts'
import { describeWebMachine } from '../../electron/hosts/web/web-machine.ts'
import { describeFault } from '../../shared/faults/catalogue.ts'
import { Fault } from '../../shared/faults/fault.ts'
import type { Language } from '../../shared/model/language.ts'
import type { ChosenHost } from './choose-host.ts'
import { openAppWindow, openDefaultBrowser } from './open-window.ts'
import { startWords } from './start-words.ts'

export type WebStart = {
  readonly root: string
  readonly rendererFolder: string
  readonly chosen: Exclude<ChosenHost, { type: 'desktop' }>
  readonly port: number
  readonly isKept: boolean
  readonly caseFolder: string | null
  readonly language: Language
}

/** How long after the last window has closed, and all work has ended, the program ends too. */
const quietMs = 10_000

/** Serves the window and opens it; resolves to the exit code when the user has closed it or pressed Ctrl-C. */
export async function startWeb(start: WebStart): Promise<number> {
  const { root, language } = start
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const sampleFolder = join(root, 'examples', 'topup-dispute')
  const host = describeWebMachine({ env: process.env, language, version, sampleFolder })
  try {
    const web = await startWebHost({
      host,
      rendererFolder: start.rendererFolder,
      port: start.port,
      quietMs: start.isKept ? null : quietMs,
    })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void web.close())
    await openCase(web, start.caseFolder)
    await openWindow(start, web, host.paths.settingsFolder)
    await web.closed
    console.log(startWords[language].ended)
    return 0
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    console.error(describeFault(error.code, error.params, language))
    return 1
  }
}

async function openCase(web: WebHost, caseFolder: string | null): Promise<void> {
  if (caseFolder === null) return
  try {
    await web.openFolder(caseFolder)
  } catch (error) {
    await web.close()
    throw error
  }
}

async function openWindow(
  { chosen, language }: WebStart,
  web: WebHost,
  settingsFolder: string,
): Promise<void> {
  if (chosen.type === 'print') {
    console.log(web.url)
    return
  }
  try {
    if (chosen.type === 'app-window') await openAppWindow(chosen.program, web.url, settingsFolder)
    else await openDefaultBrowser(web.url, process.platform)
  } catch {
    const program = chosen.type === 'app-window' ? chosen.program : 'xdg-open'
    console.log(`${startWords[language].notOpened(program)}\n${web.newUrl()}`)
  }
}
