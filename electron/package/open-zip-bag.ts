import { createWriteStream } from 'node:fs'
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { configure } from '@zip.js/zip.js'
import { type BagSource, type BagSourceFile, type PackageProblem, packageProblem } from './bag-source.ts'
import { readZipEntries, type ZipEntry } from './read-zip-entries.ts'

/** Text deflates some 10 to 20 times; what grows more than this as a whole is made to hurt. */
const maxTotalRatio = 100
const freeInflatedBytes = 64 << 20
const maxEntries = 50_000

/** A bag in a zip, never unpacked: entries are inflated as they are read. Throws a Fault `package-not-a-package`. */
export async function openZipBag(path: string): Promise<BagSource> {
  configure({ useWebWorkers: false })
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const entries = await readZipEntries({ handle, path, sizeBytes: size, maxEntries })
    return await checkEntries(entries, { handle, path, zipBytes: size })
  } catch (error) {
    await handle.close()
    throw error
  }
}

type OpenZip = { readonly handle: FileHandle; readonly path: string; readonly zipBytes: number }
type Placed = { readonly entry: ZipEntry; readonly name: string; readonly dataStart: number }

async function checkEntries(entries: readonly ZipEntry[], zip: OpenZip): Promise<BagSource> {
  const problems: PackageProblem[] = []
  const refuse = (): BagSource => ({ files: new Map(), problems, close: () => zip.handle.close() })
  const inflated = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (entries.length > maxEntries || inflated > freeInflatedBytes + zip.zipBytes * maxTotalRatio) {
    problems.push(packageProblem('verify-zip-bomb', basename(zip.path)))
    return refuse()
  }
  const placed: Placed[] = []
  const seen = new Set<string>()
  for (const entry of entries) {
    const { name } = entry
    if (!isSafeName(name)) problems.push(packageProblem('verify-zip-unsafe-name', name))
    else if (seen.has(name)) problems.push(packageProblem('verify-zip-duplicate', name))
    else if (entry.encrypted) problems.push(packageProblem('verify-unreadable', name))
    else if (entry.isLink) problems.push(packageProblem('verify-link', name))
    else placed.push({ entry, name, dataStart: await findData(entry, zip) })
    seen.add(name)
  }
  for (const problem of findOverlaps(placed)) problems.push(problem)
  if (problems.length > 0) return refuse()
  return { files: bagFiles(placed, zip), problems, close: () => zip.handle.close() }
}

/** Where an entry's bytes begin; -1 where its local header is not one. */
async function findData(entry: ZipEntry, zip: OpenZip): Promise<number> {
  const header = Buffer.alloc(30)
  const { bytesRead } = await zip.handle.read(header, 0, 30, entry.offset)
  if (bytesRead !== 30 || header.readUInt32LE(0) !== 0x04034b50) return -1
  return entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
}

function findOverlaps(placed: readonly Placed[]): PackageProblem[] {
  const inOrder = [...placed].sort((a, b) => a.entry.offset - b.entry.offset)
  let end = 0
  const problems: PackageProblem[] = []
  for (const { entry, name, dataStart } of inOrder) {
    if (dataStart < 0) problems.push(packageProblem('verify-unreadable', name))
    else if (entry.offset < end) problems.push(packageProblem('verify-zip-overlap', name))
    end = Math.max(end, dataStart + entry.compressedSize)
  }
  return problems
}

/** The bag is the top folder that holds `bagit.txt`; what lies beside it keeps its full name and is found as extra. */
function bagFiles(placed: readonly Placed[], zip: OpenZip): Map<string, BagSourceFile> {
  const declaration = placed.map(({ name }) => name).find((name) => /^([^/]+\/)?bagit\.txt$/.test(name))
  const root = declaration?.slice(0, -'bagit.txt'.length) ?? ''
  const files = new Map<string, BagSourceFile>()
  for (const one of placed) {
    if (one.entry.directory) continue
    const path = one.name.startsWith(root) ? one.name.slice(root.length) : `../${one.name}`
    files.set(path, zipFile(one, zip))
  }
  return files
}

function zipFile(placed: Placed, zip: OpenZip): BagSourceFile {
  const { entry, name } = placed
  const read = (signal: AbortSignal): AsyncIterable<Uint8Array> => inflate(placed, zip, signal)
  return {
    sizeBytes: entry.uncompressedSize,
    packedBytes: entry.compressedSize,
    read,
    withPlainBytes: async (use, signal) => {
      if (entry.compressionMethod === 0) return await use(zip.path, placed.dataStart)
      // A zip made by somebody else may deflate a PDF: laid out on disk, as it may be larger than memory.
      const folder = await mkdtemp(join(tmpdir(), 'juzheng-verify-'))
      try {
        const plain = join(folder, `plain${name.endsWith('.pdf') ? '.pdf' : ''}`)
        await pipeline(Readable.from(read(signal)), createWriteStream(plain), { signal })
        return await use(plain, 0)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}

/** Counts what really comes out: more or less than declared, or another CRC, throws. */
async function* inflate(placed: Placed, zip: OpenZip, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const { entry, dataStart } = placed
  const raw = rawBytes(zip.handle, dataStart, entry.compressedSize, signal)
  let bytes: AsyncIterable<Uint8Array> = raw
  if (entry.compressionMethod === 8) {
    const source = Readable.from(raw)
    const inflater = createInflateRaw()
    source.on('error', (error) => inflater.destroy(error))
    bytes = source.pipe(inflater)
  } else if (entry.compressionMethod !== 0) throw new Error(`compression method ${entry.compressionMethod}`)
  let sizeBytes = 0
  let crc = 0
  for await (const chunk of bytes) {
    sizeBytes += chunk.length
    if (sizeBytes > entry.uncompressedSize) throw new Error('more bytes than declared')
    crc = crc32(chunk, crc)
    yield chunk
  }
  if (sizeBytes !== entry.uncompressedSize) throw new Error('fewer bytes than declared')
  if (entry.crc32 !== undefined && crc !== entry.crc32 >>> 0) throw new Error('CRC differs')
}

async function* rawBytes(
  handle: FileHandle,
  start: number,
  length: number,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < length; ) {
    signal.throwIfAborted()
    const chunk = new Uint8Array(Math.min(1 << 20, length - done))
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, start + done)
    if (bytesRead === 0) throw new Error('the zip ends early')
    done += bytesRead
    yield chunk.subarray(0, bytesRead)
  }
}

function isSafeName(name: string): boolean {
  if (name === '' || /^[/\\]|^[A-Za-z]:|\\|\0/.test(name)) return false
  return !name
    .replace(/\/$/, '')
    .split('/')
    .some((part) => part === '' || part === '.' || part === '..')
}
