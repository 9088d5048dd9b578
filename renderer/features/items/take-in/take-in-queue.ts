import { core } from '../../../api/connection.ts'
import { perform } from '../../../api/perform.ts'
import { afterPaint } from './after-paint.ts'
import { type Batch, type BatchSource, isOver, newBatch, type Picked } from './batch.ts'
import { runBatch } from './run-batch.ts'
import { sourceOfPicked } from './source-of-files.ts'
import { changeBatch, useTakeIn } from './take-in-store.ts'

/** What a batch was made from, for trying again; and how it is stopped. */
type Held = { readonly source: BatchSource; readonly abort: AbortController; files: Picked['files'] }

const held = new Map<string, Held>()
let turn: Promise<void> = Promise.resolve()

/** Takes files in after what is being taken in now. Returns at once; how it goes is in `useTakeIn`. */
export function takeInFrom(source: BatchSource, expected: number): void {
  const id = crypto.randomUUID()
  const entry: Held = { source: remembering(id, source), abort: new AbortController(), files: [] }
  held.set(id, entry)
  useTakeIn.setState(({ batches }) => ({ batches: [...batches, newBatch(id, expected)], isPanelOpen: true }))
  turn = turn
    .then(afterPaint)
    .then(() => (held.has(id) ? runBatch(id, entry.source, entry.abort.signal) : undefined))
}

/** What is finished stays; nothing more of it is taken in. */
export function stopBatch(id: string): void {
  held.get(id)?.abort.abort()
  changeBatch(id, ({ state }) => ({ state: state === 'done' ? state : 'stopping' }))
  void perform(core.items.stopTakeIn({ batchId: id }))
}

/** Again those that were refused, as a batch of their own. Paths below a folder are not known here: then the folder. */
export function retryRefused(batch: Batch): void {
  const entry = held.get(batch.id)
  if (entry === undefined) return
  const names = new Set(batch.refused.map(({ fileName }) => fileName))
  const isRefused = (path: string) => names.has(path.split(/[\\/]/).at(-1) ?? path)
  if (entry.source.type === 'files') {
    const files = entry.files.filter(({ path }) => isRefused(path))
    if (files.length > 0) takeInFrom(sourceOfPicked(files), files.length)
    return
  }
  const named = entry.source.paths.filter(isRefused)
  const paths = named.length === batch.refused.length ? named : entry.source.paths
  takeInFrom({ type: 'paths', paths }, paths.length)
}

/** Takes the results of what is over off the screen. */
export function closeResults(): void {
  useTakeIn.setState(({ batches }) => {
    for (const batch of batches) if (isOver(batch)) held.delete(batch.id)
    return { batches: batches.filter((batch) => !isOver(batch)), isPanelOpen: false }
  })
}

/** The case is closed: nothing of it goes on, and its results mean nothing in the next. */
export function forgetBatches(): void {
  for (const { abort } of held.values()) abort.abort()
  held.clear()
  useTakeIn.setState({ batches: [], isPanelOpen: false })
}

function remembering(id: string, source: BatchSource): BatchSource {
  if (source.type === 'paths') return source
  return {
    type: 'files',
    pick: async (onFound) => {
      const picked = await source.pick(onFound)
      const entry = held.get(id)
      if (entry !== undefined) entry.files = picked.files
      return picked
    },
  }
}
