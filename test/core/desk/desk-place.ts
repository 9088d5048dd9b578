import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Core, createCore } from '../../../electron/core.ts'
import type { Host } from '../../../electron/host.ts'
import type { ItemId } from '../../../shared/model/ids.ts'

/** A machine in a temporary folder; each core of it is closed, and the folder removed, after the test. */
export function openDeskPlace(change: Partial<Host> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'juzheng-desk-'))
  const cores: Core[] = []
  const host: Host = {
    kind: 'desktop',
    platform: 'linux',
    version: '0',
    paths: {
      settingsFolder: join(root, 'settings'),
      defaultCasesFolder: join(root, 'cases'),
      sampleFolder: resolve('examples/topup-dispute'),
    },
    now: () => new Date(),
    log: () => undefined,
    pickFolder: null,
    reveal: async () => undefined,
    ...change,
  }
  onTestFinished(async () => {
    for (const core of cores) await core.close()
    rmSync(root, { recursive: true, force: true })
  })
  const files = join(root, 'files')
  mkdirSync(files)
  return {
    root,
    files,
    caseFolder: join(root, 'cases', '卡密'),
    async start(): Promise<Core> {
      const core = await createCore(host)
      cores.push(core)
      return core
    },
    async startWithCase(): Promise<Core> {
      const core = await this.start()
      await core.services.cases.create({ title: '卡密', respondent: '', orderId: '', language: 'zh' }, call)
      return core
    },
  }
}

export const call = { signal: new AbortController().signal }

/** Takes in files or folders and resolves to what was taken. */
export async function takeIn(core: Core, paths: string[], batchId = 'batch'): Promise<readonly ItemId[]> {
  const events = await core.services.items.takeIn({ batchId, source: { type: 'paths', paths } }, call)
  for await (const event of events) if (event.type === 'done') return event.result.taken
  throw new Error('taking in did not end')
}

export async function* bytesOf(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
