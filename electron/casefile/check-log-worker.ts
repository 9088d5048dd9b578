import Database from 'better-sqlite3'
import { checkCaseLog, type LogCheck } from './check-log.ts'
import { createRecordBook } from './record-book.ts'
import { createStores } from './store/stores.ts'

/** Entry of the thread that checks the log of a case which is open elsewhere: it only reads, and what it reads is of one moment. */
export default function run({ databasePath }: { readonly databasePath: string }): LogCheck {
  const database = new Database(databasePath, { readonly: true })
  try {
    database.pragma('trusted_schema = OFF')
    database.pragma('temp_store = MEMORY')
    const stores = createStores(database)
    return database.transaction(() => checkCaseLog(stores, createRecordBook(stores))).deferred()
  } finally {
    database.close()
  }
}
