import { Decimal } from 'decimal.js'
import type { ReadingNote } from '../../../../shared/model/reading.ts'
import type { BillRow } from '../../../../shared/model/transaction.ts'
import { asMoney } from '../amount.ts'

type Totals = { readonly count: number | null; readonly sum: string | null }
export type DeclaredRules = {
  /** What a row adds to the total of its direction, as this bill counts; its amount where the bill does not say. */
  readonly countedAmount: (row: BillRow) => string
  /** The cell of a row that says where the money stands (`已支出`), null where the bill has no such column. */
  readonly fundStatusOf: ((row: BillRow) => string) | null
}

const countShape = /^共:?\s*(\d+)\s*(?:笔|条)/
const totalShape =
  /(已收入|已支出|待收入|待支出|收入合计|支出合计|收入|支出|不计收支|中性交易):?\s*(\d+)\s*笔(?:\([^)]*\))?,?\s*共?\s*([\d,]+(?:\.\d+)?)\s*元/g
const sumShape =
  /(总收入|总支出|收入总额|支出总额|收入合计|支出合计|借方发生[数额]|贷方发生[数额]|借方合计|贷方合计)(?:金额)?:?\s*(?:\([^)]*\))?\s*[¥￥]?\s*(-?[\d,]+\.\d{2})/g

/** Compares the counts and sums that the bill states about itself, above or below its rows, with the rows read. */
export function compareDeclaredTotals(
  lines: readonly string[],
  rows: readonly BillRow[],
  rules: DeclaredRules,
): readonly ReadingNote[] {
  const notes: ReadingNote[] = []
  for (const line of lines) {
    const text = tidy(line)
    const count = countShape.exec(text)?.[1]
    if (count !== undefined)
      pushDifference(notes, '共', { count: Number(count), sum: null }, { count: rows.length, sum: null })
    const totals = [...text.matchAll(totalShape)]
    for (const [, label = '', declaredCount = '', declaredSum = ''] of totals) {
      const declared = { count: Number(declaredCount), sum: money(declaredSum) }
      const of = rowsUnder(label, rows, rules)
      if (of !== null) pushDifference(notes, label, declared, totalsOf(of, rules))
    }
    if (totals.length > 0) continue
    for (const [, label = '', declaredSum = ''] of text.matchAll(sumShape)) {
      const of = rowsUnder(label, rows, rules)
      const read = of === null ? null : { count: null, sum: totalsOf(of, rules).sum }
      if (read !== null)
        pushDifference(notes, label, { count: null, sum: money(declaredSum.replace('-', '')) }, read)
    }
  }
  return notes
}

/** `“# 支出合计：2 笔，共 3.00 元”` with its marks in one form. */
function tidy(line: string): string {
  return line
    .replace(/^[\s"#]+/, '')
    .replaceAll('：', ':')
    .replaceAll('，', ',')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replace(/",?\s*"?|"/g, ',')
}

/** The rows that a label speaks of; null where the bill cannot tell (what is still to come in or go out). */
function rowsUnder(label: string, rows: readonly BillRow[], rules: DeclaredRules): readonly BillRow[] | null {
  if (/^[已待]/.test(label)) {
    const { fundStatusOf } = rules
    return fundStatusOf === null ? null : rows.filter((row) => fundStatusOf(row).trim() === label)
  }
  const direction = /收入|贷方/.test(label) ? 'in' : /^不计|^中性/.test(label) ? 'neutral' : 'out'
  return rows.filter((row) => row.direction === (label === '不计收支' ? 'neutral' : direction))
}

function totalsOf(rows: readonly BillRow[], { countedAmount }: DeclaredRules): Totals {
  const sum = rows.reduce((total, row) => total.plus(countedAmount(row)), new Decimal(0))
  return { count: rows.length, sum: asMoney(sum) }
}

function money(digits: string): string {
  return asMoney(new Decimal(digits.replaceAll(',', '')))
}

export function pushDifference(notes: ReadingNote[], label: string, declared: Totals, read: Totals): void {
  if (declared.count === read.count && declared.sum === read.sum) return
  notes.push({
    code: 'bill-declared-differs',
    params: { label, declared: wordTotals(declared), read: wordTotals(read) },
  })
}

function wordTotals({ count, sum }: Totals): string {
  return [count, sum].filter((part) => part !== null).join(' / ')
}
