import type { ShownTable } from '../../../../shared/contract/reading-contract.ts'
import { guessHeaderLine, guessMapping } from './guess-mapping.ts'
import type { NamedTable } from './read-table.ts'

const shownRows = 40
const shownColumns = 60
/** A cell may hold a whole letter. */
const longestCell = 200

/** The beginning of a table for a person to look at, with a guess of what its columns are. */
export function showTable(table: NamedTable): ShownTable {
  const { name, records } = table
  const rows = records.slice(0, shownRows)
  return {
    name,
    rowCount: records.length,
    columnCount: Math.min(shownColumns, Math.max(0, ...rows.map(({ cells }) => cells.length))),
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: cells.slice(0, shownColumns).map((cell) => cell.slice(0, longestCell)),
    })),
    guess: guessMapping(table, guessHeaderLine(table)),
  }
}
