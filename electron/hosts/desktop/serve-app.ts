import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { Fault } from '../../../shared/faults/fault.ts'
import { fillPage } from '../window/fill-page.ts'
import { makeSecret } from '../window/make-secret.ts'
import { answerMedia } from '../window/media-answer.ts'
import type { PageFiles } from '../window/page-files.ts'
import { pageHeaders, strictHeaders } from '../window/page-headers.ts'
import { isPlainPath } from '../window/plain-path.ts'
import { readUploadQuery } from '../window/read-upload-query.ts'
import { appOrigin } from './app-origin.ts'
import type { CoreLink } from './core-link.ts'

/** `initiatorOrigin`: Electron's own word for who asked, absent where the program itself did. */
type AppRequest = Request & { readonly initiatorOrigin?: string | null }
type Served = { readonly pages: PageFiles; readonly core: Pick<CoreLink, 'find' | 'upload'> }

/** Answers the window's own scheme: its page and scripts, the case's pictures, and files that are dropped without a path. */
export function createAppServer({ pages, core }: Served): (request: AppRequest) => Promise<Response> {
  const token = makeSecret()

  return async (request) => {
    const { origin, pathname, searchParams } = splitAddress(request.url)
    if (origin !== appOrigin || !isPlainPath(pathname)) return refuse(404)
    if (request.initiatorOrigin !== undefined && request.initiatorOrigin !== appOrigin) return refuse(403)
    const path = pathname === '/' ? 'index.html' : pathname.slice(1)
    if (request.method === 'POST') {
      const isOurs = path.startsWith('uploads/') && request.headers.get('x-juzheng') === token
      return isOurs ? receive(path.slice('uploads/'.length), searchParams, request) : refuse(403)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
    if (path.startsWith('media/')) return sendMedia(path, request)
    return sendPage(path)
  }

  function sendPage(path: string): Response {
    const file = pages.get(path)
    if (file === undefined) return refuse(404)
    const nonce = makeSecret()
    const body = path === 'index.html' ? fillPage(file.bytes.toString('utf8'), { nonce, token }) : file.bytes
    return new Response(new Uint8Array(body), {
      headers: { ...pageHeaders(nonce), 'Content-Type': file.mediaType },
    })
  }

  async function sendMedia(path: string, request: Request): Promise<Response> {
    const found = await core.find(path)
    if (found === null) return refuse(404)
    const file = await open(found.path)
    const { size } = await file.stat()
    const { status, headers, part } = answerMedia(
      { ...found, sizeBytes: size },
      request.headers.get('range') ?? undefined,
    )
    if (part === null || request.method === 'HEAD') {
      await file.close()
      return new Response(null, { status, headers })
    }
    const stream = file.createReadStream({ start: part.from, end: part.to })
    return new Response(Readable.toWeb(stream) as ReadableStream, { status, headers })
  }

  async function receive(uploadId: string, search: URLSearchParams, request: Request): Promise<Response> {
    const query = readUploadQuery(search)
    if (query === null || uploadId === '' || uploadId.includes('/')) return refuse(400)
    try {
      await core.upload(uploadId, { ...query, body: request.body ?? Readable.from([]) })
      return new Response(null, { status: 204, headers: strictHeaders })
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      return Response.json(
        { code: error.code, params: error.params },
        { status: 422, headers: strictHeaders },
      )
    }
  }
}

/** URL gives schemes of our own the origin "null", so it is put together here. */
function splitAddress(address: string) {
  const { protocol, host, pathname, searchParams } = new URL(address)
  return { origin: `${protocol}//${host}`, pathname, searchParams }
}

function refuse(status: 400 | 403 | 404 | 405): Response {
  return new Response(null, { status, headers: strictHeaders })
}
