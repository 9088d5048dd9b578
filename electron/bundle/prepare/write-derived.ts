import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes beside and renames, so that a file under `derived` is whole or absent; returns the SHA-256 in hex. */
export async function writeDerived(path: string, bytes: Uint8Array | string): Promise<string> {
  const part = `${path}.${randomUUID()}.part`
  try {
    await writeInto(dirname(path), part, bytes)
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  return createHash('sha256').update(bytes).digest('hex')
}

/** The folder is nearly always there: it is made when it turns out not to be. */
async function writeInto(folder: string, path: string, bytes: Uint8Array | string): Promise<void> {
  try {
    await writeFile(path, bytes)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    await mkdir(folder, { recursive: true })
    await writeFile(path, bytes)
  }
}
