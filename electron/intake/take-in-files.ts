import { rm } from 'node:fs/promises'
import { commitFile } from './commit-file.ts'
import { containerFormOf } from './containers/container-form.ts'
import { type Inside, takeInContents } from './containers/take-in-contents.ts'
import type { IntakeRun } from './intake-run.ts'
import { filesInFlight } from './intake-threads.ts'
import { type TakenOne, takeOne } from './take-one.ts'
import type { FoundFile } from './walk.ts'

type InFlight = { readonly file: FoundFile; readonly one: Promise<TakenOne> }

/**
 * Takes files in one after another while threads work ahead. What is in a container comes right after it; `inside` is null
 * for files that a person named. Returns early when the run is aborted.
 */
export async function takeInFiles(
  files: readonly FoundFile[],
  run: IntakeRun,
  inside: Inside | null,
): Promise<void> {
  const { signal, place, threads, counts, onProgress } = run
  const inFlight: InFlight[] = []
  counts.total += files.length

  const commitNext = async () => {
    const next = inFlight.shift()
    if (next === undefined) return
    const one = await next.one
    const itemId = await commitFile(next.file, one, run)
    if (itemId === 'given-up') return
    counts.done += 1
    counts.bytes += next.file.sizeBytes
    onProgress({ phase: 'take-in', ...counts })
    if (itemId === null || one.type !== 'kept') return
    const form = containerFormOf(one.original.mediaType, one.read?.reading ?? null)
    if (form === null) return
    const { path, sourcePath } = next.file
    const { depth, budget } = inside ?? { depth: 0, budget: null }
    await takeInContents({ itemId, form, path, sourcePath, depth, budget }, run, takeInFiles)
  }

  try {
    for (const file of files) {
      if (signal.aborted) break
      const one = takeOne(file, place, threads)
      // Awaited in its turn; until then its failure is not unhandled.
      one.catch(() => undefined)
      inFlight.push({ file, one })
      if (inFlight.length >= filesInFlight) await commitNext()
    }
    while (inFlight.length > 0) await commitNext()
  } finally {
    if (inFlight.length > 0) {
      place.cancel()
      await giveUp(inFlight)
    }
  }
}

/** After a failure: the copies that will not be committed go. */
async function giveUp(inFlight: readonly InFlight[]): Promise<void> {
  const outcomes = await Promise.allSettled(inFlight.map(({ one }) => one))
  for (const outcome of outcomes) {
    if (outcome.status === 'fulfilled' && outcome.value.type === 'kept') {
      await rm(outcome.value.temporaryPath, { force: true })
    }
  }
}
