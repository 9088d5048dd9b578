import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const projectRoot = fileURLToPath(new URL('../..', import.meta.url))
const configs = [
  '.dependency-cruiser.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'biome.json',
]

/** A tree with this project's configs and packages but only the given files, so that a gate sees just what was planted. */
export async function plantTree(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'juzheng-gate-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  for (const config of configs) await cp(join(projectRoot, config), join(root, config))
  await symlink(join(projectRoot, 'node_modules'), join(root, 'node_modules'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return root
}
