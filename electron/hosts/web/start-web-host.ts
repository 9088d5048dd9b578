/**
 * `const { url, newUrl, port, close, closed } = await startWebHost({ host, rendererFolder, port: 0, quietMs: null })`
 * `url` opens one window, once; `newUrl()` another. `close()` ends what is running, closes the case and frees the port.
 */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createCore } from '../../core.ts'
import type { Host } from '../../host.ts'
import { readPageFiles } from '../window/page-files.ts'
import { openSocketDoor } from './accept-socket.ts'
import { watchActivity } from './activity.ts'
import { guardRequest } from './guard-request.ts'
import { refuse, serveRequest } from './serve-requests.ts'
import { createSessionKeys } from './session-keys.ts'

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

/** Never anything but this machine's own address, whatever the machine is called. */
const loopback = '127.0.0.1'
/** A long path below a dropped folder stands in an upload's address, nine bytes for each Chinese character. */
const longestHeadBytes = 64_000

export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const { host } = options
  const pages = await readPageFiles(options.rendererFolder)
  const core = await createCore(host)
  const keys = createSessionKeys(host.now)
  const activity = watchActivity(options.quietMs ?? 0, () => void (options.quietMs !== null && close()))
  const door = openSocketDoor(core.router, { activity, log: host.log })
  // A large file may take longer to arrive than Node's five minutes for a whole request.
  const server = createServer({ maxHeaderSize: longestHeadBytes, requestTimeout: 0 })

  const decide = (request: IncomingMessage, isUpgrade: boolean) =>
    guardRequest(
      {
        method: request.method ?? '',
        target: request.url ?? '',
        headers: request.headers,
        rawHeaders: request.rawHeaders,
        isUpgrade,
      },
      { port, keys },
    )

  server.on('request', (request, response) => {
    const granted = decide(request, false)
    if (granted.type === 'refused') return refuse(response, granted.status)
    if (granted.type === 'socket') return refuse(response, 403)
    response.once('close', activity.begin('work'))
    serveRequest(granted, { request, response }, { port, keys, pages, media: core.media }).catch(
      (error: unknown) => {
        host.log('a request could not be answered', error)
        refuse(response, 500)
      },
    )
  })
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    if (decide(request, true).type === 'socket') return door.accept(request, socket, head)
    socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
  })

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: loopback, port: options.port, exclusive: true }, resolve)
  })
  const { port } = server.address() as AddressInfo

  let closing: Promise<void> | undefined
  let tellClosed = () => {}
  const closed = new Promise<void>((resolve) => {
    tellClosed = resolve
  })
  function close(): Promise<void> {
    closing ??= shut().finally(tellClosed)
    return closing
  }
  async function shut(): Promise<void> {
    activity.stop()
    door.close()
    const freed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeAllConnections()
    await freed
    await core.close()
  }

  const newUrl = () => `http://${loopback}:${port}/?launch=${keys.issueLaunchCode()}`
  return { url: newUrl(), newUrl, port, openFolder: core.openFolder, close, closed }
}
