import type { Batch } from './batch.ts'

export type Estimate = {
  /** 0 to 1; null while nobody knows how much there is. */
  readonly share: number | null
  readonly filesPerSecond: number | null
  readonly bytesPerSecond: number | null
  readonly secondsLeft: number | null
}

/** Before this nothing is promised: the first files wait for threads to start. */
const shortestMs = 1_500
const smallestShare = 0.03

/**
 * How far a batch has come and when it will be done. A file costs time for itself and for its bytes, so both count alike
 * where the bytes are known.
 */
export function estimate(batch: Batch, nowMs: number): Estimate {
  const { found, foundBytes, done, doneBytes, startedAtMs } = batch
  if (startedAtMs === null || found === 0) {
    return { share: null, filesPerSecond: null, bytesPerSecond: null, secondsLeft: null }
  }
  const byFiles = done / found
  const share = foundBytes === null || foundBytes === 0 ? byFiles : (byFiles + doneBytes / foundBytes) / 2
  const elapsedMs = nowMs - startedAtMs
  const isSure = elapsedMs >= shortestMs && share >= smallestShare
  return {
    share: Math.min(1, share),
    filesPerSecond: isSure ? (done / elapsedMs) * 1000 : null,
    bytesPerSecond: isSure ? (doneBytes / elapsedMs) * 1000 : null,
    secondsLeft: isSure ? ((elapsedMs / share) * (1 - Math.min(1, share))) / 1000 : null,
  }
}
