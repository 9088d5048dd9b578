import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

export type PageFile = { readonly bytes: Buffer; readonly mediaType: string }
/** The built window by its paths (`index.html`, `assets/…`). What is not a key does not exist. */
export type PageFiles = ReadonlyMap<string, PageFile>

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

/** Reads the whole folder: no address is ever joined to a path, and building anew does not pull files from an open window. */
export async function readPageFiles(folder: string): Promise<PageFiles> {
  const files = new Map<string, PageFile>()
  await addFolder(files, folder, '')
  if (!files.has('index.html')) throw new Error(`the window is not built: ${folder} has no index.html`)
  return files
}

/** Folder by folder: inside of a packed program (asar) a recursive listing is not to be relied on. */
async function addFolder(files: Map<string, PageFile>, folder: string, prefix: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await addFolder(files, path, `${prefix}${entry.name}/`)
    if (!entry.isFile()) continue
    files.set(prefix + entry.name, {
      bytes: await readFile(path),
      mediaType: mediaTypes[extname(entry.name)] ?? 'application/octet-stream',
    })
  }
}
