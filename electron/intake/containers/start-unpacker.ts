import { createWorkerPool, type WorkerPool } from '../../workers/worker-pool.ts'
import type { Unpacked, UnpackTask } from './unpacked.ts'

/** For small containers; a large one may take as long as a slow disk needs for it. */
const leastTimeoutMs = 60_000
const slowestBytesPerMs = 4_000

/** The thread that takes containers apart, made when the first one comes. */
export function startUnpacker(signal: AbortSignal) {
  let pool: WorkerPool<UnpackTask, Unpacked> | null = null
  return {
    async run(task: UnpackTask, sizeBytes: number): Promise<Unpacked> {
      signal.throwIfAborted()
      pool ??= createWorkerPool<UnpackTask, Unpacked>({
        entry: new URL('./unpack-worker.ts', import.meta.url),
        threads: 1,
        heapLimitMb: 512,
      })
      const timeout = AbortSignal.timeout(Math.max(leastTimeoutMs, Math.ceil(sizeBytes / slowestBytesPerMs)))
      try {
        return await pool.run(task, AbortSignal.any([signal, timeout]))
      } catch (error) {
        signal.throwIfAborted()
        const { fileName: file } = task
        if (timeout.aborted) return { type: 'refused', code: 'archive-too-slow', params: { file } }
        // Out of memory, or broken in a way that nobody thought of: the container itself is kept.
        const reason = error instanceof Error ? error.name : 'unknown'
        return { type: 'refused', code: 'archive-not-unpacked', params: { file, reason } }
      }
    },
    close: async (): Promise<void> => pool?.close(),
  }
}
