import type { FileEntry } from '@zip.js/zip.js'
import { type Poured, pourEntry } from './pour-entry.ts'

type Limits = { readonly maxBytes: number; readonly password: string | undefined }

/** A small file of a zip, or why it cannot be had. */
export async function unpackToMemory(
  entry: FileEntry,
  limits: Limits,
): Promise<Uint8Array | Exclude<Poured, 'whole'>> {
  const chunks: Uint8Array[] = []
  const poured = await pourEntry(entry, { ...limits, write: (chunk) => void chunks.push(chunk) })
  return poured === 'whole' ? Buffer.concat(chunks) : poured
}
