import type { IncomingMessage, ServerResponse } from 'node:http'
import { Fault } from '../../../shared/faults/fault.ts'
import type { Core } from '../../core.ts'
import { strictHeaders } from '../window/page-headers.ts'
import { readUploadQuery } from '../window/read-upload-query.ts'

type Upload = { readonly uploadId: string; readonly search: URLSearchParams }

/** Hands one file's bytes to the core as they come, no faster than it takes them. */
export async function receiveUpload(
  upload: Upload,
  exchange: {
    readonly request: IncomingMessage
    readonly response: ServerResponse
    readonly media: Core['media']
  },
): Promise<void> {
  const { request, response, media } = exchange
  const query = readUploadQuery(upload.search)
  if (query === null) {
    response.writeHead(400, { ...strictHeaders, 'Content-Length': '0', Connection: 'close' }).end()
    return
  }
  try {
    await media.upload(upload.uploadId, { ...query, body: request })
    response.writeHead(204, strictHeaders).end()
  } catch (error) {
    // The window went away, or cancelled: nobody is left to be told, and the core has cleared what it had.
    if (request.destroyed && !request.complete) return
    if (!(error instanceof Fault)) throw error
    const body = JSON.stringify({ code: error.code, params: error.params })
    response
      .writeHead(422, { ...strictHeaders, 'Content-Type': 'application/json', Connection: 'close' })
      .end(body)
  }
}
