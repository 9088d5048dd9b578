import { RPCHandler } from '@orpc/server/websocket'
import type { Core } from '../../core.ts'

/** A window's way to hear from us: a WebSocket or a message port. */
export type WindowLine = { readonly send: (data: string | ArrayBufferLike | ArrayBufferView) => void }
export type WindowLines = {
  /** Resolves when what the message asked for is done; rejects when it is no call of the contract. */
  readonly hear: (line: WindowLine, message: unknown) => Promise<void>
  /** Aborts what the window was still waiting for. */
  readonly close: (line: WindowLine) => void
}

/** Answers the contract on any number of lines. */
export function createWindowLines(router: Core['router']): WindowLines {
  // This adapter needs `send` alone, and says when a message was none, which the one for message ports leaves unhandled.
  const handler = new RPCHandler(router)
  return {
    hear: async (line, message) => {
      if (typeof message !== 'string' && !(message instanceof ArrayBuffer) && !ArrayBuffer.isView(message)) {
        throw new Error('neither text nor bytes')
      }
      await handler.message(line as WebSocket, message as string | ArrayBuffer)
    },
    close: (line) => handler.close(line as WebSocket),
  }
}
