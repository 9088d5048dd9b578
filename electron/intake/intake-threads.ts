import type { MediaFacts } from '../../shared/model/item.ts'
import { createWorkerPool } from '../workers/worker-pool.ts'
import type { CarriedOutcome } from './carried-outcome.ts'
import { startUnpacker } from './containers/start-unpacker.ts'
import type { KeepTask, Kept } from './keep-file.ts'
import { limitConcurrency } from './limit-concurrency.ts'
import type { ReadTask } from './read-kept.ts'
import { startReaders } from './start-readers.ts'

const threads = 2
/** Files whose outcome is not yet in the case; bounds memory however many files there are. */
export const filesInFlight = 12
const readTimeoutMs = 60_000

/** The threads of one intake: two that keep, and two that read, which may have to be ended. */
export function startIntakeThreads(signal: AbortSignal, timeoutMs = readTimeoutMs, keepHeapLimitMb?: number) {
  const entry = new URL('./intake-worker.ts', import.meta.url)
  const startKeepers = () =>
    createWorkerPool<KeepTask, Kept>({
      entry,
      threads,
      maxQueue: filesInFlight,
      ...(keepHeapLimitMb !== undefined && { heapLimitMb: keepHeapLimitMb }),
    })
  // A file that is only read anew needs none.
  let keepers: ReturnType<typeof startKeepers> | null = null
  const readers = startReaders({ entry, threads, maxQueue: filesInFlight })
  const unpacker = startUnpacker(signal)
  // The clock of a reading starts when a thread is free for it.
  const whenFree = limitConcurrency(threads)
  return {
    keep: (task: KeepTask) => {
      keepers ??= startKeepers()
      return keepers.run(task).catch((error: unknown) => refuseTooMuch(error, task))
    },
    read: (task: ReadTask): Promise<CarriedOutcome> =>
      whenFree(async () => {
        signal.throwIfAborted()
        const timeout = AbortSignal.timeout(timeoutMs)
        try {
          return await readers.run(task, AbortSignal.any([signal, timeout]))
        } catch (error) {
          signal.throwIfAborted()
          return describeFailedReading(error, task, timeout.aborted ? timeoutMs : null)
        }
      }),
    unpack: unpacker.run,
    close: async () => {
      await Promise.all([keepers?.close(), readers.close(), unpacker.close()])
    },
  }
}

/** One file that exhausts its thread must not end the taking in of the others. */
function refuseTooMuch(error: unknown, { fileName: file }: KeepTask): Kept {
  if (!(error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')) throw error
  return { type: 'refused', code: 'file-needs-too-much', params: { file } }
}

/** A file that cannot be read is still evidence: it is kept, and said so. */
function describeFailedReading(error: unknown, task: ReadTask, timeoutMs: number | null): CarriedOutcome {
  const file = task.fileName
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const warning =
    timeoutMs !== null
      ? { code: 'reading-timeout', params: { file, seconds: timeoutMs / 1000 } }
      : { code: 'reading-failed', params: { file, reason } }
  return {
    reading: null,
    facts: factsOfFailed(task),
    times: [],
    warning,
  }
}

function factsOfFailed({ kind, rendition }: ReadTask): MediaFacts {
  if (rendition !== undefined) return { notShown: 'picture-format-not-shown' }
  return kind === 'pdf' ? { notShown: 'pdf-unreadable' } : {}
}
