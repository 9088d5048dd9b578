import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fsyncFolder } from '../system/fsync-folder.ts'
import { renameDurably } from '../system/rename-durably.ts'
import { underWayPattern } from './copy-original.ts'

/** Gives a finished copy its name among the originals; after this the row may be written. */
export async function keepOriginal(temporaryPath: string, target: string): Promise<void> {
  const folder = dirname(target)
  const made = await mkdir(folder, { recursive: true })
  if (made !== undefined) await fsyncFolder(dirname(folder))
  await renameDurably(temporaryPath, target)
}

/** Whether an original is there with its full length; a lost one is put back from the same bytes seen again. */
export async function isOriginalThere(path: string, sizeBytes: number): Promise<boolean> {
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return info !== null && info.size === sizeBytes
}

/** Removes copies that a killed run left half done. The case is locked, so nobody else has one under way. */
export async function removeLeftovers(originalsFolder: string): Promise<void> {
  for (const name of await readdir(originalsFolder)) {
    if (underWayPattern.test(name)) await rm(join(originalsFolder, name), { force: true })
  }
}
