import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Core } from '../../core.ts'
import { fillPage } from '../window/fill-page.ts'
import { makeSecret } from '../window/make-secret.ts'
import type { PageFile, PageFiles } from '../window/page-files.ts'
import { pageHeaders, strictHeaders } from '../window/page-headers.ts'
import { cookieName, type Granted } from './guard-request.ts'
import { receiveUpload } from './receive-upload.ts'
import { sendMedia } from './send-media.ts'
import type { SessionKeys } from './session-keys.ts'

export type Served = {
  readonly port: number
  readonly keys: SessionKeys
  readonly pages: PageFiles
  readonly media: Core['media']
}
type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse }

/** Answers what the guard has let through. */
export async function serveRequest(
  granted: Exclude<Granted, { type: 'socket' }>,
  exchange: Exchange,
  served: Served,
): Promise<void> {
  const { response } = exchange
  switch (granted.type) {
    case 'launch':
      return served.keys.spendLaunchCode(granted.code) ? enter(response, served) : refuse(response, 403)
    case 'upload':
      return receiveUpload(granted, { ...exchange, media: served.media })
    case 'page': {
      const file = served.pages.get(granted.path)
      return file === undefined ? refuse(response, 404) : sendPage(granted.path, file, exchange, served)
    }
    case 'media': {
      const found = await served.media.find(granted.path)
      return found === null ? refuse(response, 404) : sendMedia(found, exchange.request, response)
    }
  }
}

/** Nothing is said but the number; the connection ends with it, and so does a body that nobody asked for. */
export function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(status, { ...strictHeaders, 'Content-Length': '0', Connection: 'close' }).end()
}

function enter(response: ServerResponse, { keys, port }: Served): void {
  const headers = {
    ...strictHeaders,
    'Set-Cookie': `${cookieName(port)}=${keys.cookie}; HttpOnly; SameSite=Strict; Path=/`,
    Location: `/${keys.folder}/`,
    'Cache-Control': 'no-store',
    'Content-Length': '0',
  }
  response.writeHead(303, headers).end()
}

function sendPage(path: string, file: PageFile, { request, response }: Exchange, { keys }: Served): void {
  const nonce = makeSecret()
  const bytes =
    path === 'index.html' ? fillPage(file.bytes.toString('utf8'), { nonce, token: keys.token }) : file.bytes
  const headers = {
    ...pageHeaders(nonce),
    'Content-Type': file.mediaType,
    'Content-Length': String(bytes.length),
  }
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : bytes)
}
