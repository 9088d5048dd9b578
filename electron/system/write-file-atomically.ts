import { randomBytes } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { diskFault } from './disk-fault.ts'
import { renameDurably } from './rename-durably.ts'

/**
 * Writes the bytes so that after a crash the path holds the old content or the whole new content, never a part:
 * temporary file in the same folder, fsync, rename, fsync of the folder. The folder must exist.
 * Throws a Fault `disk-full` or `cannot-write`; the temporary file is removed on failure.
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array | string): Promise<void> {
  // Short on purpose: the name of the target may already be as long as the file system allows.
  const temporary = join(
    dirname(path),
    `.${basename(path).slice(0, 8)}-${randomBytes(8).toString('hex')}.tmp`,
  )
  try {
    await writeAndFsync(temporary, bytes)
    await renameDurably(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw diskFault(error, path)
  }
}

async function writeAndFsync(path: string, bytes: Uint8Array | string): Promise<void> {
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
