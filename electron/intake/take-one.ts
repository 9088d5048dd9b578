import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { startIntakeThreads } from './intake-threads.ts'
import type { Kept } from './keep-file.ts'
import { isReadable, type ReadOutcome } from './read-kept.ts'
import type { FoundFile } from './walk.ts'

export type TakenOne =
  | Exclude<Kept, { type: 'kept' }>
  | (Extract<Kept, { type: 'kept' }> & { readonly read: ReadOutcome | null })

export type IntakePlace = {
  readonly originalsFolder: string
  readonly derivedFolder: string
  readonly cancelled: Int32Array
}

/** One file through the threads: kept, then read where there is something to read. Nothing of it is in the case yet. */
export async function takeOne(
  file: FoundFile,
  place: IntakePlace,
  threads: ReturnType<typeof startIntakeThreads>,
): Promise<TakenOne> {
  const { originalsFolder, derivedFolder, cancelled } = place
  const { rawPath, fileName, sizeBytes } = file
  const thumbnailsFolder = join(derivedFolder, 'thumbnails')
  const kept = await threads.keep({
    type: 'keep',
    rawPath: Uint8Array.from(rawPath),
    fileName,
    sizeBytes,
    originalsFolder,
    thumbnailsFolder,
    cancelled,
  })
  if (kept.type !== 'kept') return kept
  if (!isReadable(kept.kind, kept.original.mediaType)) return { ...kept, read: null }
  try {
    const { temporaryPath, original, kind } = kept
    return {
      ...kept,
      read: await threads.read({ type: 'read', path: temporaryPath, original, kind, fileName }),
    }
  } catch (error) {
    await rm(kept.temporaryPath, { force: true })
    if (Atomics.load(cancelled, 0) !== 0) return { type: 'cancelled' }
    throw error
  }
}
