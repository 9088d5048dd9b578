import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** True for the folder of a case or of a package that Juzheng made, and for the zip beside such a package. */
export async function isOwnOutput(path: string): Promise<boolean> {
  const folder = path.endsWith('.zip') ? path.slice(0, -'.zip'.length) : path
  return (await isOwnPackage(folder)) || (folder === path && (await isOtherCase(path)))
}

async function isOtherCase(folder: string): Promise<boolean> {
  const found = await Promise.all(['case.sqlite', 'originals'].map((name) => isThere(join(folder, name))))
  return found.every(Boolean)
}

async function isOwnPackage(folder: string): Promise<boolean> {
  const info = await readFile(join(folder, 'bag-info.txt'), 'utf8').catch(() => '')
  return /^Juzheng-Log-Head:/m.test(info)
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}
