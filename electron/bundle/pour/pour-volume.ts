import { rename, rm } from 'node:fs/promises'
import { readSkeleton } from '../skeleton/read-skeleton.ts'
import { PdfSink } from './pdf-sink.ts'
import type { PourInput } from './pour-input.ts'
import { pourObjects } from './pour-objects.ts'

/**
 * Fills the originals into a typeset skeleton, streaming to `targetPath`, which appears only when it is whole;
 * the package copies it and makes the copy durable. Every original is hashed while it is read. Memory does not grow with the bytes poured.
 * Throws Fault `original-damaged` or `derived-damaged`, and the signal's reason; the target is then absent.
 */
export async function pourVolume(input: PourInput): Promise<{ sizeBytes: number }> {
  input.signal.throwIfAborted()
  const skeleton = readSkeleton(input.skeleton)
  const part = `${input.targetPath}.part`
  const sink = await PdfSink.open(part)
  try {
    await pourObjects(skeleton, sink, input)
    await sink.finish()
    input.signal.throwIfAborted()
    await rename(part, input.targetPath)
    return { sizeBytes: sink.position }
  } catch (error) {
    await sink.abandon()
    await rm(part, { force: true })
    throw error
  }
}
