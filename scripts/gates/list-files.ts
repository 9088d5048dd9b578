import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** Paths below `folders`, relative to `root` with `/`, whose names `wanted` accepts; a folder that is not there has none. */
export async function listFiles(
  root: string,
  folders: readonly string[],
  wanted: RegExp,
): Promise<readonly string[]> {
  const found: string[] = []
  for (const folder of folders) {
    for (const entry of await readFolder(join(root, folder))) {
      const path = relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')
      if (entry.isFile() && wanted.test(entry.name) && !/(^|\/)(node_modules|dist)\//.test(path))
        found.push(path)
    }
  }
  return found.sort()
}

async function readFolder(folder: string) {
  try {
    return await readdir(folder, { recursive: true, withFileTypes: true })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
