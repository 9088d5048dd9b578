import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { renameDurably } from '../system/rename-durably.ts'

/** Hidden folder beside the result; its name says whose it is, so that it has an owner from its first moment. */
const namePattern = /^\.juzheng-part-([0-9a-f]{8})-(\d+)-(\d+)-[0-9a-f]{12}$/

/** Inside a build folder. `commit` holds the chosen name once everything is written and fsynced. */
export const buildParts = { bag: 'bag', zip: 'zip.part', commit: 'commit' } as const

/** Makes the hidden folder in which a package is built. `outFolder` must exist. */
export async function makeBuildFolder(outFolder: string): Promise<string> {
  const owner = `${hostId()}-${process.pid}-${startedAt(process.pid)}`
  const folder = join(outFolder, `.juzheng-part-${owner}-${randomBytes(6).toString('hex')}`)
  await mkdir(folder)
  return folder
}

/**
 * Ends what killed builds left: one that was already publishing is completed, any other is removed.
 * Folders of running processes and of other computers (a shared folder) are left alone.
 */
export async function cleanDeadBuilds(outFolder: string): Promise<void> {
  for (const name of await readdir(outFolder)) {
    const match = namePattern.exec(name)
    if (match === null) continue
    const [, host, pid, started] = match
    if (host !== hostId() || isAlive(Number(pid), started ?? '')) continue
    const folder = join(outFolder, name)
    await completePublishing(folder, outFolder)
    await rm(folder, { recursive: true, force: true })
  }
}

/** The bag has left for its place and the zip has not: the kill came between the two renames. */
async function completePublishing(folder: string, outFolder: string): Promise<void> {
  const commit = join(folder, buildParts.commit)
  const zip = join(folder, buildParts.zip)
  if ((await exists(join(folder, buildParts.bag))) || !(await exists(commit)) || !(await exists(zip))) return
  const packageName = await readFile(commit, 'utf8')
  const target = join(outFolder, `${packageName}.zip`)
  if (packageName === '' || (await exists(target)) || !(await exists(join(outFolder, packageName)))) return
  await renameDurably(zip, target)
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}

function hostId(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
}

function isAlive(pid: number, started: string): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  // The number may have been given to another process since; Linux tells when that one started.
  const now = startedAt(pid)
  return now === '0' || started === '0' || now === started
}

/** Clock ticks after boot at which the process started, `0` where the system does not say. */
function startedAt(pid: number): string {
  if (process.platform !== 'linux') return '0'
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in brackets and may hold spaces.
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '0'
  } catch {
    return '0'
  }
}
