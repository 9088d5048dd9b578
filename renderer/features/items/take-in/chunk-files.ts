import type { PickedFile } from './batch.ts'

const firstCount = 8
// Each part starts threads of its own, so large ones are faster; stopping does not wait for their end.
const mostCount = 256
const mostBytes = 256_000_000

/** Parts of a batch, small at first, so that results come soon and from then on steadily. */
export function chunkFiles(files: readonly PickedFile[]): readonly (readonly PickedFile[])[] {
  const chunks: PickedFile[][] = []
  let limit = firstCount
  let bytes = 0
  for (const picked of files) {
    const open = chunks.at(-1)
    const isFull = open === undefined || open.length >= limit || bytes + picked.sizeBytes > mostBytes
    if (isFull) {
      if (open !== undefined) limit = Math.min(mostCount, limit * 2)
      chunks.push([picked])
      bytes = picked.sizeBytes
    } else {
      open.push(picked)
      bytes += picked.sizeBytes
    }
  }
  return chunks
}
