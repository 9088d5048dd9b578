import type { IncomingHttpHeaders } from 'node:http'
import { isPlainPath } from '../window/plain-path.ts'
import { isSameSecret, type SessionKeys } from './session-keys.ts'

export type Asked = {
  readonly method: string
  /** As it stands in the request line. */
  readonly target: string
  readonly headers: IncomingHttpHeaders
  /** Names and values in turn, as they came. */
  readonly rawHeaders: readonly string[]
  readonly isUpgrade: boolean
}
/** What a request may have; nothing of it has been looked up yet. */
export type Granted =
  | { readonly type: 'launch'; readonly code: string }
  | { readonly type: 'page'; readonly path: string }
  | { readonly type: 'media'; readonly path: string }
  | { readonly type: 'upload'; readonly uploadId: string; readonly search: URLSearchParams }
  | { readonly type: 'socket' }
export type Refused = { readonly type: 'refused'; readonly status: 403 | 404 | 405 }

const once = ['host', 'origin', 'cookie', 'sec-fetch-site', 'sec-fetch-mode', 'x-juzheng', 'content-length']

/** Decides on the request line and the headers alone; whatever is not named here is refused. */
export function guardRequest(
  asked: Asked,
  session: { readonly port: number; readonly keys: SessionKeys },
): Granted | Refused {
  const { headers, method } = asked
  const { keys } = session
  const host = `127.0.0.1:${session.port}`
  if (once.some((name) => countHeader(asked.rawHeaders, name) > 1)) return refuse(403)
  if (headers.host !== host) return refuse(403)
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return refuse(403)
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return refuse(405)

  const [path = '', query = ''] = splitOnce(asked.target, '?')
  if (!isPlainPath(path)) return refuse(404)
  const site = headers['sec-fetch-site']
  // An address typed, or opened by us; or one that our own page asked for.
  const isOwnNavigation = site === undefined || site === 'none' || site === 'same-origin'
  const isOwnRequest = site === undefined || site === 'same-origin'

  if (path === '/' && !asked.isUpgrade) {
    const code = new URLSearchParams(query).get('launch')
    if (method !== 'GET' || !isOwnNavigation || code === null) return refuse(403)
    return { type: 'launch', code }
  }
  if (!hasCookie(headers.cookie, cookieName(session.port), keys.cookie)) return refuse(403)
  const hasOrigin = headers.origin === `http://${host}`

  if (path === '/rpc' || asked.isUpgrade) {
    if (path !== '/rpc' || !asked.isUpgrade || method !== 'GET') return refuse(403)
    const isWebSocket = headers.upgrade?.toLowerCase() === 'websocket'
    const isTrusted = hasOrigin && isOwnRequest && isSameSecret(keys.token, socketToken(headers))
    return isWebSocket && isTrusted ? { type: 'socket' } : refuse(403)
  }
  const [, root = '', ...rest] = path.split('/')
  if (root === 'uploads') {
    if (method !== 'POST') return refuse(405)
    if (!hasOrigin || !isOwnRequest || !isSameSecret(keys.token, String(headers['x-juzheng'] ?? ''))) {
      return refuse(403)
    }
    const [uploadId = '', ...more] = rest
    if (uploadId === '' || uploadId.length > 100 || more.length > 0) return refuse(404)
    return { type: 'upload', uploadId, search: new URLSearchParams(query) }
  }
  if (method === 'POST') return refuse(405)
  if (!isSameSecret(keys.folder, root)) return refuse(403)
  const inside = rest.join('/')
  if (rest[0] === 'media') return isOwnRequest ? { type: 'media', path: inside } : refuse(403)
  if (inside === '') return isOwnNavigation ? { type: 'page', path: 'index.html' } : refuse(403)
  return isOwnRequest ? { type: 'page', path: inside } : refuse(403)
}

/** By port: two windows of two runs would otherwise overwrite each other's. */
export function cookieName(port: number): string {
  return `juzheng-${port}`
}

function refuse(status: Refused['status']): Refused {
  return { type: 'refused', status }
}

function countHeader(rawHeaders: readonly string[], name: string): number {
  return rawHeaders.filter((header, index) => index % 2 === 0 && header.toLowerCase() === name).length
}

function splitOnce(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark)
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

function hasCookie(header: string | undefined, name: string, wanted: string): boolean {
  const values = (header ?? '')
    .split(';')
    .map((pair) => splitOnce(pair.trim(), '='))
    .filter(([key]) => key === name)
    .map(([, value]) => value ?? '')
  const [value, ...more] = values
  return value !== undefined && more.length === 0 && isSameSecret(wanted, value)
}

/** A page cannot set headers on a socket: the token comes as its second subprotocol. */
function socketToken(headers: IncomingHttpHeaders): string {
  const [protocol, token, ...more] = (headers['sec-websocket-protocol'] ?? '')
    .split(',')
    .map((one) => one.trim())
  return protocol === 'juzheng' && token !== undefined && more.length === 0 ? token : ''
}
