import { rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { diskFault } from './disk-fault.ts'
import { fsyncFolder } from './fsync-folder.ts'

/**
 * Renames a file or folder whose content is fsynced already, and fsyncs the folders involved.
 * Both paths must be on one file system. Throws a Fault `disk-full` or `cannot-write`.
 */
export async function renameDurably(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
    await fsyncFolder(dirname(to))
    if (dirname(from) !== dirname(to)) await fsyncFolder(dirname(from))
  } catch (error) {
    throw diskFault(error, to)
  }
}
