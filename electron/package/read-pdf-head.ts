import { Worker } from 'node:worker_threads'

const timeLimitMs = 20_000
const heapLimitMb = 256
/** What lies outside the heap, such as inflated streams, has no limit of its own in a thread, so it is watched. */
const outsideLimitBytes = 96 << 20
const watchEveryMs = 50

export type PdfHead = {
  /** The text of the first three pages without any white space. */
  readonly text: string
  /** What of the file was read for it. */
  readonly ranges: number
  readonly bytesAsked: number
}

/**
 * Reads the first pages of a PDF of `sizeBytes` at `offset` of a file, and only the ranges that they need, in a thread
 * that is ended when it takes too long or too much memory. Rejects when it cannot be read, or with the abort reason.
 */
export function readPdfHead(
  place: { readonly path: string; readonly offset: number; readonly sizeBytes: number },
  signal: AbortSignal,
): Promise<PdfHead> {
  signal.throwIfAborted()
  const worker = new Worker(new URL('./pdf-head-worker.ts', import.meta.url), {
    workerData: place,
    resourceLimits: { maxOldGenerationSizeMb: heapLimitMb },
  })
  const { promise, resolve, reject } = Promise.withResolvers<PdfHead>()
  const abort = (): void => reject(signal.reason)
  const timer = setTimeout(() => reject(new Error('the PDF takes too long')), timeLimitMs)
  const watch = setInterval(() => {
    worker.getHeapStatistics().then(
      ({ external_memory }) => {
        // pdf.js reserves the size of the file, of which only the ranges that are read become memory.
        const inUse = external_memory - place.sizeBytes
        if (inUse > outsideLimitBytes) reject(new Error('the PDF takes too much memory'))
      },
      // It has not started yet or has ended, which the listeners below tell.
      () => {},
    )
  }, watchEveryMs)
  signal.addEventListener('abort', abort, { once: true })
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', () => reject(new Error('the thread ended without an answer')))
  return promise.finally(async () => {
    clearTimeout(timer)
    clearInterval(watch)
    signal.removeEventListener('abort', abort)
    await worker.terminate()
  })
}
