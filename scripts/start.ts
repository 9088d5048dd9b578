// `npm start [-- <case folder>]`: opens Juzheng's window in the best way this computer has, and says which and why.
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chooseLanguage } from '../electron/hosts/cli/terminal.ts'
import { bundleDesktop } from './desktop/bundle-desktop.ts'
import { type ChosenHost, chooseHost } from './start/choose-host.ts'
import { ensureRenderer } from './start/ensure-renderer.ts'
import { readStartArgs } from './start/read-start-args.ts'
import { runElectron } from './start/run-electron.ts'
import { startWeb } from './start/start-web.ts'
import { startWords } from './start/start-words.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const language = chooseLanguage(undefined, process.env)
const words = startWords[language]

async function start(args: readonly string[]): Promise<number> {
  const asked = readStartArgs(args)
  if (asked === null) return refuse(words.usage)
  const chosen = chooseHost(asked.host, { root, platform: process.platform, env: process.env })
  if (chosen === 'no-electron') return refuse(words.noElectron)
  console.log(sayWhich(chosen, asked.host === 'print'))
  const rendererFolder = await ensureRenderer(root, () => console.log(words.building))
  if (chosen.type !== 'desktop') return startWeb({ ...asked, root, rendererFolder, chosen, language })
  await bundleDesktop(root, join(root, 'dist', 'desktop'))
  return runElectron(chosen.program, root, asked.caseFolder)
}

function sayWhich(chosen: ChosenHost, isAsked: boolean): string {
  switch (chosen.type) {
    case 'desktop':
      return words.desktop
    case 'app-window':
      return words.appWindow(basename(chosen.program))
    case 'browser':
      return words.browser
    case 'print':
      return isAsked ? words.printAsked : words.printNoDisplay
  }
}

function refuse(line: string): number {
  console.error(line)
  return 1
}

process.exitCode = await start(process.argv.slice(2))
