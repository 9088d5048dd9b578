import type { PickedFile } from './batch.ts'

const firstCount = 16
const laterCount = 64
const mostBytes = 256_000_000

/** Parts of a batch: a small first one, so that results come soon, then equal ones, so that the pace can be told. */
export function chunkFiles(files: readonly PickedFile[]): readonly (readonly PickedFile[])[] {
  const chunks: PickedFile[][] = []
  let limit = firstCount
  let bytes = 0
  for (const picked of files) {
    const open = chunks.at(-1)
    const isFull = open === undefined || open.length >= limit || bytes + picked.sizeBytes > mostBytes
    if (isFull) {
      if (open !== undefined) limit = laterCount
      chunks.push([picked])
      bytes = picked.sizeBytes
    } else {
      open.push(picked)
      bytes += picked.sizeBytes
    }
  }
  return chunks
}
