import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { mkdir, open, rename, rm, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { foldName } from '../../../shared/rules/package-names.ts'
import type { UploadedFile } from '../../api/media-source.ts'
import type { CaseFile } from '../../casefile/case-file.ts'
import { diskFault } from '../../system/disk-fault.ts'
import { resolveInside } from '../../system/resolve-inside.ts'
import { requireUploadId, uploadPath } from './upload-name.ts'

/** Where files that were dropped on the window wait until they are taken in. */
export function uploadsFolder({ derivedFolder }: Pick<CaseFile, 'derivedFolder'>): string {
  return join(derivedFolder, 'uploads')
}

export function uploadFolder(caseFile: Pick<CaseFile, 'derivedFolder'>, uploadId: string): string {
  return join(uploadsFolder(caseFile), requireUploadId(uploadId))
}

/** Names under way or done, by the folder of the upload, as no two files may meet. */
export type UploadNames = Map<string, Set<string>>

/** The beginning of a name under which a file lies while it comes; intake skips hidden files. */
export const arrivingPrefix = '.arriving-'

/**
 * Streams one file into the folder of its upload, where it appears only when it is whole, with the time it was last
 * changed. A second file of the same path goes into a folder of its own beside it, so that both keep their names.
 */
export async function receiveUpload(
  caseFile: CaseFile,
  upload: { readonly uploadId: string; readonly file: UploadedFile; readonly signal: AbortSignal },
  names: UploadNames,
): Promise<void> {
  const { uploadId, file, signal } = upload
  const folder = uploadFolder(caseFile, uploadId)
  const wanted = uploadPath(file.name, process.platform)
  try {
    const target = resolveInside(folder, claimName(folder, wanted, claimed(names, folder)))
    await mkdir(dirname(target), { recursive: true })
    const arriving = join(dirname(target), `${arrivingPrefix}${randomBytes(8).toString('hex')}`)
    try {
      await writeBody(arriving, file.body, signal)
      const modified = new Date(file.modifiedMs)
      await utimes(arriving, modified, modified)
      await rename(arriving, target)
    } catch (error) {
      await rm(arriving, { force: true })
      throw error
    }
  } catch (error) {
    throw diskFault(error, wanted)
  }
}

async function writeBody(path: string, body: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<void> {
  const handle = await open(path, 'wx')
  try {
    for await (const chunk of body) {
      signal.throwIfAborted()
      await handle.writeFile(chunk)
    }
    // After a power cut it may be taken in from here: it must be whole or not there.
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The names of an upload; a folder that is made anew has none. */
function claimed(names: UploadNames, folder: string): Set<string> {
  const isNew = mkdirSync(folder, { recursive: true }) !== undefined
  const known = names.get(folder)
  if (known !== undefined && !isNew) return known
  const fresh = new Set<string>()
  names.set(folder, fresh)
  return fresh
}

function claimName(folder: string, wanted: string, taken: Set<string>): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${count}/${wanted}`
    const key = foldName(name)
    if (taken.has(key) || existsSync(join(folder, name))) continue
    taken.add(key)
    return name
  }
}
