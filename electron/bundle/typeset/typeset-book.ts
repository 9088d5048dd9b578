import { Worker } from 'node:worker_threads'
import type { BundlePlan } from '../../../shared/model/bundle-plan.ts'
import type { Skeleton, VolumePlan } from '../plan/volume-plan.ts'

export type { Skeleton, VolumePlan } from '../plan/volume-plan.ts'
export type TypesetInput = { readonly plan: BundlePlan; readonly volume: VolumePlan }

/** Lays one volume out with Typst, in a thread of its own so that the caller stays responsive. An abort ends the thread. */
export function typesetBook(input: TypesetInput, signal?: AbortSignal): Promise<Skeleton> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = new Worker(new URL('./typeset-worker.ts', import.meta.url), { workerData: input })
    const stop = () => {
      void worker.terminate()
      reject(signal?.reason)
    }
    signal?.addEventListener('abort', stop, { once: true })
    worker.once('message', (skeleton: Skeleton) => resolve(skeleton))
    worker.once('error', reject)
    worker.once('exit', (code) => {
      signal?.removeEventListener('abort', stop)
      // After a message or an error this changes nothing.
      reject(new Error(`the typesetting thread ended with code ${code}`))
    })
  })
}
