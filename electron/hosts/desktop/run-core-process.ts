import type { MessagePortMain, ParentPort } from 'electron'
import { Fault } from '../../../shared/faults/fault.ts'
import { type Core, createCore } from '../../core.ts'
import type { Host } from '../../host.ts'
import { createLocalLog } from '../window/local-log.ts'
import { createWindowLines } from '../window/window-lines.ts'
import { type Calls, createCalls } from './calls.ts'
import type { CoreStart } from './core-link.ts'
import { followCase } from './follow-case.ts'
import { createUploadStreams } from './upload-streams.ts'

/** The core's process: it answers the main process by name, and each window by the contract on a port of its own. */
export function runCoreProcess(parentPort: ParentPort): void {
  const starting = Promise.withResolvers<Core>()
  const lines = starting.promise.then(({ router }) => createWindowLines(router))
  const uploads = starting.promise.then(({ media }) => createUploadStreams(media))
  const ending = new AbortController()

  const calls: Calls = createCalls(
    {
      post: (message) => parentPort.postMessage(message),
      listen: (receive) => {
        parentPort.on('message', ({ data, ports: [port] }) => {
          if (port === undefined) receive(data)
          else void join(port)
        })
      },
    },
    {
      start: async (start: CoreStart) => {
        const machine = describeDesktopMachine(start, calls)
        const core = await createCore(machine)
        followCase(core.services, {
          signal: ending.signal,
          onCase: (id) => calls.ask('remember', id),
        }).catch((error: unknown) => machine.log('the open case is no longer followed', error))
        // Before a window is heard: the first thing that it asks is which case is open.
        await openFirst(core, start, ending.signal)
        starting.resolve(core)
      },
      find: async (path: string) => (await starting.promise).media.find(path),
      uploadStart: async (started: never) => (await uploads).uploadStart(started),
      uploadChunk: async (chunk: never) => (await uploads).uploadChunk(chunk),
      uploadEnd: async (streamId: number) => (await uploads).uploadEnd(streamId),
      uploadAbort: async (streamId: number) => (await uploads).uploadAbort(streamId),
      close: async () => {
        ending.abort()
        await (await starting.promise).close()
      },
    },
  )

  async function join(port: MessagePortMain): Promise<void> {
    const { hear, close } = await lines
    const line = { send: (data: unknown) => port.postMessage(data) }
    port.on('message', ({ data }) => {
      // What is no call of the contract does not come from our page: this line is cut.
      hear(line, data).catch(() => port.close())
    })
    port.on('close', () => close(line))
    port.start()
  }
}

/** A case that cannot be opened stays closed: the window then shows the list, where it says why when it is chosen. */
async function openFirst(core: Core, start: CoreStart, signal: AbortSignal): Promise<void> {
  try {
    if (start.reopenId !== null) await core.services.cases.open({ id: start.reopenId }, { signal })
    else if (start.caseFolder !== null) await core.openFolder(start.caseFolder)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
  }
}

function describeDesktopMachine(start: CoreStart, calls: Calls): Host {
  const now = () => new Date()
  return {
    kind: 'desktop',
    platform: start.platform,
    version: start.version,
    paths: start.paths,
    now,
    log: createLocalLog(start.paths.settingsFolder, now),
    pickFolder: () => calls.ask<string | null>('pickFolder', null),
    reveal: (path) => calls.ask<void>('reveal', path),
  }
}
