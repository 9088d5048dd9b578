import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Core } from '../../core.ts'
import type { Host } from '../../host.ts'
import type { PageFiles } from '../window/page-files.ts'
import { openSocketDoor } from './accept-socket.ts'
import { watchActivity } from './activity.ts'
import { guardRequest } from './guard-request.ts'
import { refuse, serveRequest } from './serve-requests.ts'
import { createSessionKeys } from './session-keys.ts'

export type ServedCore = {
  /** The address that opens one more window, once. */
  readonly newUrl: () => string
  readonly port: number
  /** Ends what is running and frees the port; the core stays as it is. */
  readonly close: () => Promise<void>
}
type Options = {
  readonly pages: PageFiles
  readonly host: Pick<Host, 'now' | 'log'>
  readonly port: number
  readonly quietMs: number | null
  /** The last window has gone, and all work has ended, `quietMs` ago. */
  readonly onQuiet: () => void
}

/** Never anything but this machine's own address, whatever the machine is called. */
const loopback = '127.0.0.1'
/** A long path below a dropped folder stands in an upload's address, nine bytes for each Chinese character. */
const longestHeadBytes = 64_000

/** Opens the one port, on which nothing is answered that the guard has not let through. */
export async function serveCore(core: Core, options: Options): Promise<ServedCore> {
  const { host, pages, quietMs } = options
  const keys = createSessionKeys(host.now)
  const activity = watchActivity(quietMs ?? 0, () => {
    if (quietMs !== null) options.onQuiet()
  })
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

  return {
    port,
    newUrl: () => `http://${loopback}:${port}/?launch=${keys.issueLaunchCode()}`,
    close: async () => {
      activity.stop()
      door.close()
      const freed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await freed
    },
  }
}
