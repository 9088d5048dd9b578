import { createHash, randomBytes } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Sha256 } from '../../shared/model/ids.ts'
import { readFaultCode } from './read-fault-code.ts'

/** Measured: blocks of 4 MB hash twice as fast as node streams. */
const blockBytes = 4 * 1024 * 1024
const headBytes = 64 * 1024
const block = Buffer.allocUnsafe(blockBytes)

/** Names of copies under way in the folder of originals; a killed run leaves them and the next one removes them. */
export const underWayPattern = /^\.taking-in-[0-9a-f]{16}$/

export type Copied =
  | {
      readonly type: 'copied'
      /** The copy, written but not yet fsynced. */
      readonly temporaryPath: string
      readonly descriptor: number
      readonly sha256: Sha256
      readonly sizeBytes: number
      readonly modifiedMs: number
      readonly head: Uint8Array
    }
  | { readonly type: 'refused'; readonly code: string; readonly temporaryPath: string | null }
  | { readonly type: 'cancelled'; readonly temporaryPath: string }

/**
 * Copies a source into the folder of originals in one read, hashing on the way. The source is opened for reading only.
 * Errors of reading become a refusal; errors of writing are thrown, with the path of the copy as `path`.
 */
export function copyOriginal(
  source: Uint8Array,
  originalsFolder: string,
  isCancelled: () => boolean,
): Copied {
  let input: number
  try {
    input = openSync(Buffer.from(source), 'r')
  } catch (error) {
    return refuseOrThrow(error, null)
  }
  try {
    return copyOpened(
      input,
      join(originalsFolder, `.taking-in-${randomBytes(8).toString('hex')}`),
      isCancelled,
    )
  } finally {
    closeSync(input)
  }
}

function copyOpened(input: number, temporaryPath: string, isCancelled: () => boolean): Copied {
  const before = fstatSync(input)
  if (!before.isFile()) return { type: 'refused', code: 'source-unreadable', temporaryPath: null }
  if (before.size === 0) return { type: 'refused', code: 'source-empty', temporaryPath: null }
  const descriptor = openSync(temporaryPath, 'wx+')
  let isKept = false
  try {
    const hash = createHash('sha256')
    let sizeBytes = 0
    let head: Uint8Array | null = null
    for (;;) {
      if (isCancelled()) return { type: 'cancelled', temporaryPath }
      let count: number
      try {
        count = readSync(input, block, 0, blockBytes, null)
      } catch (error) {
        return refuseOrThrow(error, temporaryPath)
      }
      if (count === 0) break
      const bytes = block.subarray(0, count)
      head ??= Uint8Array.from(bytes.subarray(0, headBytes))
      hash.update(bytes)
      writeWhole(descriptor, bytes)
      sizeBytes += count
    }
    const after = fstatSync(input)
    const isChanged =
      after.size !== sizeBytes || before.size !== sizeBytes || after.mtimeMs !== before.mtimeMs
    if (isChanged || head === null) return { type: 'refused', code: 'source-changed', temporaryPath }
    isKept = true
    const sha256 = hash.digest('hex') as Sha256
    return { type: 'copied', temporaryPath, descriptor, sha256, sizeBytes, modifiedMs: before.mtimeMs, head }
  } finally {
    if (!isKept) closeSync(descriptor)
  }
}

function writeWhole(descriptor: number, bytes: Uint8Array): void {
  let written = 0
  while (written < bytes.length) written += writeSync(descriptor, bytes, written)
}

function refuseOrThrow(error: unknown, temporaryPath: string | null): Copied {
  const code = readFaultCode(error)
  if (code === null) throw error
  return { type: 'refused', code, temporaryPath }
}
