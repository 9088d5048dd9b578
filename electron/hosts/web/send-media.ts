import { open } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { answerMedia, type FoundMedia } from '../window/media-answer.ts'

/** Streams a file of the case, or the part that was asked for. A reader that goes away ends it quietly. */
export async function sendMedia(
  found: FoundMedia,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = await open(found.path)
  try {
    const { size } = await file.stat()
    const answer = answerMedia({ ...found, sizeBytes: size }, request.headers.range)
    response.writeHead(answer.status, answer.headers)
    if (answer.part === null || request.method === 'HEAD') {
      response.end()
      return
    }
    const { from, to } = answer.part
    await pipeline(file.createReadStream({ start: from, end: to, autoClose: false }), response)
  } catch (error) {
    if (!isGone(error)) throw error
  } finally {
    await file.close()
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
}
