import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { isNetworkFolder } from './is-network-folder.ts'

/** Opens or creates the SQLite file with every setting that keeps it safe. None of them is remembered by the file. */
export function openDatabase(path: string): Database.Database {
  const database = new Database(path)
  try {
    // A database reopened in WAL mode falls back to NORMAL unless told so each time.
    const journalMode = isNetworkFolder(dirname(path)) ? 'DELETE' : 'WAL'
    database.pragma(`journal_mode = ${journalMode}`)
    database.pragma('synchronous = FULL')
    // macOS: a plain fsync leaves the data in the drive's cache. No effect elsewhere.
    database.pragma('fullfsync = ON')
    database.pragma('checkpoint_fullfsync = ON')
    database.pragma('foreign_keys = ON')
    database.pragma('trusted_schema = OFF')
    // Rows of the case on their way to a step to undo: never into a file outside of the case's folder.
    database.pragma('temp_store = MEMORY')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
