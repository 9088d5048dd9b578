import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import type { PdfSink } from './pdf-sink.ts'

type CopyInput = {
  readonly path: string
  readonly sha256: string
  /** `[from, length]` of the file, ascending and apart. */
  readonly ranges: readonly (readonly [number, number])[]
  readonly sink: PdfSink
  readonly signal: AbortSignal
}

/**
 * Copies parts of a file while hashing the whole of it, the next block being read while this one is written.
 * False when the file is gone or not the one that the hash names; what was written is then worthless.
 */
export async function copyVerified(input: CopyInput): Promise<boolean> {
  const file = await openIfThere(input.path)
  if (file === null) return false
  try {
    return await copyBlocks(file, input)
  } finally {
    await file.close()
  }
}

async function copyBlocks(file: FileHandle, input: CopyInput): Promise<boolean> {
  const { size } = await file.stat()
  const last = input.ranges.at(-1)
  if (last !== undefined && last[0] + last[1] > size) return false
  const hash = createHash('sha256')
  let position = 0
  let rangeIndex = 0
  let [block, spare] = input.sink.readBlocks
  let reading = file.read(block, 0, block.length, 0)
  for (;;) {
    const { bytesRead } = await reading
    input.signal.throwIfAborted()
    if (bytesRead === 0) break
    const next = position + bytesRead
    reading = file.read(spare, 0, spare.length, next)
    const filled = block.subarray(0, bytesRead)
    hash.update(filled)
    try {
      rangeIndex = await writeRanges(input, { filled, position, rangeIndex })
    } catch (error) {
      await reading
      throw error
    }
    position = next
    ;[block, spare] = [spare, block]
  }
  return hash.digest('hex') === input.sha256
}

type Window = { readonly filled: Buffer; readonly position: number; readonly rangeIndex: number }

/** Writes what of the ranges lies in this block; the index of the first range that is not finished. */
async function writeRanges(input: CopyInput, { filled, position, rangeIndex }: Window): Promise<number> {
  const end = position + filled.length
  let index = rangeIndex
  for (;;) {
    const range = input.ranges[index]
    if (range === undefined || range[0] >= end) return index
    const [from, length] = range
    await input.sink.write(
      filled.subarray(Math.max(from - position, 0), Math.min(from + length, end) - position),
    )
    if (from + length > end) return index
    index += 1
  }
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
