import type { Database } from 'better-sqlite3'
import { createAnswerStore } from './answer-store.ts'
import { createCustodyStore } from './custody-store.ts'
import { createEventStore } from './event-store.ts'
import { createExhibitStore } from './exhibit-store.ts'
import { createInfoStore } from './info-store.ts'
import { createItemStore } from './item-store.ts'
import { createLookStore } from './look-store.ts'
import { createNoticeStore } from './notice-store.ts'
import { createPackageStore } from './package-store.ts'
import { createPageStore } from './page-store.ts'
import { createReadingStore } from './reading-store.ts'
import { createRecognitionStore } from './recognition-store.ts'
import { createRowChangeStore } from './row-change-store.ts'
import { createRowWriter } from './row-writer.ts'
import { createSearchStore } from './search-store.ts'
import { createStepStore } from './step-store.ts'
import { readUndoableTables } from './undoable-tables.ts'

export type Stores = ReturnType<typeof createStores>

export function createStores(database: Database) {
  const undoable = readUndoableTables(database)
  const search = createSearchStore(database)
  return {
    info: createInfoStore(database),
    items: createItemStore(database),
    readings: createReadingStore(database, search),
    answers: createAnswerStore(database),
    recognitions: createRecognitionStore(database),
    looks: createLookStore(database),
    events: createEventStore(database),
    exhibits: createExhibitStore(database),
    notices: createNoticeStore(database),
    packages: createPackageStore(database),
    pages: createPageStore(database),
    custody: createCustodyStore(database),
    rowChanges: createRowChangeStore(database, undoable),
    rowWriter: createRowWriter(database, undoable),
    search,
    steps: createStepStore(database),
  }
}
