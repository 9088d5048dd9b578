import { createWorkerPool, type WorkerPool } from '../../workers/worker-pool.ts'
import { flags, type Recognized, type RecognizeTask } from './recognize-task.ts'

export type Recognizer = {
  /** Reads the text in one picture, one at a time. Never rejects for what is in the picture. */
  recognize(path: string): Promise<Recognized>
  /** What is under way ends as `cancelled` within a second; then the thread ends and its memory is free. */
  close(): Promise<void>
}
type Log = (line: string, cause: unknown) => void

const entry = new URL('./recognize-worker.ts', import.meta.url)
const defaultTimeoutMs = 120_000
const longestExitMs = 3_000

/**
 * One thread that reads text in pictures, started with the first of them. It is never ended while it reads:
 * onnxruntime-node 1.30 then ends the whole program (a C++ exception that nobody catches). So it is asked to stop, which
 * it does between two steps, and a program that exits waits for that.
 */
export function createRecognizer(log: Log, timeoutMs = defaultTimeoutMs): Recognizer {
  const shared = new Int32Array(new SharedArrayBuffer(8))
  let pool: WorkerPool<RecognizeTask, Recognized> | null = null
  let running: Promise<unknown> = Promise.resolve()

  function leave(): void {
    Atomics.store(shared, flags.cancelled, 1)
    Atomics.wait(shared, flags.busy, 1, longestExitMs)
  }

  async function recognize(path: string): Promise<Recognized> {
    if (Atomics.load(shared, flags.cancelled) !== 0) return { type: 'cancelled' }
    if (pool === null) {
      pool = createWorkerPool<RecognizeTask, Recognized>({ entry, threads: 1, heapLimitMb: 512 })
      process.on('exit', leave)
    }
    Atomics.store(shared, flags.busy, 1)
    try {
      return await pool.run({ path, shared, timeoutMs })
    } catch (error) {
      // The models failed on these pixels or ran out of memory: this picture is not tried again.
      log('the text in a picture was not read', error)
      return { type: 'unread', code: 'recognition-failed' }
    } finally {
      Atomics.store(shared, flags.busy, 0)
    }
  }

  return {
    recognize: (path) => {
      const result = recognize(path)
      running = result
      return result
    },
    close: async () => {
      Atomics.store(shared, flags.cancelled, 1)
      await running
      await pool?.close()
      process.off('exit', leave)
    },
  }
}
