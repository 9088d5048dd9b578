import { createWorkerPool, type WorkerPool } from '../../workers/worker-pool.ts'
import type { Recognized, RecognizeTask } from './recognize-task.ts'

export type Recognizer = {
  /** Reads the text in one picture at a time. Never rejects for what is in the picture. */
  recognize(path: string): Promise<Recognized>
  /** What is under way ends as `cancelled` within a second; then the thread ends and its memory is free. */
  close(): Promise<void>
}

const entry = new URL('./recognize-worker.ts', import.meta.url)
const defaultTimeoutMs = 120_000
/** A thread that does not look at its clock for this long is ended. */
const hangingMs = 30_000

type Log = (line: string, cause: unknown) => void

/** One thread that reads text in pictures, started with the first of them. */
export function createRecognizer(log: Log, timeoutMs = defaultTimeoutMs): Recognizer {
  const cancelled = new Int32Array(new SharedArrayBuffer(4))
  let pool: WorkerPool<RecognizeTask, Recognized> | null = null
  let running: Promise<unknown> = Promise.resolve()

  async function recognize(path: string): Promise<Recognized> {
    if (Atomics.load(cancelled, 0) !== 0) return { type: 'cancelled' }
    pool ??= createWorkerPool<RecognizeTask, Recognized>({ entry, threads: 1, heapLimitMb: 512 })
    const limit = AbortSignal.timeout(timeoutMs + hangingMs)
    try {
      return await pool.run({ path, cancelled, timeoutMs }, limit)
    } catch (error) {
      // The thread was ended, or the models failed on these pixels: this picture is not tried again.
      log('the text in a picture was not read', error)
      return { type: 'unread', code: limit.aborted ? 'recognition-timeout' : 'recognition-failed' }
    }
  }

  return {
    recognize: (path) => {
      const result = recognize(path)
      running = result
      return result
    },
    close: async () => {
      Atomics.store(cancelled, 0, 1)
      await running
      await pool?.close()
    },
  }
}
