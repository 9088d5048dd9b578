import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../../shared/faults/fault.ts'
import type { JsonValue, LogHead } from '../../shared/model/custody.ts'
import type { Language } from '../../shared/model/language.ts'
import { foldName, uniqueSafeName } from '../../shared/rules/package-names.ts'
import { diskFault } from '../system/disk-fault.ts'
import { freeSpace } from '../system/free-space.ts'
import { fsyncFolder } from '../system/fsync-folder.ts'
import { renameDurably } from '../system/rename-durably.ts'
import { buildParts, cleanDeadBuilds, makeBuildFolder } from './build-folder.ts'
import { howToCheck } from './how-to-check.ts'
import { type ListTable, listCsv } from './list-csv.ts'
import { sortedJson } from './sorted-json.ts'
import { type BagFile, copyIntoBag, writeIntoBag, writeTagFiles } from './write-bag.ts'
import { writeZip } from './write-zip.ts'

export type PackageInput = {
  /** Made when missing. The package and its zip come to lie in it. */
  readonly outFolder: string
  /** From `namePackage`; `_2`, `_3` is added where a package of that name is there already. */
  readonly baseName: string
  readonly language: Language
  /** `path` is a finished PDF, copied; `suggestedName` comes from `nameVolume`. */
  readonly volumes: readonly { readonly path: string; readonly suggestedName: string }[]
  /** `name` comes from `nameAttachment`. */
  readonly attachments: readonly {
    readonly originalPath: string
    readonly sha256: string
    readonly name: string
  }[]
  readonly list: ListTable
  /** With `custodyLog: CustodyEntry[]`; `volumes`, `attachments` and `logHead` are added here. */
  readonly caseJson: { readonly [key: string]: JsonValue }
  readonly logHead: LogHead
  readonly statement?: string
  readonly now: () => Date
  readonly signal: AbortSignal
  readonly onProgress: (progress: PackageProgress) => void
}
export type PackageProgress = {
  readonly phase: 'package' | 'zip'
  readonly done: number
  readonly total: number
  readonly bytes: number
}
export type BuiltPackage = {
  readonly packageFolder: string
  readonly zipPath: string
  /** SHA-256 of `manifest-sha256.txt`: one value that stands for every byte of the payload. */
  readonly manifestSha256: string
}

/**
 * Builds the package beside its place and renames it in: after a kill at any moment there is the complete package or
 * none (BagIt 1.0). Throws a Fault: `package-original-missing`, `package-original-damaged`, `package-no-space`,
 * `disk-full`, `cannot-write`; or the abort reason.
 */
export async function buildPackage(input: PackageInput): Promise<BuiltPackage> {
  const { outFolder, signal } = input
  try {
    await mkdir(outFolder, { recursive: true })
    await cleanDeadBuilds(outFolder)
    await requireSpace(input)
    const folder = await makeBuildFolder(outFolder)
    try {
      const files = await fillBag(input, join(folder, buildParts.bag))
      signal.throwIfAborted()
      return await publish(input, folder, files)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  } catch (error) {
    throw diskFault(error, outFolder)
  }
}

async function fillBag(input: PackageInput, bag: string): Promise<readonly BagFile[]> {
  const { language, signal } = input
  const isChinese = language === 'zh'
  await mkdir(join(bag, 'data'), { recursive: true })
  const total = input.volumes.length + input.attachments.length
  let bytes = 0
  const payload: BagFile[] = []
  const copy = async (from: string, path: string, expectedSha256: string | null): Promise<BagFile> => {
    const file = await copyIntoBag({ bag, path, from, expectedSha256, signal })
    payload.push(file)
    bytes += file.sizeBytes
    input.onProgress({ phase: 'package', done: payload.length, total, bytes })
    return file
  }
  const volumes: BagFile[] = []
  for (const volume of input.volumes)
    volumes.push(await copy(volume.path, `data/${volume.suggestedName}`, null))
  const attachments: BagFile[] = []
  const attachmentFolder = isChinese ? '附件' : 'attachments'
  for (const { originalPath, sha256, name } of input.attachments) {
    attachments.push(await copy(originalPath, `data/${attachmentFolder}/${name}`, sha256))
  }
  payload.push(await writeIntoBag(bag, isChinese ? 'data/清单.csv' : 'data/list.csv', listCsv(input.list)))
  const caseJson = {
    ...input.caseJson,
    volumes: volumes.map(fileFacts),
    attachments: attachments.map(fileFacts),
    logHead: { seq: input.logHead.seq, hash: input.logHead.hash },
  }
  payload.push(await writeIntoBag(bag, 'data/case.json', sortedJson(caseJson)))
  if (input.statement !== undefined) {
    const name = isChinese ? 'data/投诉书.txt' : 'data/statement.txt'
    payload.push(await writeIntoBag(bag, name, input.statement))
  }
  const note = howToCheck(language)
  const extraTags = [await writeIntoBag(bag, note.name, note.text)]
  const tags = await writeTagFiles({ bag, payload, extraTags, now: input.now(), logHead: input.logHead })
  return [...tags, ...payload]
}

function fileFacts(file: BagFile): JsonValue {
  return { path: file.path, sha256: file.sha256, sizeBytes: file.sizeBytes }
}

async function publish(
  input: PackageInput,
  folder: string,
  files: readonly BagFile[],
): Promise<BuiltPackage> {
  const { outFolder } = input
  const bag = join(folder, buildParts.bag)
  const zip = join(folder, buildParts.zip)
  const manifestSha256 = files.find((file) => file.path === 'manifest-sha256.txt')?.sha256 ?? ''
  for (;;) {
    const name = await freeName(outFolder, input.baseName)
    let done = 0
    let bytes = 0
    await rm(zip, { force: true })
    await writeZip({
      path: zip,
      files: files.map((file) => ({ ...file, path: join(bag, file.path), name: `${name}/${file.path}` })),
      modifiedAt: input.now(),
      signal: input.signal,
      onBytes: (size) => {
        bytes += size
        input.onProgress({ phase: 'zip', done: ++done, total: files.length, bytes })
      },
    })
    await writeCommit(folder, name)
    if (!(await claim(bag, join(outFolder, name)))) continue
    await fsyncFolder(outFolder)
    await renameDurably(zip, join(outFolder, `${name}.zip`))
    return { packageFolder: join(outFolder, name), zipPath: join(outFolder, `${name}.zip`), manifestSha256 }
  }
}

/** The rename of a folder fails where one with content is; so of two builds only one gets the name. */
async function claim(bag: string, target: string): Promise<boolean> {
  try {
    await rename(bag, target)
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'ENOTDIR') return false
    throw error
  }
}

async function writeCommit(folder: string, name: string): Promise<void> {
  const handle = await open(join(folder, buildParts.commit), 'w')
  try {
    await handle.writeFile(name)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await fsyncFolder(folder)
}

/** A name under which neither a folder nor a zip is there, on any file system. */
async function freeName(outFolder: string, baseName: string): Promise<string> {
  const taken = new Set((await readdir(outFolder)).map((name) => foldName(name.replace(/\.zip$/i, ''))))
  return uniqueSafeName(baseName, '', taken)
}

async function requireSpace(input: PackageInput): Promise<void> {
  const paths = [...input.volumes.map((v) => v.path), ...input.attachments.map((a) => a.originalPath)]
  let sizeBytes = 0
  // A missing file is reported by name when it is copied.
  for (const path of paths) sizeBytes += (await stat(path).catch(() => null))?.size ?? 0
  // Once as a folder, once as a zip, and room for the texts.
  const needed = 2 * sizeBytes + (8 << 20)
  const free = await freeSpace(input.outFolder)
  if (free < needed) {
    throw new Fault('package-no-space', { neededMb: Math.ceil(needed / 1e6), freeMb: Math.floor(free / 1e6) })
  }
}
