import type { DateOrder } from '../../../../shared/model/column-mapping.ts'
import type { ReadingNote } from '../../../../shared/model/reading.ts'
import type { BillRow } from '../../../../shared/model/transaction.ts'
import type { DecimalMark } from '../amount.ts'
import type { TableRecord } from '../table-record.ts'
import type { BillColumns } from './bill-columns.ts'
import type { SignMeaning } from './bill-paid.ts'

/** Records of one table, wherever they come from. */
export type BillSource = {
  readonly records: readonly TableRecord[]
  readonly container: 'csv' | 'xlsx' | 'xls' | 'pdf'
  readonly encoding: string
  /** The workbook counts its days from 1904. */
  readonly isDate1904: boolean
  /** As a person says, of dates that do not show it themselves. */
  readonly dateOrder?: DateOrder | undefined
}

/** A table whose heading was found. */
export type BillTable = {
  readonly header: readonly string[]
  readonly columns: BillColumns
  readonly preamble: readonly TableRecord[]
  readonly body: readonly TableRecord[]
}

/** How one table is read, where that depends on what stands in it. */
export type TableRules = {
  readonly columns?: BillColumns
  readonly readClock?: (cell: string) => string | null
  readonly decimalMark?: DecimalMark
  readonly sign?: SignMeaning
  readonly isBooked?: boolean
  /** Of rows that name none. */
  readonly currency?: string
  readonly refine?: (row: BillRow) => BillRow
  readonly notes?: readonly ReadingNote[]
}

/** One kind of bill: what it recognises, how it reads, what it reports; the engine is `readBillTable`. */
export type BillDialect = {
  readonly name: string
  /** By the headings as `normaliseHeading` writes them, and the text above them. */
  readonly recognises: (names: ReadonlySet<string>, preamble: string) => boolean
  /** Zone of its wall clock, null where neither the bill nor its maker says. */
  readonly zone: string | null
  readonly needsTime: boolean
  /** Lists what a bank has booked. */
  readonly isBooked?: boolean
  readonly joinsExtraCells?: boolean
  readonly sign?: SignMeaning
  readonly rules?: (table: BillTable) => TableRules
  /** What a row adds to the totals that the bill states of itself, where that is not its amount. */
  readonly countedAmount?: (row: BillRow) => string
}

export function hasAll(names: ReadonlySet<string>, needed: readonly string[]): boolean {
  return needed.every((name) => names.has(name))
}
