import { BlobReader, configure, type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'

/** Bytes in memory, or a file that is read piece by piece. */
export type ZipSource = Uint8Array | Blob
/** A file in a zip; `read` inflates it and gives null beyond `maxBytes` (which are counted, not believed) or where it is damaged. */
export type ZipFile = {
  readonly name: string
  readonly sizeBytes: number
  readonly read: (maxBytes: number) => Promise<Uint8Array | null>
}

const maxEntries = 50_000

/** The files of a zip that is not encrypted, by their names in it; null where it is no zip that can be read. */
export async function listZipFiles(source: ZipSource): Promise<readonly ZipFile[] | null> {
  configure({ useWebWorkers: false })
  const files: ZipFile[] = []
  try {
    const reader = new ZipReader(
      source instanceof Blob ? new BlobReader(source) : new Uint8ArrayReader(source),
    )
    for await (const entry of reader.getEntriesGenerator({ filenameValidation: 'tolerant' })) {
      if (entry.encrypted || files.length >= maxEntries) return null
      if (!entry.directory) files.push(toFile(entry))
    }
  } catch (error) {
    // zip.js throws plain errors of many kinds for what is no zip or a damaged one.
    if (error instanceof Error) return null
    throw error
  }
  return files
}

function toFile(entry: FileEntry): ZipFile {
  return {
    name: decodeName(entry.rawFilename),
    sizeBytes: entry.uncompressedSize,
    read: (maxBytes) => inflate(entry, maxBytes),
  }
}

async function inflate(entry: FileEntry, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      sizeBytes += chunk.length
      if (sizeBytes > maxBytes) throw new RangeError('more than may be unpacked')
      chunks.push(chunk)
    },
  })
  try {
    await entry.getData(sink, { checkSignature: true })
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
  return Buffer.concat(chunks)
}

/** UTF-8 even where the flag is missing, else the code page of a Chinese Windows. */
function decodeName(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw)
  } catch {
    return new TextDecoder('gb18030').decode(raw)
  }
}
