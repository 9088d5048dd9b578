import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { fsyncFolderSync } from '../system/fsync-folder.ts'

const keptBackups = 5

/**
 * Copies the open database to `backups/case-v<version>-<time>.sqlite`, checks the copy and keeps the five newest.
 * Returns the path of the copy; throws when it does not check.
 */
export function backUpDatabase(database: Database.Database, backupsFolder: string, at: Date): string {
  mkdirSync(backupsFolder, { recursive: true })
  const version = String(database.pragma('user_version', { simple: true }))
  const time = at.toISOString().replace(/[:.]/g, '-')
  const path = join(backupsFolder, `case-v${version}-${time}.sqlite`)
  const temporary = `${path}.tmp`
  rmSync(temporary, { force: true })
  database.prepare('VACUUM INTO ?').run(temporary)
  checkCopy(temporary)
  fsyncFile(temporary)
  renameSync(temporary, path)
  fsyncFolderSync(backupsFolder)
  removeOldBackups(backupsFolder)
  return path
}

function checkCopy(path: string): void {
  const copy = new Database(path, { readonly: true })
  try {
    const verdict = copy.pragma('integrity_check', { simple: true })
    if (verdict !== 'ok') throw new Error(`the copy before the migration does not check: ${String(verdict)}`)
  } finally {
    copy.close()
  }
}

function fsyncFile(path: string): void {
  const descriptor = openSync(path, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function removeOldBackups(folder: string): void {
  const backups = readdirSync(folder)
    .filter((name) => /^case-v\d+-.*\.sqlite$/.test(name))
    .sort((a, b) => timePart(a).localeCompare(timePart(b), 'en'))
  for (const name of backups.slice(0, -keptBackups)) rmSync(join(folder, name))
}

function timePart(name: string): string {
  return name.replace(/^case-v\d+-/, '')
}
