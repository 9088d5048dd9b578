import type { MessagePortMain } from 'electron'
import type { Host } from '../../host.ts'
import type { FoundMedia } from '../window/media-answer.ts'
import { type Calls, createCalls } from './calls.ts'
import type { ElectronParts } from './electron-parts.ts'

/** What the core's process is told when it starts: the parts of a Host that are data. */
export type CoreStart = Pick<Host, 'platform' | 'version' | 'paths'> & {
  /** The case that was open when an earlier core ended by itself. */
  readonly reopenId: string | null
  /** A case that was named when the program was started. */
  readonly caseFolder: string | null
}
export type CoreLinkOptions = {
  readonly modulePath: string
  readonly machine: Omit<CoreStart, 'reopenId' | 'caseFolder'>
  readonly caseFolder: string | null
  readonly pickFolder: () => Promise<string | null>
  readonly reveal: (path: string) => void
  readonly log: Host['log']
  /** It ends again and again; starting it once more would not help. */
  readonly onGivenUp: () => void
}
export type UploadedFile = {
  readonly name: string
  readonly modifiedMs: number
  readonly body: AsyncIterable<Uint8Array>
}
export type CoreLink = {
  /** Joins a window's port to the core that runs now; when that one ends, the port closes. */
  readonly join: (port: MessagePortMain) => void
  readonly find: (path: string) => Promise<FoundMedia | null>
  readonly upload: (uploadId: string, file: UploadedFile) => Promise<void>
  /** Ends what is running and closes the case. */
  readonly close: () => Promise<void>
}

const patienceMs = 10_000
const mostCrashes = 3
const crashWindowMs = 60_000

/** Keeps the core running in a process of its own: after a crash it is started again, with the case that was open. */
export function startCoreLink(
  { utilityProcess }: Pick<ElectronParts, 'utilityProcess'>,
  options: CoreLinkOptions,
): CoreLink {
  let reopenId: string | null = null
  let isClosing = false
  let crashes: readonly number[] = []
  let current = launch(options.caseFolder)

  function launch(caseFolder: string | null = null) {
    const child = utilityProcess.fork(options.modulePath, [], { serviceName: 'Juzheng' })
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    const calls: Calls = createCalls(
      {
        post: (message) => child.postMessage(message),
        listen: (receive) => void child.on('message', receive),
      },
      {
        pickFolder: options.pickFolder,
        reveal: options.reveal,
        remember: (caseId: string | null) => {
          reopenId = caseId
        },
      },
    )
    child.once('exit', (code) => {
      calls.end(new Error(`the core ended with ${code}`))
      if (!isClosing) recover(code)
    })
    calls
      .ask('start', { ...options.machine, reopenId, caseFolder } satisfies CoreStart)
      .catch((error: unknown) => {
        options.log('the core did not start', error)
        child.kill()
      })
    return { child, calls, exited }
  }

  function recover(code: number): void {
    const nowMs = Date.now()
    crashes = [...crashes.filter((atMs) => nowMs - atMs < crashWindowMs), nowMs]
    options.log(`the core ended by itself with ${code}`)
    if (crashes.length > mostCrashes) options.onGivenUp()
    else current = launch()
  }

  return {
    join: (port) => current.child.postMessage({ type: 'join' }, [port]),
    find: (path) => current.calls.ask('find', path),
    upload: async (uploadId, { body, ...about }) => {
      const { calls } = current
      const streamId = await calls.ask<number>('uploadStart', { uploadId, ...about })
      try {
        // One chunk at a time: the next is read when the core has room for it.
        for await (const bytes of body) await calls.ask('uploadChunk', { streamId, bytes })
      } catch (error) {
        await calls.ask('uploadAbort', streamId).catch(() => undefined)
        throw error
      }
      await calls.ask('uploadEnd', streamId)
    },
    close: async () => {
      isClosing = true
      const { calls, child, exited } = current
      const late = setTimeout(() => child.kill(), patienceMs)
      await calls.ask('close', null).catch((error: unknown) => options.log('the core did not close', error))
      child.kill()
      await exited
      clearTimeout(late)
    },
  }
}
