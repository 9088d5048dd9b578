import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { onTestFinished } from 'vitest'
import { startDesktop } from '../../electron/hosts/desktop/start-desktop.ts'
import type { StandInPort } from './stand-in-child.ts'
import { type Recorded, standInElectron } from './stand-in-electron.ts'
import type { Core } from './web-host-fixture.ts'

const projectRoot = join(import.meta.dirname, '../..')

/** The desktop host on a fresh home, with everything but Electron itself real. */
export async function startOnStandIn(
  options: { readonly isFirst?: boolean; readonly locale?: string } = {},
): Promise<{ readonly recorded: Recorded; readonly home: string; readonly close: () => Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'juzheng-desktop-'))
  const window = join(home, 'dist/renderer')
  await mkdir(window, { recursive: true })
  await writeFile(join(window, 'index.html'), '<!doctype html><html><head></head><body>window</body></html>')
  await writeFile(join(window, 'main-a1.js'), 'globalThis.started = true\n')
  process.env.JUZHENG_HOME = home
  Object.defineProperty(process, 'resourcesPath', { value: projectRoot, configurable: true })
  const { electron, recorded } = standInElectron({ appPath: home, folder: home, ...options })
  await startDesktop(electron)
  const close = async () => {
    await quit(recorded)
    await rm(home, { recursive: true, force: true })
  }
  return { recorded, home, close }
}

/** The same for one test. */
export async function openDesktop(options: Parameters<typeof startOnStandIn>[0] = {}) {
  const started = await startOnStandIn(options)
  onTestFinished(started.close)
  return started
}

/** As the system does when the user quits; resolves when the core has closed. */
export async function quit(recorded: Recorded): Promise<void> {
  const child = recorded.children.at(-1)
  if (child === undefined || child.hasExited) return
  const exited = new Promise((resolve) => child.once('exit', resolve))
  recorded.app.emit('will-quit', { preventDefault: () => undefined })
  await exited
}

export const ownFrame = { parent: null, origin: 'juzheng-app://app' }

/** Asks for a port as a frame's page does; null when none is handed over. */
export function requestPort(recorded: Recorded, frame: object): StandInPort | null {
  let handed: StandInPort | null = null
  const postMessage = (_: string, __: unknown, [port]: StandInPort[]) => {
    handed = port ?? null
  }
  recorded.ipc.emit('request-port', { senderFrame: { ...frame, postMessage } })
  return handed
}

/** The contract over a port that the main process handed over, as the window speaks it. */
export function joinByPort(recorded: Recorded): { readonly core: Core; readonly port: StandInPort } {
  const port = requestPort(recorded, ownFrame)
  if (port === null) throw new Error('no port was handed over')
  port.start()
  return { core: createORPCClient(new RPCLink({ port: port as never })), port }
}
