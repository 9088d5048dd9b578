import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'

export type WorkerPool<Task, Result> = {
  /** Runs one task. Aborting ends its thread; the promise then rejects with an AbortError. */
  run(task: Task, signal?: AbortSignal): Promise<Result>
  close(): Promise<void>
}

export type WorkerPoolOptions = {
  /** A module (`.ts` as it stands) whose default export takes a task and returns its result. */
  readonly entry: URL
  readonly threads?: number
  /** Tasks that may wait; one more is an error, so callers bound what they have in flight. */
  readonly maxQueue?: number
  /** Heap limit of one thread in MiB; beyond it the task fails and the thread is replaced. */
  readonly heapLimitMb?: number
  /** Limit of the heap for new objects in MiB, for threads that make few: V8 keeps what it once took. */
  readonly newHeapLimitMb?: number
}

/** A thread pool in which every thread works on one task at a time. */
export function createWorkerPool<Task, Result>(options: WorkerPoolOptions): WorkerPool<Task, Result> {
  const threads = options.threads ?? 2
  const pool = new Piscina<Task, Result>({
    filename: fileURLToPath(options.entry),
    // The second thread starts when there is work for it, and none is ended while the pool is open.
    minThreads: 1,
    idleTimeout: Number.POSITIVE_INFINITY,
    maxThreads: threads,
    maxQueue: options.maxQueue ?? threads * 4,
    concurrentTasksPerWorker: 1,
    recordTiming: false,
    resourceLimits: {
      maxOldGenerationSizeMb: options.heapLimitMb ?? 768,
      ...(options.newHeapLimitMb === undefined ? {} : { maxYoungGenerationSizeMb: options.newHeapLimitMb }),
    },
  })
  return {
    run: (task, signal) => pool.run(task, signal === undefined ? {} : { signal }),
    close: () => pool.destroy(),
  }
}
