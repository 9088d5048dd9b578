import { closeSync, fsyncSync, openSync } from 'node:fs'
import { open } from 'node:fs/promises'

// Windows cannot open a folder for fsync; NTFS journals renames by itself.
const canFsyncFolders = process.platform !== 'win32'

/** Makes names created, renamed or removed in the folder survive a power cut. */
export async function fsyncFolder(path: string): Promise<void> {
  if (!canFsyncFolders) return
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The same for the synchronous code around SQLite. */
export function fsyncFolderSync(path: string): void {
  if (!canFsyncFolders) return
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
