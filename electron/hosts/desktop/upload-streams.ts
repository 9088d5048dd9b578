import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import type { Core } from '../../core.ts'

type Started = { readonly uploadId: string; readonly name: string; readonly modifiedMs: number }
type Running = { readonly body: PassThrough; readonly finished: Promise<void> }

/** The core's end of an upload that comes in pieces: each piece is answered when there is room for the next. */
export function createUploadStreams(media: Core['media']) {
  const running = new Map<number, Running>()
  let lastId = 0

  function find(streamId: number): Running {
    const found = running.get(streamId)
    if (found === undefined) throw new Error('no such upload')
    return found
  }

  return {
    uploadStart: ({ uploadId, name, modifiedMs }: Started): number => {
      lastId += 1
      const body = new PassThrough()
      const finished = media.upload(uploadId, { name, modifiedMs, body })
      // It may fail before its end is asked for; it is told then, and a stream that nobody listens to would end the process.
      body.on('error', () => undefined)
      finished.catch((error: unknown) => body.destroy(error instanceof Error ? error : undefined))
      running.set(lastId, { body, finished })
      return lastId
    },
    uploadChunk: async ({ streamId, bytes }: { streamId: number; bytes: Uint8Array }): Promise<void> => {
      const { body, finished } = find(streamId)
      if (body.destroyed) return finished
      if (!body.write(bytes)) await Promise.race([once(body, 'drain').catch(() => undefined), finished])
    },
    uploadEnd: async (streamId: number): Promise<void> => {
      const { body, finished } = find(streamId)
      running.delete(streamId)
      body.end()
      await finished
    },
    uploadAbort: async (streamId: number): Promise<void> => {
      const { body, finished } = find(streamId)
      running.delete(streamId)
      body.destroy(new Error('the upload was broken off'))
      await finished.catch(() => undefined)
    },
  }
}
