// `npm start [-- <case folder>]`: opens Juzheng's window in the best way this computer has, and says which and why.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chooseLanguage } from '../electron/hosts/cli/terminal.ts'
import { startWebHost, type WebHost } from '../electron/hosts/web/start-web-host.ts'
import { describeWebMachine } from '../electron/hosts/web/web-machine.ts'
import { type ChosenHost, chooseHost, type HostName, hostNames } from './start/choose-host.ts'
import { ensureRenderer } from './start/ensure-renderer.ts'
import { openAppWindow, openDefaultBrowser } from './start/open-window.ts'
import { startWords } from './start/start-words.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const words = startWords[chooseLanguage(undefined, process.env)]
const quietMs = 10_000

async function start(args: readonly string[]): Promise<number> {
  const asked = readArgs(args)
  if (asked === null) return refuse(words.usage)
  const chosen = chooseHost(asked.host, { root, platform: process.platform, env: process.env })
  if (chosen === 'no-electron') return refuse(words.noElectron)
  console.log(describe(chosen))
  const rendererFolder = await ensureRenderer(root, () => console.log(words.building))
  if (chosen.type === 'desktop') return runDesktop(chosen.program)

  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const host = describeWebMachine({
    env: process.env,
    language: chooseLanguage(undefined, process.env),
    version,
    sampleFolder: join(root, 'examples', 'topup-dispute'),
  })
  const mayEnd = chosen.type !== 'print' && !asked.isKept
  const web = await startWebHost({ host, rendererFolder, port: asked.port, quietMs: mayEnd ? quietMs : null })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void web.close())
  await openWindow(chosen, web, host.paths.settingsFolder)
  await web.closed
  console.log(words.ended)
  return 0
}

function readArgs(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        host: { type: 'string' },
        port: { type: 'string', default: '0' },
        keep: { type: 'boolean', default: false },
      },
    })
    const host = hostNames.find((name) => name === values.host) ?? null
    const port = Number(values.port)
    if ((values.host !== undefined && host === null) || positionals.length > 1) return null
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return null
    return {
      host: host satisfies HostName | null,
      port,
      isKept: values.keep,
      caseFolder: positionals[0] ?? null,
    }
  } catch {
    return null
  }
}

function describe(chosen: ChosenHost): string {
  switch (chosen.type) {
    case 'desktop':
      return words.desktop
    case 'app-window':
      return words.appWindow(basename(chosen.program))
    case 'browser':
      return words.browser
    case 'print':
      return words.print
  }
}

async function openWindow(chosen: ChosenHost, web: WebHost, settingsFolder: string): Promise<void> {
  if (chosen.type === 'print') {
    console.log(web.url)
    return
  }
  try {
    if (chosen.type === 'app-window') await openAppWindow(chosen.program, web.url, settingsFolder)
    else await openDefaultBrowser(web.url, process.platform)
  } catch {
    console.log(`${words.notOpened(chosen.type)}\n${web.newUrl()}`)
  }
}

function runDesktop(program: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [root], { stdio: 'inherit' })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

function refuse(line: string): number {
  console.error(line)
  return 1
}

process.exitCode = await start(process.argv.slice(2))
