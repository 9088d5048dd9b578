import { Decimal } from 'decimal.js'

export type ListedRow = {
  readonly itemId: string
  readonly line: number
  readonly time: string | null
  readonly direction: string
  readonly status: string
  readonly amount: string | null
  readonly cells: readonly string[]
}
/** What the corpus says of a bill; each fact only where it says it. */
export type ExpectedBill = {
  readonly rows?: number
  readonly by_direction?: Readonly<Record<string, readonly [number, string]>>
  readonly header_row?: number
  readonly header_row_1based_logical?: number
  readonly columns?: readonly string[]
  readonly column_sums?: Readonly<Record<string, string>>
  readonly sum_in?: string
  readonly sum_out?: string
  readonly first?: string
  readonly last?: string
  readonly first_row?: readonly string[]
  readonly last_row?: readonly string[]
  readonly rows_mentioning_refund?: number
  readonly rows_closed?: number
}

const directions: Readonly<Record<string, string>> = {
  支出: 'out',
  收入: 'in',
  不计收支: 'neutral',
  '/': 'neutral',
}

/** The facts that do not hold of the rows read, in words. */
export function comparePayment(expected: ExpectedBill, rows: readonly ListedRow[]): readonly string[] {
  return [
    ...differ('rows', expected.rows, rows.length),
    ...Object.entries(expected.by_direction ?? {}).flatMap(([label, [count, sum]]) => {
      const of = rows.filter((row) => row.direction === directions[label])
      return differ(label, `${count} / ${sum}`, `${of.length} / ${sumOf(of.map(({ amount }) => amount))}`)
    }),
    ...differ('line of the first row', lineAfterHeader(expected), Math.min(...rows.map((row) => row.line))),
    ...Object.entries(expected.column_sums ?? {}).flatMap(([heading, sum]) => {
      const index = expected.columns?.indexOf(heading) ?? -1
      return differ(`sum of ${heading}`, sum, sumOf(rows.map((row) => row.cells[index] ?? '')))
    }),
    ...differ('sum in', expected.sum_in, sumIn(rows, 'in')),
    ...differ('sum out', expected.sum_out, sumIn(rows, 'out')),
    ...compareSpan(expected, rows),
    ...compareCells('first row', expected.first_row, rows[0]),
    ...compareCells('last row', expected.last_row, rows.at(-1)),
    ...differ(
      'rows mentioning 退款',
      expected.rows_mentioning_refund,
      rows.filter(({ cells }) => cells.some((cell) => cell.includes('退款'))).length,
    ),
    ...differ('closed rows', expected.rows_closed, rows.filter(({ status }) => status === 'closed').length),
  ]
}

function lineAfterHeader({ header_row, header_row_1based_logical }: ExpectedBill): number | undefined {
  const header = header_row ?? header_row_1based_logical
  return header === undefined ? undefined : header + 1
}

function sumIn(rows: readonly ListedRow[], direction: string): string {
  return sumOf(rows.filter((row) => row.direction === direction).map(({ amount }) => amount))
}

/** Of cells as they stand: `"1,234.56 <TAB>"`, `8,000.00(CN)`. */
function sumOf(cells: readonly (string | null)[]): string {
  const sum = cells.reduce((total, cell) => {
    const digits = /-?[\d,]+(?:\.\d+)?/.exec(cell ?? '')?.[0].replaceAll(',', '') ?? ''
    return /\d/.test(digits) ? total.plus(digits) : total
  }, new Decimal(0))
  return sum.toFixed(2)
}

/** Bills run forward or backward, so the first and the last are compared as a pair. */
function compareSpan({ first, last }: ExpectedBill, rows: readonly ListedRow[]): readonly string[] {
  if (first === undefined || last === undefined) return []
  const times = rows.flatMap(({ time }) => time ?? []).sort()
  const plain = (time: string) => time.replaceAll('/', '-').replace(/[\sT]+/, ' ')
  const expected = [first, last].map(plain).sort().join(' … ')
  return differ('times', expected, [times[0] ?? '', times.at(-1) ?? ''].map(plain).join(' … '))
}

function compareCells(what: string, expected: readonly string[] | undefined, row: ListedRow | undefined) {
  if (expected === undefined) return []
  const read = expected.map((_, index) => row?.cells[index]?.trim() ?? '')
  return differ(what, expected.map((cell) => cell.trim()).join(' | '), read.join(' | '))
}

function differ(
  what: string,
  expected: string | number | undefined,
  read: string | number,
): readonly string[] {
  return expected === undefined || expected === read ? [] : [`${what}: ${read}, expected ${expected}`]
}
