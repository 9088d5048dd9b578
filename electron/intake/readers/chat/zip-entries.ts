import type { FileEntry } from '@zip.js/zip.js'
import { listZip, type ZipSource } from '../../containers/list-zip.ts'
import { unpackToMemory } from '../../containers/unpack-to-memory.ts'

export type { ZipSource } from '../../containers/list-zip.ts'

/** A file in a zip; `read` inflates it and gives null beyond `maxBytes` (which are counted, not believed) or where it is damaged. */
export type ZipFile = {
  readonly name: string
  readonly sizeBytes: number
  readonly read: (maxBytes: number) => Promise<Uint8Array | null>
}

const maxEntries = 50_000

/** The files of a zip that is not encrypted, by their names in it; null where it is no zip that can be read. */
export async function listZipFiles(source: ZipSource): Promise<readonly ZipFile[] | null> {
  const listed = await listZip(source, maxEntries)
  if (listed.type !== 'listed' || listed.entries.some(({ entry }) => entry.encrypted)) return null
  return listed.entries.map(({ name, entry }) => ({
    name,
    sizeBytes: entry.uncompressedSize,
    read: (maxBytes) => inflate(entry, maxBytes),
  }))
}

async function inflate(entry: FileEntry, maxBytes: number): Promise<Uint8Array | null> {
  const unpacked = await unpackToMemory(entry, { maxBytes, password: undefined })
  return unpacked instanceof Uint8Array ? unpacked : null
}
