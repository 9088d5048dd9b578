import { closeSync, existsSync, fchmodSync, fstatSync, fsync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { Fault, type FaultParams } from '../../shared/faults/fault.ts'
import type { ItemKind, MediaFacts, Original } from '../../shared/model/item.ts'
import type { CandidateTime } from '../../shared/model/time.ts'
import { diskFault } from '../system/disk-fault.ts'
import { freeSpace } from '../system/free-space.ts'
import { fileSystemTime } from './capture-time/file-system-time.ts'
import { type Copied, copyOriginal } from './copy-original.ts'
import { identify } from './identify.ts'
import { inspectPicture } from './inspect-picture.ts'
import { writeThumbnail } from './thumbnail.ts'

const fsyncDescriptor = promisify(fsync)

export type KeepTask = {
  readonly type: 'keep'
  readonly rawPath: Uint8Array
  readonly fileName: string
  readonly sizeBytes: number
  readonly originalsFolder: string
  readonly thumbnailsFolder: string
  /** One number, shared between threads: other than 0 when the work is to stop. */
  readonly cancelled: Int32Array
  /** When the file was changed, as the container says that it was taken out of: this copy's own time says nothing. */
  readonly statedTimes?: readonly CandidateTime[]
}

/** Plain data, since it crosses threads. */
export type Kept =
  | {
      readonly type: 'kept'
      /** Complete and fsynced, not yet under its own name. */
      readonly temporaryPath: string
      readonly original: Original
      readonly kind: ItemKind
      readonly facts: MediaFacts
      readonly times: readonly CandidateTime[]
    }
  | { readonly type: 'refused'; readonly code: string; readonly params: FaultParams }
  /** Not this file's fault: nothing more can be written. */
  | { readonly type: 'failed'; readonly code: string; readonly params: FaultParams }
  | { readonly type: 'cancelled' }

/** Copies, hashes, identifies and describes one file; leaves nothing behind unless it is kept. */
export async function keepFile(task: KeepTask): Promise<Kept> {
  let copied: Copied
  try {
    copied = copyOriginal(task.rawPath, task.originalsFolder, () => Atomics.load(task.cancelled, 0) !== 0)
  } catch (error) {
    return describeWriteError(error, task)
  }
  if (copied.type !== 'copied') {
    if (copied.temporaryPath !== null) await rm(copied.temporaryPath, { force: true })
    if (copied.type === 'cancelled') return { type: 'cancelled' }
    return { type: 'refused', code: copied.code, params: { file: task.fileName } }
  }
  try {
    const kept = await describeCopy(copied, task)
    if (kept.type !== 'kept') await rm(copied.temporaryPath, { force: true })
    return kept
  } catch (error) {
    await rm(copied.temporaryPath, { force: true })
    return describeWriteError(error, task)
  }
}

async function describeCopy(copied: Extract<Copied, { type: 'copied' }>, task: KeepTask): Promise<Kept> {
  const { temporaryPath, sha256, sizeBytes, head } = copied
  // The disk works while the picture is decoded.
  const [identity] = await Promise.all([identify(temporaryPath, head, task.fileName), makeDurable(copied)])
  const { mediaType, extension, kind } = identity
  const kept = {
    type: 'kept',
    temporaryPath,
    original: { sha256, sizeBytes, extension, mediaType },
    kind,
    facts: {},
    times: task.statedTimes ?? [fileSystemTime(copied.modifiedMs)],
  } as const
  if (kind === 'other') return { ...kept, facts: describeUnknown(head, mediaType) }
  if (kind !== 'image') return kept
  const picture = await inspectPicture(temporaryPath, identity)
  if (picture.type === 'corrupt') {
    return { type: 'refused', code: 'picture-unreadable', params: { file: task.fileName } }
  }
  const thumbnailPath = join(task.thumbnailsFolder, `${sha256}.webp`)
  if (picture.thumbnail !== null && !existsSync(thumbnailPath)) {
    await writeThumbnail(picture.thumbnail, thumbnailPath)
  }
  return { ...kept, facts: picture.facts, times: [...picture.times, ...kept.times] }
}

/** Read-only, on disk, and as long as what was read. */
async function makeDurable({ descriptor, sizeBytes }: Extract<Copied, { type: 'copied' }>): Promise<void> {
  try {
    fchmodSync(descriptor, 0o444)
    await fsyncDescriptor(descriptor)
    if (fstatSync(descriptor).size !== sizeBytes) throw new Error('the copy is not as long as its source')
  } finally {
    closeSync(descriptor)
  }
}

/** Packed in ways that are not unpacked here. */
const foreignArchives =
  /^application\/(?:x-7z-compressed|x-rar-compressed|vnd\.rar|x-tar|gzip|x-xz|x-bzip2|zstd)$/

/** ZIP (APPNOTE 4.4.4): bit 0 of the flags of the first entry says that it is encrypted. */
function describeUnknown(head: Uint8Array, mediaType: string): MediaFacts {
  if (foreignArchives.test(mediaType)) return { notShown: 'archive-not-opened' }
  const isZip = head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4
  if (isZip && ((head[6] ?? 0) & 1) === 1) return { isEncrypted: true, notShown: 'archive-encrypted' }
  return { notShown: mediaType === 'application/zip' ? 'archive-kept' : 'kind-not-shown' }
}

async function describeWriteError(error: unknown, task: KeepTask): Promise<Kept> {
  const fault = diskFault(error, basename(task.originalsFolder))
  if (!(fault instanceof Fault)) throw fault
  if (fault.code !== 'disk-full') return { type: 'failed', code: fault.code, params: fault.params }
  const params = { file: task.fileName, needed: task.sizeBytes, free: await freeSpace(task.originalsFolder) }
  return { type: 'refused', code: 'disk-full-for-file', params }
}
