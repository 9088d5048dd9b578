import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const sources = ['renderer', 'shared']
const singleFiles = ['vite.config.ts', 'package-lock.json']
/** A build takes seconds; a lock this old was left behind by one that was ended. */
const lockLifeMs = 180_000

/**
 * `dist/renderer`, built when it is missing or was built from other sources. Built beside and swapped in, so that nobody
 * reads half a window; of several that ask at once, one builds.
 */
export async function ensureRenderer(root: string, onBuild: () => void): Promise<string> {
  const folder = join(root, 'dist', 'renderer')
  const stampPath = join(root, 'dist', 'renderer.stamp')
  await mkdir(join(root, 'dist'), { recursive: true })
  const unlock = await lock(join(root, 'dist', 'renderer.lock'))
  try {
    const stamp = await describeSources(root)
    if ((await readIfThere(stampPath)) === stamp) return folder
    onBuild()
    const fresh = join(root, 'dist', `renderer-${process.pid}`)
    await runVite(root, fresh)
    await rm(stampPath, { force: true })
    await rm(folder, { recursive: true, force: true })
    await rename(fresh, folder)
    await writeFile(stampPath, stamp)
    return folder
  } finally {
    await unlock()
  }
}

async function describeSources(root: string): Promise<string> {
  const paths = [...singleFiles]
  for (const source of sources) {
    for (const entry of await readdir(join(root, source), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) paths.push(relative(root, join(entry.parentPath, entry.name)))
    }
  }
  const hash = createHash('sha256')
  for (const path of paths.sort()) {
    const { size, mtimeMs } = await stat(join(root, path))
    hash.update(`${path}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** In a process of its own: Vite's settings differ under the test runner, and its threads would outlive the build. */
async function runVite(root: string, folder: string): Promise<void> {
  const { VITEST: _, NODE_ENV: __, ...env } = process.env
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const args = [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn']
  const { code, output } = await new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
  if (code === 0) return
  await rm(folder, { recursive: true, force: true })
  throw new Error(`the window could not be built:\n${stripVTControlCharacters(output).slice(0, 3_000)}`)
}

async function lock(path: string): Promise<() => Promise<void>> {
  for (;;) {
    try {
      await mkdir(path)
      return () => rm(path, { recursive: true, force: true })
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error
    }
    const madeAtMs = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    )
    if (Date.now() - madeAtMs > lockLifeMs) await rm(path, { recursive: true, force: true })
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null
    throw error
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
