import type { PickedFile } from './batch.ts'

const firstCount = 8
const mostCount = 64
const mostBytes = 256_000_000

/** Parts of a batch, small at first, so that results come soon and from then on steadily. */
export function chunkFiles(files: readonly PickedFile[]): readonly (readonly PickedFile[])[] {
  const chunks: PickedFile[][] = []
  let limit = firstCount
  let bytes = 0
  for (const picked of files) {
    const open = chunks.at(-1)
    const isFull = open === undefined || open.length >= limit || bytes + picked.file.size > mostBytes
    if (isFull) {
      if (open !== undefined) limit = Math.min(mostCount, limit * 2)
      chunks.push([picked])
      bytes = picked.file.size
    } else {
      open.push(picked)
      bytes += picked.file.size
    }
  }
  return chunks
}
