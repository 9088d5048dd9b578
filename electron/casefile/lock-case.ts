import Database from 'better-sqlite3'
import { databaseFault } from './database-fault.ts'

/**
 * Takes the case for this opening alone; throws a Fault `case-locked` while another one has it, in this process too.
 * The lock is an exclusive SQLite lock on an empty file: the system drops it when a process dies, however it dies,
 * so there is nothing stale to clean up.
 */
export function lockCase(lockPath: string, folder: string): { readonly release: () => void } {
  let database: Database.Database | null = null
  try {
    database = new Database(lockPath, { timeout: 0 })
    database.exec('BEGIN EXCLUSIVE')
    const held = database
    return { release: () => void held.close() }
  } catch (error) {
    database?.close()
    throw databaseFault(error, folder)
  }
}
