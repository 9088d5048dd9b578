import { readFile } from 'node:fs/promises'
import type { MappedPreview, PastedPreview, ShownTable } from '../../shared/contract/reading-contract.ts'
import type { ColumnMapping } from '../../shared/model/column-mapping.ts'
import type { NamedTable } from './readers/bill/read-table.ts'

type TablePlace = { readonly path: string; readonly fileName: string; readonly table: string }

/** What a person is shown before a file is read by their answer. */
export type AskTask =
  | { readonly type: 'tables'; readonly path: string; readonly fileName: string }
  | (TablePlace & { readonly type: 'guess'; readonly headerLine: number | null })
  | (TablePlace & { readonly type: 'preview'; readonly mapping: ColumnMapping })
  | { readonly type: 'pasted'; readonly text: string; readonly day: string | null }

/** Null where the file has no such table. */
export type AskAnswer =
  | { readonly type: 'tables'; readonly tables: readonly ShownTable[] }
  | { readonly type: 'guess'; readonly mapping: ColumnMapping | null }
  | { readonly type: 'preview'; readonly preview: MappedPreview | null; readonly signature: string }
  | { readonly type: 'pasted'; readonly preview: PastedPreview }

/** The file that was asked about last: a person changes an answer many times over. */
let opened: { readonly path: string; readonly tables: readonly NamedTable[] } | null = null

/** For a thread that can be ended: files may be made to hurt. */
export async function askReader(task: AskTask): Promise<AskAnswer> {
  switch (task.type) {
    case 'tables': {
      const { showTable } = await import('./readers/bill/show-table.ts')
      return { type: 'tables', tables: (await openTables(task)).map(showTable) }
    }
    case 'guess': {
      const table = await findTable(task)
      const { guessMapping } = await import('./readers/bill/guess-mapping.ts')
      return { type: 'guess', mapping: table === null ? null : guessMapping(table, task.headerLine) }
    }
    case 'preview': {
      const table = await findTable(task)
      if (table === null) return { type: 'preview', preview: null, signature: '' }
      const { previewMapping } = await import('./readers/bill/preview-mapping.ts')
      return { type: 'preview', ...previewMapping(table, task.mapping) }
    }
    case 'pasted': {
      const { previewPasted } = await import('./readers/chat/preview-pasted.ts')
      return { type: 'pasted', preview: previewPasted(task.text, task.day) }
    }
  }
}

async function findTable(task: TablePlace): Promise<NamedTable | null> {
  return (await openTables(task)).find(({ name }) => name === task.table) ?? null
}

async function openTables({ path, fileName }: { readonly path: string; readonly fileName: string }) {
  if (opened?.path === path) return opened.tables
  const { readTables } = await import('./readers/bill/read-table.ts')
  const tables = await readTables(await readFile(path), fileName)
  opened = { path, tables }
  return tables
}
