import type { ColumnMapping, DateOrder } from '../../../../shared/model/column-mapping.ts'
import type { ExplainedTable, ReadAnswers } from '../../../../shared/model/read-answers.ts'

/** Mappings that persons gave, by `headerSignature`. */
export type KnownMappings = ReadonlyMap<string, ColumnMapping>

/** What persons said of tables like this one, and of this one itself. */
export type TableHints = {
  readonly mappings: KnownMappings | undefined
  readonly table: ExplainedTable | undefined
  readonly dateOrder: DateOrder | undefined
}

/** The answers as far as a table has use for them. Other tables of the file with the headings of `table` are read by it. */
export function tableHints({ mappings, table, dateOrder }: ReadAnswers): TableHints {
  const isNamed = table !== undefined && table.signature !== ''
  return {
    mappings: isNamed ? new Map([...(mappings ?? []), [table.signature, table.mapping]]) : mappings,
    table,
    dateOrder: dateOrder === 'year-first' ? undefined : dateOrder,
  }
}
