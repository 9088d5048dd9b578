import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Entry, ZipReader } from '@zip.js/zip.js'
import { Fault } from '../../shared/faults/fault.ts'
import { FileReader } from './write-zip.ts'

/** zip.js reads the directory whole. */
const maxDirectoryBytes = 32 << 20

/**
 * What the directory of a zip says, up to one entry beyond `maxEntries`. Only what is needed of each is kept, for there
 * may be very many. Throws a Fault `package-not-a-package`.
 */
export async function readZipEntries(zip: {
  readonly handle: FileHandle
  readonly path: string
  readonly sizeBytes: number
  readonly maxEntries: number
}): Promise<readonly ZipEntry[]> {
  const entries: ZipEntry[] = []
  try {
    const reader = new ZipReader(new FileReader(zip.handle, zip.sizeBytes, maxDirectoryBytes))
    // Names are judged here (isSafeName), where they can be reported one by one.
    for await (const entry of reader.getEntriesGenerator({ filenameValidation: 'tolerant' })) {
      entries.push(keepNeeded(entry))
      if (entries.length > zip.maxEntries) break
    }
  } catch (error) {
    throw new Fault('package-not-a-package', { name: basename(zip.path) }, error)
  }
  return entries
}

function keepNeeded(entry: Entry) {
  return {
    name: entryName(entry),
    isLink: isLink(entry),
    directory: entry.directory,
    encrypted: entry.encrypted,
    offset: entry.offset,
    compressedSize: entry.compressedSize,
    uncompressedSize: entry.uncompressedSize,
    compressionMethod: entry.compressionMethod,
    crc32: entry.crc32,
  }
}

export type ZipEntry = Readonly<ReturnType<typeof keepNeeded>>
/** UTF-8 even where the flag is missing (macOS), else the code page of a Chinese Windows. */
function entryName(entry: Entry): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(entry.rawFilename)
  } catch {
    return new TextDecoder('gb18030').decode(entry.rawFilename)
  }
}

function isLink(entry: Entry): boolean {
  return (((entry.externalFileAttributes ?? 0) >>> 16) & 0o170000) === 0o120000
}
