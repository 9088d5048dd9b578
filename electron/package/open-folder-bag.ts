import { createReadStream } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type BagSource, type BagSourceFile, type PackageProblem, packageProblem } from './bag-source.ts'

/** A bag that lies in a folder. Links and special files are problems and are never followed. */
export async function openFolderBag(folder: string): Promise<BagSource> {
  const files = new Map<string, BagSourceFile>()
  const problems: PackageProblem[] = []
  const walk = async (relative: string): Promise<void> => {
    for (const entry of await readdir(join(folder, relative), { withFileTypes: true })) {
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`
      if (entry.isDirectory()) await walk(path)
      else if (entry.isFile()) files.set(path, await plainFile(join(folder, path)))
      else problems.push(packageProblem('verify-link', path))
    }
  }
  await walk('')
  return { files, problems, close: async () => {} }
}

async function plainFile(path: string): Promise<BagSourceFile> {
  const { size } = await lstat(path)
  return {
    sizeBytes: size,
    packedBytes: size,
    read: (signal) => createReadStream(path, { signal, highWaterMark: 1 << 20 }),
    withPlainBytes: (use) => use(path, 0),
  }
}
