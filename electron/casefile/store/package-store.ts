import type { Database } from 'better-sqlite3'
import type { JsonValue, LogHead } from '../../../shared/model/custody.ts'
import type { Language } from '../../../shared/model/language.ts'
import { fromStored, toStored } from './stored-json.ts'

/** A package that was built: who it is for, and what it said at that moment. */
export type PackageRecord = {
  readonly name: string
  readonly recipientId: string
  readonly language: Language
  readonly logHead: LogHead
  readonly bagSha256: string
  readonly exhibits: JsonValue
  readonly at: string
}
type PackageRow = Omit<PackageRecord, 'logHead' | 'exhibits'> & {
  headSeq: number
  headHash: string
  exhibits: string
}

const columns = `name, recipient_id AS recipientId, language, log_head_seq AS headSeq, log_head_hash AS headHash,
  bag_sha256 AS bagSha256, exhibits, at`

export function createPackageStore(database: Database) {
  const selectIds = database.prepare<[], number>('SELECT id FROM packages ORDER BY id').pluck()
  const select = database.prepare<[number], PackageRow>(`SELECT ${columns} FROM packages WHERE id = ?`)
  const selectAll = database.prepare<[], PackageRow>(`SELECT ${columns} FROM packages ORDER BY id`)
  const insert = database.prepare<PackageRow>(`
    INSERT INTO packages (name, recipient_id, language, log_head_seq, log_head_hash, bag_sha256, exhibits, at)
    VALUES (:name, :recipientId, :language, :headSeq, :headHash, :bagSha256, :exhibits, :at)`)

  return {
    rows: (): number[] => selectIds.all(),
    find(row: number): PackageRecord | null {
      const found = select.get(row)
      return found === undefined ? null : packageOf(found)
    },
    all: (): PackageRecord[] => selectAll.all().map(packageOf),
    insert(record: PackageRecord): number {
      const { logHead, exhibits, ...rest } = record
      const row = { ...rest, headSeq: logHead.seq, headHash: logHead.hash, exhibits: toStored(exhibits) }
      return Number(insert.run(row).lastInsertRowid)
    },
  }
}

function packageOf({ headSeq, headHash, exhibits, ...rest }: PackageRow): PackageRecord {
  return { ...rest, logHead: { seq: headSeq, hash: headHash }, exhibits: fromStored(exhibits) }
}
