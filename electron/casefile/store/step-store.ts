import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { ChangeStep, StepAction } from '../../../shared/model/change-step.ts'
import { compactChange, joinChanges, type RowChange, type RowImage } from './row-change.ts'
import { fromStored, toStored } from './stored-json.ts'

export type NewStep = { readonly action: StepAction; readonly count: number; readonly batchId?: string }
export type StepState = 'done' | 'undone'
type StepRow = ChangeStep & { batchId: string | null }
type ChangeRow = { table: string; key: string; before: string | null; after: string | null; hash: string }

/** Older steps are forgotten. */
const keptSteps = 1_000

const columns = 'id, action, count, batch_id AS batchId'
export const stepQueries = {
  lastDone: `SELECT ${columns} FROM steps WHERE state = 'done' ORDER BY id DESC LIMIT 1`,
  nextUndone: `SELECT ${columns} FROM steps WHERE state = 'undone' ORDER BY id LIMIT 1`,
  changesOfStep: `
    SELECT table_name AS "table", row_key AS key, old_row AS before, new_row AS after, hash FROM step_rows
    WHERE step_id = ? ORDER BY table_name, row_key`,
  changeOfStep: `
    SELECT table_name AS "table", row_key AS key, old_row AS before, new_row AS after, hash FROM step_rows
    WHERE step_id = ? AND table_name = ? AND row_key = ?`,
}

/** Steps in the order in which they were taken: those that are done, then those that are undone. */
export function createStepStore(database: Database) {
  const selectLastDone = database.prepare<[], StepRow>(stepQueries.lastDone)
  const selectNextUndone = database.prepare<[], StepRow>(stepQueries.nextUndone)
  const selectIds = database.prepare<[], number>('SELECT id FROM steps ORDER BY id').pluck()
  const insert = database.prepare<Omit<NewStep, 'batchId'> & { at: string; batchId: string | null }>(`
    INSERT INTO steps (action, count, at, batch_id, state) VALUES (:action, :count, :at, :batchId, 'done')`)
  const addCount = database.prepare<[number, number]>('UPDATE steps SET count = count + ? WHERE id = ?')
  const setState = database.prepare<[StepState, number]>('UPDATE steps SET state = ? WHERE id = ?')
  const remove = database.prepare<[number]>('DELETE FROM steps WHERE id = ?')
  const removeUndone = database.prepare("DELETE FROM steps WHERE state = 'undone'")
  const removeAll = database.prepare('DELETE FROM steps')
  const removeOld = database.prepare<[number]>(
    'DELETE FROM steps WHERE id <= (SELECT id FROM steps ORDER BY id DESC LIMIT 1 OFFSET ?)',
  )
  const selectChanges = database.prepare<[number], ChangeRow>(stepQueries.changesOfStep)
  const selectChange = database.prepare<[number, string, string], ChangeRow>(stepQueries.changeOfStep)
  const hasChanges = database.prepare<[number], number>('SELECT 1 FROM step_rows WHERE step_id = ? LIMIT 1')
  const removeChange = database.prepare<[number, string, string]>(
    'DELETE FROM step_rows WHERE step_id = ? AND table_name = ? AND row_key = ?',
  )
  const putChange = database.prepare<ChangeRow & { step: number }>(`
    INSERT INTO step_rows (step_id, table_name, row_key, old_row, new_row, hash)
    VALUES (:step, :table, :key, :before, :after, :hash)
    ON CONFLICT DO UPDATE SET old_row = excluded.old_row, new_row = excluded.new_row, hash = excluded.hash`)

  function join(last: StepRow, step: NewStep, changes: readonly RowChange[]): void {
    if (last.action === step.action) addCount.run(step.count, last.id)
    for (const change of changes) {
      const { table, key } = change
      const earlier = selectChange.get(last.id, table, key)
      const joined = earlier === undefined ? change : compactChange(joinChanges(changeOf(earlier), change))
      if (joined === null) removeChange.run(last.id, table, key)
      else putChange.run({ ...rowOf(joined), step: last.id })
    }
    if (hasChanges.get(last.id) === undefined) remove.run(last.id)
  }

  return {
    lastDone: (): StepRow | null => selectLastDone.get() ?? null,
    nextUndone: (): StepRow | null => selectNextUndone.get() ?? null,
    /** The step's changes, or null where they are not what was kept. */
    changes(id: number): RowChange[] | null {
      const rows = selectChanges.all(id)
      return rows.every((row) => row.hash === hashOf(row)) ? rows.map(changeOf) : null
    },
    ids: (): number[] => selectIds.all(),
    /** Keeps what a step changed, as a step of its own or as part of the last one; undone steps are gone then. */
    keep(step: NewStep, at: string, collected: readonly RowChange[]): void {
      const changes = collected.flatMap((change) => compactChange(change) ?? [])
      if (changes.length === 0) return
      removeUndone.run()
      const last = selectLastDone.get()
      const { action, count, batchId = null } = step
      if (last !== undefined && batchId !== null && last.batchId === batchId) {
        join(last, step, changes)
        return
      }
      const id = Number(insert.run({ action, count, at, batchId }).lastInsertRowid)
      for (const change of changes) putChange.run({ ...rowOf(change), step: id })
      removeOld.run(keptSteps)
    },
    setState: (id: number, state: StepState): void => void setState.run(state, id),
    removeAll: (): void => void removeAll.run(),
  }
}

function changeOf({ table, key, before, after }: ChangeRow): RowChange {
  return { table, key, before: imageOf(before), after: imageOf(after) }
}

function imageOf(text: string | null): RowImage | null {
  return text === null ? null : fromStored<RowImage>(text)
}

function rowOf({ table, key, before, after }: RowChange): ChangeRow {
  const row = {
    table,
    key,
    before: before === null ? null : toStored(before),
    after: after === null ? null : toStored(after),
  }
  return { ...row, hash: hashOf(row) }
}

/** So that a damaged step is noticed before its rows are written back. */
function hashOf({ table, key, before, after }: Omit<ChangeRow, 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify([table, key, before, after]))
    .digest('hex')
}
