import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Core } from '../../core.ts'
import { createWindowLines } from '../window/window-lines.ts'
import type { Activity } from './activity.ts'

/** Far above the largest call (20,000 ids), far below what would trouble the memory. */
const longestMessageBytes = 16_000_000
const farewellMs = 500

export type SocketDoor = {
  readonly accept: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  readonly close: () => void
}

/** Joins each window to the router over one WebSocket. Who may come in was decided before. */
export function openSocketDoor(
  router: Core['router'],
  parts: { readonly activity: Activity; readonly log: (line: string, cause?: unknown) => void },
): SocketDoor {
  const lines = createWindowLines(router)
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: longestMessageBytes,
    handleProtocols: () => 'juzheng',
  })

  function join(websocket: WebSocket): void {
    const left = parts.activity.begin('window')
    websocket.binaryType = 'arraybuffer'
    websocket.addEventListener('message', ({ data }) => void answer(websocket, data))
    websocket.addEventListener('close', () => {
      lines.close(websocket)
      left()
    })
    // ws closes the socket itself after a broken frame; without a listener the process would end.
    websocket.on('error', (error) => parts.log('a window sent a broken frame', error))
  }

  /** Work that goes on after its window has closed keeps the process up until it ends. */
  async function answer(websocket: WebSocket, message: unknown): Promise<void> {
    const done = parts.activity.begin('work')
    try {
      await lines.hear(websocket, message)
    } catch (error) {
      if (websocket.readyState !== websocket.OPEN) return
      parts.log('a window sent what is no call', error)
      websocket.close(1003)
    } finally {
      done()
    }
  }

  return {
    accept: (request, socket, head) => server.handleUpgrade(request, socket, head, join),
    close: () => {
      for (const websocket of server.clients) {
        websocket.close(1001)
        // A window that does not answer is not waited for.
        setTimeout(() => websocket.terminate(), farewellMs).unref()
      }
      server.close()
    },
  }
}
