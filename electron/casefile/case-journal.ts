import type { Database } from 'better-sqlite3'
import type { ChangeScope } from '../../shared/contract/case-contract.ts'
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
type Listener = (scopes: readonly ChangeScope[]) => void
export type CaseJournal = ReturnType<typeof createCaseJournal>

/** Runs changes so that rows and their custody entry are written together or not at all, and tells who listens. */
export function createCaseJournal(
  database: Database,
  parts: { stores: Stores; records: RecordBook; clock: Clock },
) {
  const { stores, records, clock } = parts
  const listeners = new Set<Listener>()
  const touched = new Set<ChangeScope>()
  let isOpen = false

  /**
   * Runs the work in one transaction, or inside the one that is open. `settle` sees to the rows that were collected for
   * undo, at the end of the outermost one.
   */
  function transact<Result>(work: () => Result, settle: (at: string) => void): Result {
    if (isOpen) {
      // SQLite gives up the whole transaction on some errors (a full disk). Whoever caught that must not go on without.
      if (!database.inTransaction) throw new Error('the transaction of this step is gone')
      return database.transaction(work)()
    }
    isOpen = true
    try {
      const perform = database.transaction(() => {
        const result = work()
        settle(clock.now().toISOString())
        stores.rowChanges.clear()
        return result
      })
      const result = perform.immediate()
      isOpen = false
      notify()
      return result
    } finally {
      isOpen = false
      touched.clear()
    }
  }

  function notify(): void {
    const scopes = [...touched]
    touched.clear()
    if (scopes.length === 0) return
    for (const listener of [...listeners]) listener(scopes)
  }

  /** Performs the change and writes its entry; one that leaves every row as it was writes none. */
  function write(change: Change): void {
    const at = clock.now().toISOString()
    const before = records.hashesOf(change.records)
    const added = change.perform(at) ?? []
    const rows: Record<string, string | null> = {}
    for (const [key, hash] of records.hashesOf([...change.records, ...added])) {
      if (hash !== (before.get(key) ?? null)) rows[key] = hash
    }
    const keys = Object.keys(rows)
    if (keys.length === 0) return
    stores.custody.append({
      at,
      action: change.action,
      subject: change.subject,
      detail: { ...change.detail, rows },
    })
    for (const key of keys) touched.add(scopeOf(key))
  }

  /** Steps that were taken before do not fit a case that was changed in another way since. */
  function forgetStepsThatDoNotFit(): void {
    if (stores.rowChanges.hasChangedKnownRows()) stores.steps.removeAll()
  }

  return {
    transact,
    isOpen: (): boolean => isOpen,
    /** A change that is no step of the user's, unless it runs inside of one. */
    record: (change: Change): void => transact(() => write(change), forgetStepsThatDoNotFit),
    onChange(listener: Listener): () => void {
      const own: Listener = (scopes) => listener(scopes)
      listeners.add(own)
      return () => void listeners.delete(own)
    },
  }
}

function scopeOf(key: RecordKey): ChangeScope {
  const [group] = key.split('/')
  switch (group) {
    case 'case':
    case 'events':
    case 'exhibits':
      return group
    case 'package':
      return 'packages'
    default:
      return 'items'
  }
}
