import type { Database } from 'better-sqlite3'
import type { CaseInfo } from '../../../shared/model/case-info.ts'
import { fromStored, toStored } from './stored-json.ts'

type InfoRow = Omit<CaseInfo, 'parties' | 'orderIds'> & { parties: string; orderIds: string }

export function createInfoStore(database: Database) {
  const select = database.prepare<[], InfoRow>(`
    SELECT title, language, parties, order_ids AS orderIds, disputed_amount AS disputedAmount,
      created_at AS createdAt FROM case_info`)
  const upsert = database.prepare<InfoRow>(`
    INSERT INTO case_info (id, title, language, parties, order_ids, disputed_amount, created_at)
    VALUES (1, :title, :language, :parties, :orderIds, :disputedAmount, :createdAt)
    ON CONFLICT (id) DO UPDATE SET title = excluded.title, language = excluded.language,
      parties = excluded.parties, order_ids = excluded.order_ids,
      disputed_amount = excluded.disputed_amount, created_at = excluded.created_at`)

  return {
    find(): CaseInfo | null {
      const row = select.get()
      if (row === undefined) return null
      return { ...row, parties: fromStored(row.parties), orderIds: fromStored(row.orderIds) }
    },
    save(info: CaseInfo): void {
      const { title, language, disputedAmount, createdAt } = info
      const lists = { parties: toStored(info.parties), orderIds: toStored(info.orderIds) }
      upsert.run({ title, language, disputedAmount, createdAt, ...lists })
    },
  }
}
