import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { FaultParams } from '../../shared/faults/fault.ts'
import type { ItemContainer } from '../../shared/model/item.ts'
import type { CandidateTime } from '../../shared/model/time.ts'
import { decodeFileName } from './decode-file-name.ts'
import { isOwnOutput } from './is-own-output.ts'
import { isSystemFile } from './is-system-file.ts'
import { readFaultCode } from './read-fault-code.ts'

/** A file to be taken in. */
export type FoundFile = {
  /** For people: the path as named by the user, joined with the way below it. */
  readonly path: string
  /** For opening: the bytes of the path, since not every name on disk is UTF-8. */
  readonly rawPath: Uint8Array
  readonly fileName: string
  /** Relative to what the user named, with `/`; the bare name when a file was named itself. */
  readonly sourcePath: string
  readonly sizeBytes: number
  /** Of a file that was taken out of a container, and when that says that it was changed or sent. */
  readonly inside?: { readonly container: ItemContainer; readonly times: readonly CandidateTime[] }
}
export type Coded = { readonly code: string; readonly params: FaultParams }
export type Walked = {
  readonly files: readonly FoundFile[]
  readonly refused: readonly (Coded & { readonly path: string; readonly sourcePath: string })[]
  readonly warnings: readonly Coded[]
}
type Walk = {
  files: FoundFile[]
  refused: Walked['refused'][number][]
  warnings: Coded[]
  avoid: string
  signal: AbortSignal
}
type Place = { readonly path: string; readonly rawPath: Buffer; readonly sourcePath: string }

/**
 * Every file in what the user named, in the order of the names' bytes. Links are never followed below a named path,
 * and what is skipped is said as a warning. `caseFolder` itself, other
 * cases and finished packages below a named path are left out, so that they may lie among their sources.
 */
export async function walk(
  paths: readonly string[],
  caseFolder: string,
  signal: AbortSignal,
): Promise<Walked> {
  const found: Walk = { files: [], refused: [], warnings: [], avoid: await realpath(caseFolder), signal }
  for (const path of paths) await walkNamed(path, found)
  return { files: found.files, refused: found.refused, warnings: found.warnings }
}

async function walkNamed(path: string, found: Walk): Promise<void> {
  const name = basename(resolve(path))
  const place = { path, rawPath: Buffer.from(path), sourcePath: name }
  try {
    // The one link that is followed is the one the user named.
    const info = await stat(path)
    if (info.isDirectory()) await walkFolder({ ...place, sourcePath: '' }, found)
    else if (info.isFile()) addFile(place, name, info.size, found)
    else found.warnings.push({ code: 'special-file-skipped', params: { file: path } })
  } catch (error) {
    refusePlace({ ...place, sourcePath: name }, error, found)
  }
}

async function walkFolder(folder: Place, found: Walk): Promise<void> {
  found.signal.throwIfAborted()
  if ((await realpath(folder.rawPath, { encoding: 'utf8' })) === found.avoid) {
    found.warnings.push({ code: 'case-folder-skipped', params: { file: folder.path } })
    return
  }
  // A folder that the user named is taken at their word.
  if (folder.sourcePath !== '' && (await isOwnOutput(folder.path))) {
    found.warnings.push({ code: 'own-output-skipped', params: { file: folder.path } })
    return
  }
  const names = await readdir(folder.rawPath, { encoding: 'buffer' })
  for (const raw of names.sort(Buffer.compare)) {
    const name = decodeFileName(raw)
    const place = {
      path: join(folder.path, name),
      rawPath: Buffer.concat([folder.rawPath, Buffer.from('/'), raw]),
      sourcePath: folder.sourcePath === '' ? name : `${folder.sourcePath}/${name}`,
    }
    // The plan of the case is read elsewhere; it is no evidence.
    if (place.sourcePath === 'case.yaml') continue
    try {
      await walkEntry(place, name, found)
    } catch (error) {
      found.signal.throwIfAborted()
      refusePlace(place, error, found)
    }
  }
}

async function walkEntry(place: Place, name: string, found: Walk): Promise<void> {
  const skip = (code: string) => found.warnings.push({ code, params: { file: place.sourcePath } })
  if (isSystemFile(name)) {
    skip('system-file-skipped')
    return
  }
  const info = await lstat(place.rawPath)
  if (info.isSymbolicLink()) skip('link-skipped')
  else if (info.isFile() && name.endsWith('.zip') && (await isOwnOutput(place.path)))
    skip('own-output-skipped')
  else if (info.isDirectory()) await walkFolder(place, found)
  else if (info.isFile()) addFile(place, name, info.size, found)
  else skip('special-file-skipped')
}

function addFile(place: Place, fileName: string, sizeBytes: number, found: Walk): void {
  found.files.push({ ...place, fileName, sizeBytes })
}

function refusePlace(place: Place, error: unknown, found: Walk): void {
  const code = readFaultCode(error)
  if (code === null) throw error
  found.refused.push({ path: place.path, sourcePath: place.sourcePath, code, params: { file: place.path } })
}
