import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileFunction } from 'node:vm'
import { bundleDesktop } from '../../scripts/desktop/bundle-desktop.ts'
import { strict } from './stand-in-electron.ts'

export type PreloadRun = {
  readonly exposed: Readonly<Record<string, Readonly<Record<string, (...args: unknown[]) => unknown>>>>
  readonly sent: readonly (readonly unknown[])[]
  readonly posted: readonly { message: unknown; targetOrigin: unknown; ports: unknown }[]
}

/** Runs the preload as it is shipped, where it sees what a sandboxed one sees, and hands it one port. */
export async function runPreload(): Promise<PreloadRun> {
  const folder = await mkdtemp(join(tmpdir(), 'juzheng-preload-'))
  try {
    await bundleDesktop(join(import.meta.dirname, '../..'), folder)
    return run(await readFile(join(folder, 'preload.cjs'), 'utf8'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function run(code: string): PreloadRun {
  const exposed: Record<string, Record<string, () => unknown>> = {}
  const sent: unknown[][] = []
  const posted: { message: unknown; targetOrigin: unknown; ports: unknown }[] = []
  const electron = strict('electron', {
    contextBridge: strict('contextBridge', {
      exposeInMainWorld: (name: string, api: Record<string, () => unknown>) => {
        exposed[name] = api
      },
    }),
    ipcRenderer: strict('ipcRenderer', {
      send: (...args: unknown[]) => void sent.push(args),
      on: (channel: string, listener: (event: { ports: unknown }) => void) => {
        if (channel === 'port') listener({ ports: ['a port'] })
      },
    }),
    webUtils: strict('webUtils', { getPathForFile: () => '/a/path' }),
  })
  const window = strict('window', {
    location: { origin: 'juzheng-app://app' },
    postMessage: (message: unknown, targetOrigin: unknown, ports: unknown) =>
      void posted.push({ message, targetOrigin, ports }),
  })
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot load ${name}`)
    return electron
  }
  compileFunction(code, ['require', 'window', 'exports', 'module'])(require, window, {}, { exports: {} })
  return { exposed, sent, posted }
}
