import { Fault } from '../../shared/faults/fault.ts'
import { createWorkerPool, type WorkerPool } from '../workers/worker-pool.ts'
import type { AskAnswer, AskTask } from './ask-reader.ts'

const timeoutMs = 30_000
/** It keeps the file that was asked about last; after so long nobody is looking at it. */
const restAfterMs = 60_000

type Answer<Type extends AskTask['type']> = Extract<AskAnswer, { readonly type: Type }>
export type AskThread = ReturnType<typeof createAskThread>

/** One thread for questions about files, started when it is needed and ended when it is idle, too slow, or no longer wanted. */
export function createAskThread() {
  let pool: WorkerPool<AskTask, AskAnswer> | null = null
  let resting: NodeJS.Timeout | null = null

  async function rest(): Promise<void> {
    if (resting !== null) clearTimeout(resting)
    resting = null
    const closing = pool
    pool = null
    await closing?.close()
  }

  return {
    /** Throws the fault `reading-timeout` or `reading-failed` for a file that cannot be looked at. */
    async ask<Task extends AskTask>(task: Task, signal: AbortSignal): Promise<Answer<Task['type']>> {
      signal.throwIfAborted()
      if (resting !== null) clearTimeout(resting)
      const entry = new URL('./ask-worker.ts', import.meta.url)
      pool ??= createWorkerPool<AskTask, AskAnswer>({ entry, threads: 1, maxQueue: 64 })
      const timeout = AbortSignal.timeout(timeoutMs)
      try {
        return (await pool.run(task, AbortSignal.any([signal, timeout]))) as Answer<Task['type']>
      } catch (error) {
        signal.throwIfAborted()
        throw describeFailure(error, task, timeout.aborted)
      } finally {
        resting = setTimeout(() => void rest(), restAfterMs)
        resting.unref()
      }
    },
    close: rest,
  }
}

function describeFailure(error: unknown, task: AskTask, isTimeout: boolean): Fault {
  const file = 'fileName' in task ? task.fileName : ''
  if (isTimeout) return new Fault('reading-timeout', { file, seconds: timeoutMs / 1000 }, error)
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return new Fault('reading-failed', { file, reason }, error)
}
