import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Database } from 'better-sqlite3'
import { Fault } from '../../shared/faults/fault.ts'
import type { CaseInfo } from '../../shared/model/case-info.ts'
import { fsyncFolderSync } from '../system/fsync-folder.ts'
import type { CaseFile } from './case-file-type.ts'
import { type CaseFolder, caseFolder } from './case-folder.ts'
import { type Clock, createCaseJournal } from './case-journal.ts'
import { createCaseMethods } from './case-methods.ts'
import { createChangeHistory } from './change-history.ts'
import { databaseFault } from './database-fault.ts'
import { lockCase } from './lock-case.ts'
import { migrate, readVersion } from './migrate.ts'
import { migrations } from './migrations/migrations.ts'
import { openDatabase } from './open-database.ts'
import { createRecordBook } from './record-book.ts'
import { renderMigratedSchema, renderSchema } from './render-schema.ts'
import { createStores } from './store/stores.ts'

/**
 * Creates a case in the folder, which is made where it is missing, and opens it. Finishes a creation that a crash
 * interrupted. Throws a Fault `case-exists`, `case-locked`, `case-damaged`, `case-unwritable` or `disk-full`.
 */
export function createCase(folder: string, info: CaseInfo, clock: Clock): CaseFile {
  const paths = caseFolder(resolve(folder))
  return lockedAndGuarded(paths, clock, {
    prepare: () => makeFolders(paths),
    check: (database) => {
      if (readVersion(database) > 0) throw new Fault('case-exists', { folder: paths.folder })
      refuseOrphanedOriginals(paths)
    },
    firstInfo: info,
  })
}

/**
 * Opens the case of a folder for this process alone. Throws a Fault `case-not-found`, `case-locked`, `case-too-new`,
 * `case-damaged`, `case-unwritable` or `disk-full`.
 */
export function openCase(folder: string, clock: Clock): CaseFile {
  const paths = caseFolder(resolve(folder))
  const notFound = new Fault('case-not-found', { folder: paths.folder })
  return lockedAndGuarded(paths, clock, {
    prepare: () => {
      if (!existsSync(paths.database)) throw notFound
      makeFolders(paths)
    },
    check: (database) => {
      checkTables(database, paths)
      checkPages(database, paths)
      if (readVersion(database) > 0) return
      refuseOrphanedOriginals(paths)
      throw notFound
    },
    firstInfo: null,
  })
}

type Opening = {
  readonly prepare: () => void
  readonly check: (database: Database) => void
  readonly firstInfo: CaseInfo | null
}

function lockedAndGuarded(paths: CaseFolder, clock: Clock, opening: Opening): CaseFile {
  const undo: (() => void)[] = []
  try {
    opening.prepare()
    const lock = lockCase(paths.lock, paths.folder)
    undo.push(lock.release)
    const database = openDatabase(paths.database)
    undo.push(() => void database.close())
    opening.check(database)
    return openMethods({ paths, clock, database, firstInfo: opening.firstInfo }, () => {
      for (const step of undo.splice(0).reverse()) step()
    })
  } catch (error) {
    for (const step of undo.reverse()) step()
    throw databaseFault(error, paths.folder)
  }
}

type Opened = {
  readonly paths: CaseFolder
  readonly clock: Clock
  readonly database: Database
  readonly firstInfo: CaseInfo | null
}

function openMethods({ paths, clock, database, firstInfo }: Opened, close: () => void): CaseFile {
  const steps = { migrations, backupsFolder: paths.backups, at: clock.now() }
  function build(): CaseFile {
    const stores = createStores(database)
    const records = createRecordBook(stores)
    const journal = createCaseJournal(database, { stores, records, clock })
    if (firstInfo !== null) {
      const perform = () => void stores.info.save(firstInfo)
      journal.record({ action: 'case-created', subject: 'case', records: ['case'], perform })
    } else if (stores.info.find() === null) {
      throw new Fault('case-damaged', { folder: paths.folder })
    }
    stores.search.rebuildIfOld()
    const history = createChangeHistory(journal, stores, paths.folder)
    return createCaseMethods({ paths, stores, records, journal, history }, close)
  }
  if (firstInfo === null) {
    migrate(database, steps)
    return build()
  }
  // The tables and the first row together: after a crash there is a whole case or none.
  const created = database
    .transaction(() => {
      migrate(database, steps)
      return build()
    })
    .immediate()
  fsyncFolderSync(paths.folder)
  return created
}

function makeFolders(paths: CaseFolder): void {
  for (const folder of [paths.folder, paths.originals, paths.derived, paths.packages]) {
    if (existsSync(folder)) continue
    mkdirSync(folder, { recursive: true })
    fsyncFolderSync(dirname(folder))
  }
}

/** A database without a case beside originals is one that lost its content: never build over it. */
function refuseOrphanedOriginals({ folder, originals }: CaseFolder): void {
  if (readdirSync(originals).length > 0) throw new Fault('case-damaged', { folder })
}

/** Reads every page once, so that a damaged file is reported now and not in the middle of the work. */
function checkPages(database: Database, { folder }: CaseFolder): void {
  const verdict = database.pragma('quick_check(1)', { simple: true })
  if (verdict !== 'ok') throw new Fault('case-damaged', { folder, detail: String(verdict) })
}

/** SQLite does not notice a flipped byte in the name of a column or a function; it would surface as a bug of ours. */
function checkTables(database: Database, { folder }: CaseFolder): void {
  const version = readVersion(database)
  // That a newer program wrote it is said when it is migrated.
  if (version === 0 || version > migrations.length) return
  const expected = renderMigratedSchema(migrations.slice(0, version), ['table'])
  if (renderSchema(database, ['table']) !== expected) throw new Fault('case-damaged', { folder })
}

export type { CaseFile, TakenFile } from './case-file-type.ts'
