import { createWorkerPool, type WorkerPool } from '../../workers/worker-pool.ts'
import type { Looked, LookTask } from './look-task.ts'

export type Looker = {
  /** Looks at one picture. Rejects only when it is closed meanwhile. */
  look(task: LookTask): Promise<Looked>
  close(): Promise<void>
}
type Log = (line: string, cause: unknown) => void

const entry = new URL('./look-worker.ts', import.meta.url)
const timeoutMs = 120_000

/** One thread that looks at pictures, started with the first of them; ended with what it is at. */
export function createLooker(log: Log): Looker {
  let pool: WorkerPool<LookTask, Looked> | null = null
  let isClosed = false
  return {
    look: async (task) => {
      pool ??= createWorkerPool<LookTask, Looked>({ entry, threads: 1, heapLimitMb: 512 })
      try {
        return await pool.run(task, AbortSignal.timeout(timeoutMs))
      } catch (error) {
        if (isClosed) throw error
        log('a picture was not looked at', error)
        return { type: 'unseen', code: 'look-failed' }
      }
    },
    close: async () => {
      isClosed = true
      await pool?.close()
    },
  }
}
