/**
 * `const { url, newUrl, port, close, closed } = await startWebHost({ host, rendererFolder, port: 0, quietMs: null })`
 * `url` opens one window, once; `newUrl()` another. `close()` ends what is running, closes the case and frees the port.
 */
import { Fault } from '../../../shared/faults/fault.ts'
import { createCore } from '../../core.ts'
import type { Host } from '../../host.ts'
import { readPageFiles } from '../window/page-files.ts'
import { serveCore } from './serve-core.ts'

export type WebHostOptions = {
  readonly host: Host
  /** The built window (`dist/renderer`). */
  readonly rendererFolder: string
  /** 0 takes any free one. */
  readonly port: number
  /** How long after the last window has gone and all work has ended the host closes by itself; null never does. */
  readonly quietMs: number | null
}
export type WebHost = {
  readonly url: string
  readonly newUrl: () => string
  readonly port: number
  /** Opens a case that was named when the program was started. */
  readonly openFolder: (path: string) => Promise<void>
  readonly close: () => Promise<void>
  /** Resolves when the host has closed, by itself or because it was asked to. */
  readonly closed: Promise<void>
}

/** Throws a Fault `port-taken` when a port was asked for that another program has. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const { host, port, quietMs } = options
  const pages = await readPageFiles(options.rendererFolder)
  const core = await createCore(host)
  const served = await serveCore(core, { host, pages, port, quietMs, onQuiet: () => void close() }).catch(
    async (error: unknown) => {
      await core.close()
      throw isTaken(error) ? new Fault('port-taken', { port }, error) : error
    },
  )

  const ended = Promise.withResolvers<void>()
  let closing: Promise<void> | undefined
  function close(): Promise<void> {
    closing ??= served
      .close()
      .then(() => core.close())
      .finally(ended.resolve)
    return closing
  }
  return {
    url: served.newUrl(),
    newUrl: served.newUrl,
    port: served.port,
    openFolder: core.openFolder,
    close,
    closed: ended.promise,
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}
