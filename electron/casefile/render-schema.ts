import Database from 'better-sqlite3'
import type { Migration } from './migrations/migration.ts'

/**
 * The layout as SQL text, one statement after the other in the order of their names; equal layouts have equal text. What
 * FTS5 makes for itself is its own affair, and may be laid out otherwise by another version of SQLite.
 */
export function renderSchema(database: Database.Database, types: readonly string[]): string {
  const rows = database
    .prepare<[], { type: string; sql: string }>(
      `SELECT type, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
        AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY name`,
    )
    .all()
  return rows
    .filter(({ type }) => types.includes(type))
    .map(({ sql }) => `${sql};\n`)
    .join('\n')
}

/** The layout that the migrations lead to, on an empty database. */
export function renderMigratedSchema(migrations: readonly Migration[], types: readonly string[]): string {
  const database = new Database(':memory:')
  try {
    for (const { sql } of migrations) database.exec(sql)
    return renderSchema(database, types)
  } finally {
    database.close()
  }
}
