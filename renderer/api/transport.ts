import type { ClientLink } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import { desktopBridge } from './bridge.ts'

export type Link = ClientLink<Record<never, never>>
export type Transport = { readonly link: Link; readonly closed: Promise<void> }

/** Joins the window to the core: by a message port on the desktop, else by one WebSocket to where the page came from. */
export async function openTransport(): Promise<Transport> {
  const bridge = desktopBridge()
  if (bridge !== null) return openPort(await bridge.openPort())
  return openSocket()
}

function openPort(port: MessagePort): Transport {
  const closed = new Promise<void>((resolve) =>
    port.addEventListener('close', () => resolve(), { once: true }),
  )
  port.start()
  return { link: new PortLink({ port }), closed }
}

/** The page's second secret, beside the cookie, which pages of other ports would send as well. */
export function pageToken(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="juzheng-token"]')?.content ?? ''
}

async function openSocket(): Promise<Transport> {
  const url = new URL('/rpc', window.location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  const websocket = new WebSocket(url, ['juzheng', pageToken()])
  await new Promise<void>((resolve, reject) => {
    websocket.addEventListener('open', () => resolve(), { once: true })
    websocket.addEventListener('close', () => reject(new Error('the core did not answer')), { once: true })
  })
  const closed = new Promise<void>((resolve) =>
    websocket.addEventListener('close', () => resolve(), { once: true }),
  )
  return { link: new SocketLink({ websocket }), closed }
}
