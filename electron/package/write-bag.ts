import { createHash } from 'node:crypto'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { Fault } from '../../shared/faults/fault.ts'
import type { LogHead } from '../../shared/model/custody.ts'
import { fsyncFolder } from '../system/fsync-folder.ts'
import { type CopiedFile, copyWithHash } from './copy-with-hash.ts'
import { encodeManifestPath } from './manifest-path.ts'

/** A file of the bag; `path` has `/` and is relative to the bag. */
export type BagFile = CopiedFile & { readonly path: string }

/** Copies a file in, each byte hashed on the way; a Fault names an original that is missing or damaged. */
export async function copyIntoBag(input: {
  readonly bag: string
  readonly path: string
  readonly from: string
  readonly expectedSha256: string | null
  readonly signal: AbortSignal
}): Promise<BagFile> {
  const target = join(input.bag, input.path)
  await mkdir(dirname(target), { recursive: true })
  const name = input.path.slice(input.path.lastIndexOf('/') + 1)
  const copied = await copyWithHash(input.from, target, input.signal).catch((error: unknown) => {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw isMissing ? new Fault('package-original-missing', { name }, error) : error
  })
  if (input.expectedSha256 !== null && copied.sha256 !== input.expectedSha256) {
    throw new Fault('package-original-damaged', {
      name,
      expected: input.expectedSha256,
      found: copied.sha256,
    })
  }
  return { ...copied, path: input.path }
}

/** Writes a text of ours into the bag, fsynced. */
export async function writeIntoBag(bag: string, path: string, text: string): Promise<BagFile> {
  const bytes = Buffer.from(text, 'utf8')
  const target = join(bag, path)
  await mkdir(dirname(target), { recursive: true })
  const handle = await open(target, 'wx', 0o644)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { path, sha256, sizeBytes: bytes.length, crc32: crc32(bytes) }
}

/** Adds the tag files of BagIt 1.0 (§2.1, §2.2) around a finished payload and fsyncs the folders; returns them. */
export async function writeTagFiles(input: {
  readonly bag: string
  readonly payload: readonly BagFile[]
  readonly extraTags: readonly BagFile[]
  readonly now: Date
  readonly logHead: LogHead
}): Promise<readonly BagFile[]> {
  const { bag, payload, logHead } = input
  const octets = payload.reduce((sum, file) => sum + file.sizeBytes, 0)
  const info = [
    'Bag-Software-Agent: Juzheng',
    `Bagging-Date: ${input.now.toISOString().slice(0, 10)}`,
    `Juzheng-Log-Head: ${logHead.seq} ${logHead.hash}`,
    `Payload-Oxum: ${octets}.${payload.length}`,
  ]
  const tags = [
    await writeIntoBag(bag, 'bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    await writeIntoBag(bag, 'bag-info.txt', `${info.join('\n')}\n`),
    await writeIntoBag(bag, 'manifest-sha256.txt', manifestText(payload)),
    ...input.extraTags,
  ]
  const tagManifest = await writeIntoBag(bag, 'tagmanifest-sha256.txt', manifestText(tags))
  const folders = new Set(payload.map((file) => dirname(join(bag, file.path))))
  for (const folder of folders) await fsyncFolder(folder)
  await fsyncFolder(join(bag, 'data'))
  await fsyncFolder(bag)
  return [...tags, tagManifest]
}

function manifestText(files: readonly BagFile[]): string {
  const lines = files.map((file) => `${file.sha256}  ${encodeManifestPath(file.path)}\n`)
  return lines.join('')
}
