import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReadAnswers } from '../../shared/model/read-answers.ts'
import type { CarriedOutcome } from './carried-outcome.ts'
import type { Passwords } from './containers/passwords.ts'
import type { startIntakeThreads } from './intake-threads.ts'
import type { Kept } from './keep-file.ts'
import { isReadable } from './read-kept.ts'
import type { FoundFile } from './walk.ts'

export type TakenOne =
  | Exclude<Kept, { type: 'kept' }>
  | (Extract<Kept, { type: 'kept' }> & { readonly read: CarriedOutcome | null })

export type IntakePlace = {
  readonly originalsFolder: string
  readonly derivedFolder: string
  readonly cancelled: Int32Array
  /** Lets the threads give up what they copy. */
  readonly cancel: () => void
  readonly answers: ReadAnswers
  readonly passwords: Passwords
}

/** One file through the threads: kept, then read where there is something to read. Nothing of it is in the case yet. */
export async function takeOne(
  file: FoundFile,
  place: IntakePlace,
  threads: ReturnType<typeof startIntakeThreads>,
): Promise<TakenOne> {
  const { originalsFolder, derivedFolder, cancelled, answers, passwords } = place
  const { rawPath, fileName, sizeBytes, inside } = file
  const thumbnailsFolder = join(derivedFolder, 'thumbnails')
  const kept = await threads.keep({
    type: 'keep',
    rawPath: Uint8Array.from(rawPath),
    fileName,
    sizeBytes,
    originalsFolder,
    thumbnailsFolder,
    cancelled,
    ...(inside !== undefined && { statedTimes: inside.times }),
  })
  if (kept.type !== 'kept') return kept
  if (!isReadable(kept.kind, kept.original.mediaType, kept.facts)) return { ...kept, read: null }
  try {
    const { temporaryPath: path, original, kind, facts } = kept
    const rendition =
      facts.rendition === undefined ? {} : { rendition: { kind: facts.rendition, derivedFolder } }
    return {
      ...kept,
      read: await threads.read({
        ...{ type: 'read', path, original, kind, fileName, answers, ...rendition },
        unlocking: { passwords: passwords.all(), derivedFolder },
      }),
    }
  } catch (error) {
    await rm(kept.temporaryPath, { force: true })
    if (Atomics.load(cancelled, 0) !== 0) return { type: 'cancelled' }
    throw error
  }
}
