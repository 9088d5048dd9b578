import Database from 'better-sqlite3'
import { Fault } from '../../shared/faults/fault.ts'

/** An error of SQLite as a Fault where the user can act on it, else the error itself. `folder` is the case's. */
export function databaseFault(error: unknown, folder: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  // The part before the second underscore is the primary code: SQLITE_IOERR_WRITE → SQLITE_IOERR.
  const primary = error.code.split('_').slice(0, 2).join('_')
  switch (primary) {
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
    case 'SQLITE_FORMAT':
      return new Fault('case-damaged', { folder }, error)
    case 'SQLITE_FULL':
      return new Fault('disk-full', { file: 'case.sqlite' }, error)
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return new Fault('case-locked', { folder }, error)
    case 'SQLITE_IOERR':
    case 'SQLITE_READONLY':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_PERM':
      return new Fault('case-unwritable', { folder }, error)
    default:
      return error
  }
}
