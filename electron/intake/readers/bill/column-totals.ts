import { Decimal } from 'decimal.js'
import type { ReadingNote } from '../../../../shared/model/reading.ts'
import type { BillRow } from '../../../../shared/model/transaction.ts'
import { asMoney, type DecimalMark, parseAmount } from '../amount.ts'
import type { TableRecord } from '../table-record.ts'
import { pushDifference } from './declared-totals.ts'

/**
 * Compares a total that stands under its column (`人民币合计,,"1,234.56","9,876.54"`) with the sum of that column in the rows
 * read. `indexes` are the columns of money.
 */
export function compareColumnTotals(
  footers: readonly TableRecord[],
  rows: readonly BillRow[],
  table: {
    readonly header: readonly string[]
    readonly indexes: readonly number[]
    readonly decimalMark: DecimalMark
  },
): readonly ReadingNote[] {
  const notes: ReadingNote[] = []
  for (const { cells } of footers) {
    const name = cells.find((cell) => cell.trim() !== '')?.trim() ?? ''
    if (!/[合总小共]计|total/i.test(name)) continue
    for (const index of table.indexes) {
      const declared = parseAmount(cells[index] ?? '', table.decimalMark)
      if (declared === null) continue
      const sum = rows.reduce(
        (total, row) => total.plus(parseAmount(row.cells[index] ?? '', table.decimalMark)?.value ?? 0),
        new Decimal(0),
      )
      const label = `${name} ${table.header[index] ?? ''}`.trim()
      pushDifference(notes, label, { count: null, sum: declared.value }, { count: null, sum: asMoney(sum) })
    }
  }
  return notes
}
