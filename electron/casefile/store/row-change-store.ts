import type { Database } from 'better-sqlite3'
import type { RowChange, RowImage } from './row-change.ts'
import { fromStored } from './stored-json.ts'
import type { UndoableTable } from './undoable-tables.ts'

type ChangeRow = { table: string; key: string; before: string | null; after: string | null }

/**
 * Collects what happens to rows that a user can change, whoever writes them: SQLite's own way to undo (temporary
 * triggers, https://www.sqlite.org/undoredo.html). Of several changes of a row the first before and the last after stay.
 */
export function createRowChangeStore(database: Database, tables: readonly UndoableTable[]) {
  database.exec(`
    CREATE TEMP TABLE row_changes (
      table_name TEXT NOT NULL, row_key TEXT NOT NULL, old_row TEXT, new_row TEXT, PRIMARY KEY (table_name, row_key)
    ) STRICT, WITHOUT ROWID;
    ${tables.map(triggersOf).join('\n')}`)
  const select = database.prepare<[], ChangeRow>(`
    SELECT table_name AS "table", row_key AS key, old_row AS before, new_row AS after FROM row_changes
    WHERE old_row IS NOT new_row`)
  // An item that came is nothing that a step knows of; every other row may be one that a step left.
  const selectKnown = database.prepare<[], number>(`
    SELECT 1 FROM row_changes
    WHERE old_row IS NOT new_row AND NOT (table_name = 'items' AND old_row IS NULL) LIMIT 1`)
  const removeAll = database.prepare('DELETE FROM row_changes')

  return {
    all: (): RowChange[] =>
      select.all().map((row) => ({ ...row, before: imageOf(row.before), after: imageOf(row.after) })),
    hasChangedKnownRows: (): boolean => selectKnown.get() !== undefined,
    clear: (): void => void removeAll.run(),
  }
}

function imageOf(text: string | null): RowImage | null {
  return text === null ? null : fromStored<RowImage>(text)
}

function triggersOf(table: UndoableTable): string {
  const isDifferent = table.columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')
  return [
    triggerOf(table, 'INSERT', { key: 'NEW', before: 'NULL', after: imageSql(table, 'NEW') }),
    triggerOf(table, 'DELETE', { key: 'OLD', before: imageSql(table, 'OLD'), after: 'NULL' }),
    triggerOf(table, `UPDATE`, {
      when: `WHEN ${isDifferent}`,
      key: 'OLD',
      before: imageSql(table, 'OLD'),
      after: imageSql(table, 'NEW'),
    }),
  ].join('\n')
}

type TriggerParts = { when?: string; key: 'OLD' | 'NEW'; before: string; after: string }

function triggerOf({ name, keys }: UndoableTable, event: string, parts: TriggerParts): string {
  const key = `json_array(${keys.map((column) => `${parts.key}.${column}`).join(', ')})`
  return `
    CREATE TEMP TRIGGER collect_${name}_${event.toLowerCase()} AFTER ${event} ON main.${name} ${parts.when ?? ''}
    BEGIN
      INSERT INTO row_changes VALUES ('${name}', ${key}, ${parts.before}, ${parts.after})
      ON CONFLICT (table_name, row_key) DO UPDATE SET new_row = excluded.new_row;
    END;`
}

function imageSql({ columns }: UndoableTable, row: 'OLD' | 'NEW'): string {
  return `json_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`
}
