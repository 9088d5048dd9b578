import type { BundlePlan } from '../../../shared/model/bundle-plan.ts'
import { createWorkerPool } from '../../workers/worker-pool.ts'
import type { Skeleton, VolumePlan } from '../plan/volume-plan.ts'

export type TypesetInput = { readonly plan: BundlePlan; readonly volume: VolumePlan }
export type Typesetter = {
  /**
   * Lays one volume out, one after the other. An abort ends the thread, and the promise rejects with the signal's
   * reason; the next volume starts a thread anew.
   */
  typeset(plan: BundlePlan, volume: VolumePlan, signal?: AbortSignal): Promise<Skeleton>
  close(): Promise<void>
}
/** More than anyone should have waiting. */
const mostWaiting = 64

/** Typst in a thread of its own, so that the caller stays responsive. It starts at once and stays warm until closed. */
export function createTypesetter(): Typesetter {
  const entry = new URL('./typeset-worker.ts', import.meta.url)
  const pool = createWorkerPool<TypesetInput, Skeleton>({
    entry,
    threads: 1,
    maxQueue: mostWaiting,
    newHeapLimitMb: 4,
  })
  return {
    async typeset(plan, volume, signal) {
      signal?.throwIfAborted()
      try {
        return await pool.run({ plan, volume }, signal)
      } catch (error) {
        signal?.throwIfAborted()
        throw error
      }
    },
    close: () => pool.close(),
  }
}
