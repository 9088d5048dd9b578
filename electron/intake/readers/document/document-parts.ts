import { listZipParts, unpackPart, type ZipPart } from '../workbook/zip-parts.ts'

/** What all parts that are read of one document may unpack to; a novel takes 5 MB. */
const maxUnpackedBytes = 64 * 1024 * 1024
const maxParts = 20_000

/** The parts of a document that is a zip, by their names without a slash in front. */
export type DocumentParts = {
  readonly names: readonly string[]
  /** Null where there is none of that name, it is damaged, locked, or the document unpacks to too much. */
  readonly read: (name: string) => Promise<Buffer | null>
}

export function openDocumentParts(bytes: Uint8Array, maxBytes = maxUnpackedBytes): DocumentParts | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null
  const parts = listZipParts(bytes)
  if (parts === null || parts.length > maxParts) return null
  const named = new Map(parts.map((part) => [plainName(part.name), part]))
  let left = maxBytes
  return {
    names: [...named.keys()],
    async read(name) {
      const part = named.get(plainName(name))
      if (part === undefined || part.isEncrypted) return null
      const unpacked = await unpackWithin(part, left)
      left -= unpacked?.length ?? 0
      return unpacked
    },
  }
}

async function unpackWithin(part: ZipPart, limit: number): Promise<Buffer | null> {
  if (part.method !== 0 && part.method !== 8) return null
  const pieces: Buffer[] = []
  let sizeBytes = 0
  try {
    for await (const piece of unpackPart(part)) {
      sizeBytes += piece.length
      if (sizeBytes > limit) return null
      pieces.push(piece)
    }
  } catch (error) {
    // zlib gives its errors codes that begin with Z_; each of them means that the part is damaged.
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
  return Buffer.concat(pieces)
}

function plainName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '')
}
