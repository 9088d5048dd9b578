import type { Database } from 'better-sqlite3'
import type { CustodyEntry, JsonValue, LogHead } from '../../../shared/model/custody.ts'
import { firstPrevHash, hashCustodyEntry } from '../../system/custody-hash.ts'
import { fromStored, toStored } from './stored-json.ts'

type CustodyRow = Omit<CustodyEntry, 'detail'> & { detail: string }
export type NewCustodyEntry = {
  readonly at: string
  readonly action: string
  readonly subject: string
  readonly detail: JsonValue
}

export const lastEntry = 'SELECT seq, hash FROM custody_log ORDER BY seq DESC LIMIT 1'

export function createCustodyStore(database: Database) {
  const selectHead = database.prepare<[], LogHead>(lastEntry)
  const selectAll = database.prepare<[], CustodyRow>(`
    SELECT seq, at, action, subject, detail, prev_hash AS prevHash, hash FROM custody_log ORDER BY seq`)
  const selectHighest = database
    .prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'custody_log'")
    .pluck()
  const insert = database.prepare<CustodyRow>(`
    INSERT INTO custody_log (seq, at, action, subject, detail, prev_hash, hash)
    VALUES (:seq, :at, :action, :subject, :detail, :prevHash, :hash)`)

  function head(): LogHead {
    return selectHead.get() ?? { seq: 0, hash: firstPrevHash }
  }

  return {
    head,
    all: (): CustodyEntry[] => selectAll.all().map((row) => ({ ...row, detail: fromStored(row.detail) })),
    /** The highest number ever given, also when its row is gone. */
    highestSeq: (): number => selectHighest.get() ?? 0,
    append(entry: NewCustodyEntry): void {
      const { seq, hash: prevHash } = head()
      // Through its stored form, so that what is hashed is what will be read back.
      const detail = toStored(entry.detail)
      const linked = { ...entry, detail: fromStored<JsonValue>(detail), seq: seq + 1, prevHash }
      insert.run({ ...linked, detail, hash: hashCustodyEntry(linked) })
    },
  }
}
