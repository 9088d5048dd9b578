import { deflateSync, inflateSync } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import type { ItemId } from '../../../shared/model/ids.ts'
import type { ItemKind, MediaFacts } from '../../../shared/model/item.ts'
import type { KeptAnswers } from '../../../shared/model/read-answers.ts'
import type { Reading } from '../../../shared/model/reading.ts'
import { canonicalJson } from '../../../shared/rules/canonical-json.ts'
import { itemRowOf } from './row-id.ts'
import { asJson, fromStored, toStored } from './stored-json.ts'

/** What was read of an item under other answers, with what it made of the item; null where nothing was read. */
export type FormerReading = {
  readonly kind: ItemKind
  readonly facts: MediaFacts
  readonly reading: Reading | null
}

export function createAnswerStore(database: Database) {
  const select = database
    .prepare<[number], string>('SELECT answers FROM item_answers WHERE item_id = ?')
    .pluck()
  const selectAll = database
    .prepare<[], string>('SELECT answers FROM item_answers ORDER BY at, item_id')
    .pluck()
  const put = database.prepare<[number, string, string]>(`
    INSERT INTO item_answers (item_id, answers, at) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET answers = excluded.answers, at = excluded.at`)
  const remove = database.prepare<[number]>('DELETE FROM item_answers WHERE item_id = ?')
  const selectFormer = database
    .prepare<[number, string], Buffer>(
      'SELECT content FROM former_readings WHERE item_id = ? AND answers = ?',
    )
    .pluck()
  const putFormer = database.prepare<[number, string, Buffer]>(`
    INSERT INTO former_readings (item_id, answers, content) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET content = excluded.content`)

  function find(id: ItemId): KeptAnswers | null {
    const text = select.get(itemRowOf(id))
    return text === undefined ? null : fromStored<KeptAnswers>(text)
  }

  /** The key of the answers that are in force. */
  function keyOf(id: ItemId): string {
    const answers = find(id)
    return answers === null ? '' : canonicalJson(asJson(answers))
  }

  return {
    find,
    /** The earliest first. */
    all: (): KeptAnswers[] => selectAll.all().map((text) => fromStored<KeptAnswers>(text)),
    /** No answer at all is none. */
    put(id: ItemId, answers: KeptAnswers, at: string): void {
      if (Object.keys(answers).length === 0) remove.run(itemRowOf(id))
      else put.run(itemRowOf(id), toStored(answers), at)
    },
    /** Under the answers that are in force now. */
    keepFormer(id: ItemId, former: FormerReading): void {
      putFormer.run(itemRowOf(id), keyOf(id), deflateSync(toStored(former), { level: 1 }))
    },
    findFormer(id: ItemId): FormerReading | null {
      const content = selectFormer.get(itemRowOf(id), keyOf(id))
      return content === undefined ? null : fromStored<FormerReading>(inflateSync(content).toString('utf8'))
    },
  }
}
