import type { Batch, Milestone } from './batch.ts'

export type Estimate = {
  /** 0 to 1; null while nobody knows how much there is. */
  readonly share: number | null
  readonly filesPerSecond: number | null
  readonly bytesPerSecond: number | null
  readonly secondsLeft: number | null
}

const unknown: Estimate = { share: null, filesPerSecond: null, bytesPerSecond: null, secondsLeft: null }
/** Before this nothing is promised: the first files wait for threads to start. */
const shortestMs = 1_500
const smallestShare = 0.03
/** From here on a batch is under way. */
const goingShare = 0.05
/** Milestones closer together than this say nothing new. */
const apartShare = 0.01

/** A file costs time for itself and for its bytes, so both count alike where the bytes are known. */
function shareOf({ found, foundBytes, done, doneBytes }: Progressing): number {
  if (found === 0) return 0
  const byFiles = done / found
  const share = foundBytes === null || foundBytes === 0 ? byFiles : (byFiles + doneBytes / foundBytes) / 2
  return Math.min(1, share)
}
type Progressing = Pick<Batch, 'found' | 'foundBytes' | 'done' | 'doneBytes'>

/** The milestones with the present one, if it is far enough from the last. */
export function addMilestone(batch: Batch, nowMs: number): readonly Milestone[] {
  const share = shareOf(batch)
  const last = batch.milestones.at(-1)
  if (last !== undefined && share - last.share < apartShare) return batch.milestones
  return [...batch.milestones, { atMs: nowMs, done: batch.done, doneBytes: batch.doneBytes, share }]
}

/** How far a batch has come and when it will be done, at its pace since it got going: threads take their time to start. */
export function estimate(batch: Batch, nowMs: number): Estimate {
  const { found, startedAtMs, milestones, done, doneBytes } = batch
  if (startedAtMs === null || found === 0) return unknown
  const share = shareOf(batch)
  const from = milestones.find((milestone) => milestone.share >= goingShare && milestone.share <= share / 2)
  const pastMs = nowMs - (from?.atMs ?? startedAtMs)
  const madeShare = share - (from?.share ?? 0)
  if (nowMs - startedAtMs < shortestMs || share < smallestShare || madeShare <= 0)
    return { ...unknown, share }
  return {
    share,
    filesPerSecond: ((done - (from?.done ?? 0)) / pastMs) * 1000,
    bytesPerSecond: ((doneBytes - (from?.doneBytes ?? 0)) / pastMs) * 1000,
    secondsLeft: ((pastMs / madeShare) * (1 - share)) / 1000,
  }
}
