import type { Database } from 'better-sqlite3'
import { Fault } from '../../shared/faults/fault.ts'
import { backUpDatabase } from './back-up-database.ts'
import type { Migration } from './migrations/migration.ts'

type MigrateInput = {
  readonly migrations: readonly Migration[]
  readonly backupsFolder: string
  readonly at: Date
}

/** The layout of the file; 0 is a file without one. */
export function readVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}

/**
 * Brings the database to the newest layout, each step in one transaction, with a checked copy first when it holds
 * anything. Throws a Fault `case-too-new` and changes nothing when a newer program wrote it.
 */
export function migrate(database: Database, input: MigrateInput): void {
  const found = readVersion(database)
  const known = input.migrations.length
  if (found > known) throw new Fault('case-too-new', { found, known })
  if (found === known) return
  if (found > 0) backUpDatabase(database, input.backupsFolder, input.at)
  for (const migration of input.migrations.slice(found)) {
    database.transaction(() => runMigration(database, migration)).immediate()
  }
}

function runMigration(database: Database, migration: Migration): void {
  const before = countEvidence(database)
  database.exec(migration.sql)
  database.pragma(`user_version = ${migration.version}`)
  const after = countEvidence(database)
  if (before !== null && after !== before) {
    throw new Error(`migration ${migration.version} lost rows: ${before} before, ${after ?? 'nothing'} after`)
  }
}

/** What no migration may change: how many originals, items and log rows there are, and which hashes. */
function countEvidence(database: Database): string | null {
  if (readVersion(database) === 0) return null
  const row = database
    .prepare(`
      SELECT (SELECT count(*) FROM originals) AS originals, (SELECT count(*) FROM items) AS items,
        (SELECT count(*) FROM custody_log) AS entries, (SELECT max(hash) FROM custody_log) AS lastHash,
        (SELECT count(DISTINCT sha256) FROM items) AS hashes`)
    .get()
  return JSON.stringify(row)
}
