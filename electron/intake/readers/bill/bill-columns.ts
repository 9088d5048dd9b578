import { normaliseHeading } from '../../../../shared/rules/normalise-heading.ts'
import { type BillField, billHeadings } from './bill-headings.ts'

/** Indexes of each field's columns in order of preference; none where the bill has no such column. */
export type BillColumns = Readonly<Record<BillField, readonly number[]>>

export const noBillColumns = Object.fromEntries(
  Object.keys(billHeadings).map((field) => [field, []]),
) as unknown as BillColumns

/** Finds each field's columns by their headings, in whatever order the columns stand. */
export function matchBillColumns(header: readonly string[]): BillColumns {
  const indexes = new Map<string, number>()
  for (const [index, heading] of header.entries()) {
    const name = normaliseHeading(heading)
    if (name !== '' && !indexes.has(name)) indexes.set(name, index)
  }
  const find = (known: readonly string[]) =>
    known.flatMap((name) => {
      const index = indexes.get(name)
      return index === undefined ? [] : [index]
    })
  return Object.fromEntries(
    Object.entries(billHeadings).map(([field, known]) => [field, find(known)]),
  ) as unknown as BillColumns
}

/** True when a table with these columns can hold payments: some date and some amount. */
export function areBillColumns(columns: BillColumns): boolean {
  const hasAmount = columns.amount.length > 0 || columns.amountIn.length > 0 || columns.amountOut.length > 0
  return hasAmount && (columns.time.length > 0 || columns.date.length > 0)
}

/** The cell of the field's first column, `` where there is none. */
export function cellOf(cells: readonly string[], candidates: readonly number[]): string {
  const index = candidates[0]
  return index === undefined ? '' : (cells[index] ?? '')
}

/** Text without padding and TAB of the first column that says something; null where none does (`/`, `-`, dashes). */
export function textOf(cells: readonly string[], candidates: readonly number[]): string | null {
  for (const index of candidates) {
    const text = (cells[index] ?? '').trim()
    if (!/^(\/|-*)$/.test(text)) return text
  }
  return null
}
