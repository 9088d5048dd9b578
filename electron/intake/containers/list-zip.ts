import {
  BlobReader,
  configure,
  type Entry,
  type FileEntry,
  Uint8ArrayReader,
  ZipReader,
} from '@zip.js/zip.js'
import { decodeEntryName } from './decode-entry-name.ts'

/** Bytes in memory, or a file that is read piece by piece. */
export type ZipSource = Uint8Array | Blob
/** A file in a zip; `name` is its way in it, as it is written there. */
export type ZipEntry = { readonly name: string; readonly entry: FileEntry }
type Listed =
  | { readonly type: 'listed'; readonly entries: readonly ZipEntry[] }
  | { readonly type: 'too-many' }
  | { readonly type: 'no-zip' }

/** The files of a zip, encrypted ones too, without its folders. Sizes are what the zip says of them. */
export async function listZip(source: ZipSource, mostEntries: number): Promise<Listed> {
  configure({ useWebWorkers: false })
  const entries: ZipEntry[] = []
  try {
    const reader = new ZipReader(
      source instanceof Blob ? new BlobReader(source) : new Uint8ArrayReader(source),
    )
    for await (const entry of reader.getEntriesGenerator({ filenameValidation: 'tolerant' })) {
      if (entry.directory) continue
      if (entries.length >= mostEntries) return { type: 'too-many' }
      entries.push({ name: nameOf(entry), entry })
    }
  } catch (error) {
    // zip.js throws plain errors of many kinds for what is no zip or a damaged one.
    if (error instanceof Error) return { type: 'no-zip' }
    throw error
  }
  return { type: 'listed', entries }
}

/** UTF-8 even where the flag is missing, else what is said beside the name, else the code page of a Chinese Windows. */
function nameOf(entry: Entry): string {
  const { rawFilename, bitFlag, extraFieldUnicodePath: stated } = entry
  if (stated?.valid === true && stated.filename !== undefined && stated.filename !== '')
    return stated.filename
  return decodeEntryName(rawFilename, bitFlag?.languageEncodingFlag ?? false)
}
