import type { Coded } from '../../../../shared/contract/base.ts'
import type { TakeInResult, TakeInSource } from '../../../../shared/contract/item-contract.ts'
import { core } from '../../../api/connection.ts'
import { explainError, perform } from '../../../api/perform.ts'
import { showNotice } from '../../../state/notices.ts'
import type { Batch, BatchSource, Picked, PickedFile, Refused } from './batch.ts'
import { chunkFiles } from './chunk-files.ts'
import { addMilestone } from './estimate.ts'
import { measureFiles } from './measure-files.ts'
import { changeBatch, useTakeIn } from './take-in-store.ts'
import { type UploadedChunk, uploadChunk } from './upload-chunk.ts'

type Run = { readonly batchId: string; readonly signal: AbortSignal }

/** Takes one batch in and keeps its record up to date. Stopped by `signal`, what is finished stays and is listed. */
export async function runBatch(batchId: string, source: BatchSource, signal: AbortSignal): Promise<void> {
  const run = { batchId, signal }
  try {
    if (source.type === 'paths') await runPaths(run, source.paths)
    else await runFiles(run, source)
  } catch (error) {
    // A batch that cannot go on says so at the edge of the window; what it has done is in its record.
    const notice = explainError(error)
    if (notice !== null) showNotice(notice)
  }
  changeBatch(batchId, (batch) => ({
    state: 'done',
    endedAtMs: performance.now(),
    leftOut: countLeft(batch),
  }))
  useTakeIn.setState(({ batches, isPanelOpen }) => ({
    // What went otherwise than wished is not left unseen in a panel that was put away.
    isPanelOpen: isPanelOpen || batches.some((batch) => batch.id === batchId && isOtherThanWished(batch)),
  }))
}

function isOtherThanWished({ duplicates, refused, warnings, questions, locked, leftOut }: Batch): boolean {
  const told = duplicates.length + refused.length + warnings.length + questions.length + locked.length
  return told + leftOut > 0
}

function countLeft({ found, foundBytes, done, taken, duplicates, refused, warnings }: Batch): number {
  // Of paths the core counts what is to be taken in; of files the window does, and knows each one's end.
  if (foundBytes === null) return Math.max(0, found - done)
  const skipped = warnings.filter(({ code }) => code.endsWith('-skipped') || code === planNotApplied).length
  return Math.max(0, found - taken.length - duplicates.length - refused.length - skipped)
}

/** As many as the contract takes at once. */
const mostPaths = 20_000

async function runPaths(run: Run, paths: readonly string[]): Promise<void> {
  changeBatch(run.batchId, () => ({ state: 'running', startedAtMs: performance.now() }))
  for (let from = 0; from < paths.length && !run.signal.aborted; from += mostPaths) {
    const before = { done: 0, bytes: 0 }
    await takeIn(
      run,
      { type: 'paths', paths: paths.slice(from, from + mostPaths) },
      { before, isWhole: true },
    )
  }
}

const planNotApplied = 'case-yaml-not-applied'

async function runFiles(run: Run, source: Extract<BatchSource, { type: 'files' }>): Promise<void> {
  const { batchId, signal } = run
  changeBatch(batchId, () => ({ state: 'listing' }))
  const picked = await source.pick((found) => changeBatch(batchId, () => ({ found })))
  const { kept, plans } = withoutPlan(picked)
  const files = await measureFiles(kept)
  changeBatch(batchId, () => ({
    state: 'running',
    startedAtMs: performance.now(),
    found: picked.files.length + picked.refused.length,
    foundBytes: sumBytes(files),
    done: picked.refused.length + plans.length,
    refused: picked.refused,
    warnings: plans,
  }))
  const chunks = chunkFiles(files)
  let before = { done: picked.refused.length + plans.length, bytes: 0 }
  let coming = send(chunks[0], signal)
  for (const [index, chunk] of chunks.entries()) {
    const uploaded = await coming
    // The next part is on its way while this one is taken in.
    coming = signal.aborted ? nothing : send(chunks[index + 1], signal)
    if (uploaded !== null) await takeInUploaded(run, uploaded, before)
    if (signal.aborted) break
    const bytes = before.bytes + sumBytes(chunk)
    before = { done: before.done + chunk.length, bytes }
    advance(batchId, before, 0)
  }
  if (signal.aborted) void perform(clear(batchId, coming))
}

/** Stopped: the core takes in nothing more of this batch, and clears what was already sent when it is asked to. */
async function clear(batchId: string, coming: Promise<UploadedChunk | null>): Promise<void> {
  const late = await coming
  if (late === null) return
  const source = { type: 'upload', uploadId: late.uploadId } as const
  for await (const event of await core.items.takeIn({ batchId, source })) {
    if (event.type === 'done') addOutcome(batchId, event.result)
  }
}

const nothing: Promise<null> = Promise.resolve(null)

function send(chunk: readonly PickedFile[] | undefined, signal: AbortSignal): Promise<UploadedChunk | null> {
  return chunk === undefined ? nothing : uploadChunk(crypto.randomUUID(), chunk, signal)
}

/** The command line's plan is no evidence; the window does not arrange by it and says so. */
function withoutPlan({ files }: Picked): { kept: Picked['files']; plans: readonly Coded[] } {
  const kept = files.filter(({ path }) => path !== 'case.yaml')
  return { kept, plans: kept.length === files.length ? [] : [{ code: planNotApplied, params: {} }] }
}

function sumBytes(files: readonly PickedFile[]): number {
  return files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
}

type Before = { readonly done: number; readonly bytes: number }

async function takeInUploaded(run: Run, uploaded: UploadedChunk, before: Before): Promise<void> {
  addOutcome(run.batchId, { refused: uploaded.refused })
  if (uploaded.sent === 0 && !run.signal.aborted) return
  await takeIn(run, { type: 'upload', uploadId: uploaded.uploadId }, { before, isWhole: false })
}

/** `isWhole`: the core knows the whole number of files, and the window does not. */
async function takeIn(
  run: Run,
  source: TakeInSource,
  at: { before: Before; isWhole: boolean },
): Promise<void> {
  const { batchId } = run
  const { before, isWhole } = at
  // Not the signal: an abort would lose the result. Stopping is the core's to do (`stopTakeIn`).
  for await (const event of await core.items.takeIn({ batchId, source })) {
    if (event.type === 'done') addOutcome(batchId, event.result)
    else {
      const { done, total, bytes } = event.progress
      advance(batchId, { done: before.done + done, bytes: before.bytes + bytes }, isWhole ? total : 0)
    }
  }
}

/** `total`: all files where the core has counted them, else 0. */
function advance(batchId: string, { done, bytes }: Before, total: number): void {
  changeBatch(batchId, (batch) => {
    const changed = {
      ...batch,
      done,
      doneBytes: bytes,
      found: total > 0 ? total : Math.max(batch.found, done),
    }
    return { ...changed, milestones: addMilestone(changed, performance.now()) }
  })
}

/** Adds what came of more of a batch's files to its record. */
export function addOutcome(batchId: string, result: Partial<TakeInResult>): void {
  const { taken = [], duplicates = [], refused = [], warnings = [], questions = [], locked = [] } = result
  changeBatch(batchId, (batch) => ({
    taken: [...batch.taken, ...taken],
    duplicates: [...batch.duplicates, ...duplicates],
    refused: [...batch.refused, ...(refused as readonly Refused[])],
    warnings: [...batch.warnings, ...warnings],
    questions: [...batch.questions, ...questions],
    locked: [...new Set([...batch.locked, ...locked])],
  }))
}
