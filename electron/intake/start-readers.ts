import { createWorkerPool, type WorkerPool } from '../workers/worker-pool.ts'
import type { CarriedOutcome } from './carried-outcome.ts'
import type { PackedOutcome } from './intake-worker.ts'
import { unpackReading } from './packed-reading.ts'
import type { ReadTask } from './read-kept.ts'

type Options = { readonly entry: URL; readonly threads: number; readonly maxQueue: number }
type Pool = { readonly readers: WorkerPool<ReadTask, PackedOutcome>; running: number; isWorn: boolean }

/** A thread that read more than this keeps hundreds of megabytes that it no longer needs. */
const longReadingBytes = 8 * 1024 * 1024

/** Measured: with V8's own 48 MB a bill of 100,000 rows peaks 110 MB higher, in the same time. */
const newHeapLimitMb = 16

/** The threads that read files, made when first needed; after a long reading the next one has new threads. */
export function startReaders(options: Options) {
  let current: Pool | null = null
  const closing: Promise<void>[] = []
  const createPool = () => createWorkerPool<ReadTask, PackedOutcome>({ ...options, newHeapLimitMb })

  function wear(pool: Pool): void {
    pool.isWorn = true
    if (current === pool) current = null
  }

  return {
    async run(task: ReadTask, signal: AbortSignal): Promise<CarriedOutcome> {
      current ??= { readers: createPool(), running: 0, isWorn: false }
      const pool = current
      pool.running += 1
      try {
        const { reading, ...outcome } = await pool.readers.run(task, signal)
        if (reading !== null && reading.sizeBytes > longReadingBytes) wear(pool)
        return { ...outcome, reading: reading === null ? null : unpackReading(reading) }
      } finally {
        pool.running -= 1
        if (pool.isWorn && pool.running === 0) closing.push(pool.readers.close())
      }
    },
    async close(): Promise<void> {
      await Promise.all([current?.readers.close(), ...closing])
    },
  }
}
