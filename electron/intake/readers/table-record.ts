/** One record of a table: a CSV record (which may span lines) or a sheet row. `line` is 1-based, `text` verbatim. */
export type TableRecord = { readonly line: number; readonly cells: readonly string[]; readonly text: string }
