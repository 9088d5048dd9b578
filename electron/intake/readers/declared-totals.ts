import { Decimal } from 'decimal.js'
import type { ReadingNote } from '../../../shared/model/reading.ts'
import type { BillRow } from '../../../shared/model/transaction.ts'
import { asMoney } from './amount.ts'

type Totals = { readonly count: number; readonly sum: string | null }

const countShape = /^共[:：]?\s*(\d+)\s*笔/
const totalShape =
  /^(收入|支出|不计收支|中性交易)[:：]\s*(\d+)\s*笔(?:[(（][^)）]*[)）])?[,，]?\s*([\d,]+(?:\.\d+)?)\s*元/
const directions: Readonly<Record<string, BillRow['direction']>> = {
  收入: 'in',
  支出: 'out',
  不计收支: 'neutral',
  中性交易: 'neutral',
}

/** Compares the counts and sums that the bill states about itself with the rows read. They are evidence, not truth. */
export function compareDeclaredTotals(
  preamble: readonly string[],
  rows: readonly BillRow[],
): readonly ReadingNote[] {
  const notes: ReadingNote[] = []
  for (const text of preamble) {
    const line = text.replace(/^[\s"]+/, '')
    const count = countShape.exec(line)
    if (count !== null)
      pushDifference(notes, '共', { count: Number(count[1]), sum: null }, { count: rows.length, sum: null })
    const total = totalShape.exec(line)
    if (total === null) continue
    const [, label = '', declaredCount, declaredSum = ''] = total
    const declared = {
      count: Number(declaredCount),
      sum: asMoney(new Decimal(declaredSum.replaceAll(',', ''))),
    }
    pushDifference(notes, label, declared, sumOf(rows.filter((row) => row.direction === directions[label])))
  }
  return notes
}

function pushDifference(notes: ReadingNote[], label: string, declared: Totals, read: Totals): void {
  if (declared.count === read.count && declared.sum === read.sum) return
  notes.push({
    code: 'bill-declared-differs',
    params: { label, declared: wordTotals(declared), read: wordTotals(read) },
  })
}

function sumOf(rows: readonly BillRow[]): Totals {
  const sum = rows.reduce((total, row) => total.plus(row.amount ?? 0), new Decimal(0))
  return { count: rows.length, sum: asMoney(sum) }
}

function wordTotals(totals: Totals): string {
  return totals.sum === null ? String(totals.count) : `${totals.count} / ${totals.sum}`
}
