import type { Database } from 'better-sqlite3'
import type { JsonValue } from '../../shared/model/custody.ts'
import type { RecordBook, RecordKey } from './record-book.ts'
import type { Stores } from './store/stores.ts'

export type Clock = { readonly now: () => Date }
type Change = {
  readonly action: string
  readonly subject: string
  /** Groups of rows that the change may touch; more may be named by what `perform` returns. */
  readonly records: readonly RecordKey[]
  readonly detail?: Readonly<Record<string, JsonValue>>
  readonly perform: (at: string) => readonly RecordKey[] | undefined
}
export type CaseJournal = ReturnType<typeof createCaseJournal>

/** Runs changes so that rows and their custody entry are written together or not at all. */
export function createCaseJournal(
  database: Database,
  parts: { stores: Stores; records: RecordBook; clock: Clock },
) {
  const { stores, records, clock } = parts

  /** Performs the change in one transaction; one that leaves every row as it was writes no entry. */
  function record(change: Change): void {
    const at = clock.now().toISOString()
    const before = new Map(change.records.map((key) => [key, records.hashOf(key)]))
    const added = change.perform(at) ?? []
    const rows: Record<string, string | null> = {}
    for (const key of [...change.records, ...added]) {
      const hash = records.hashOf(key)
      if (hash !== (before.get(key) ?? null)) rows[key] = hash
    }
    if (Object.keys(rows).length === 0) return
    stores.custody.append({
      at,
      action: change.action,
      subject: change.subject,
      detail: { ...change.detail, rows },
    })
  }

  return { record: (change: Change): void => database.transaction(() => record(change)).immediate() }
}
