import type { CaseFile } from './case-file-type.ts'
import type { CaseFolder } from './case-folder.ts'
import type { CaseJournal } from './case-journal.ts'
import type { RecordBook } from './record-book.ts'
import type { Stores } from './store/stores.ts'

/** What the methods of an open case work with. */
export type CaseParts = {
  readonly paths: CaseFolder
  readonly stores: Stores
  readonly records: RecordBook
  readonly journal: CaseJournal
  readonly history: Pick<CaseFile, 'step' | 'undo' | 'redo' | 'history'>
}
