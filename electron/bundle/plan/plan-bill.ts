import type { BundleWords } from '../../../shared/locales/bundle.ts'
import { fillIn } from '../../../shared/locales/fill-in.ts'
import type { PagePlan, TableRow } from '../../../shared/model/bundle-plan.ts'
import type { Item } from '../../../shared/model/item.ts'
import type { CaseSnapshot } from '../../../shared/model/snapshot.ts'
import type { Transaction } from '../../../shared/model/transaction.ts'
import { describeTransaction } from './describe-transaction.ts'
import { restedLines } from './rested-lines.ts'

const rowsPerTable = 40
const rowsShownWhole = 60
const rowsShownWithoutMatch = 400
const neighbours = 3
/** Shares of the width, in the order of `billColumns`. */
const columnWidths = [17, 22, 27, 10, 15, 14, 25, 25, 7]

/** The bill as tables; rows with an order number of the case, or that an event rests on, are marked. Of a long bill only those and their neighbours. */
export function planBill(item: Item, snapshot: CaseSnapshot, words: BundleWords): readonly PagePlan[] {
  const transactions = snapshot.transactions.filter((transaction) => transaction.itemId === item.id)
  if (transactions.length === 0) return []
  const names = snapshot.readings.find((reading) => reading.itemId === item.id)?.columns ?? []
  const rested = restedLines(item, snapshot)
  const isMatch = transactions.map(
    (transaction) => rested.has(transaction.line) || matchesOrder(transaction, snapshot.info.orderIds),
  )
  const shown = chooseRows(isMatch)
  const rows = shown.map((at): TableRow => {
    const transaction = transactions[at]
    const cells = transaction === undefined ? [] : describeTransaction(transaction, names, words)
    return { cells, isMarked: isMatch[at] ?? false }
  })
  // A column that is empty in every row only narrows the others.
  const used = columnWidths.map((_, column) => rows.some((row) => (row.cells[column] ?? '') !== ''))
  const keep = <T>(values: readonly T[]): T[] => values.filter((_, column) => used[column])
  const lines = withGaps(
    shown,
    rows.map((row) => ({ ...row, cells: keep(row.cells) })),
    words,
  )
  const markedWords = rested.size > 0 ? words.billMarkedEvents : words.billMarked
  const note = describeChoice(isMatch, shown.length, { ...words, billMarked: markedWords })
  return chunk(lines, rowsPerTable).map(
    (part, at): PagePlan => ({
      type: 'table',
      columns: keep(words.billColumns),
      widths: keep(columnWidths),
      rows: part,
      note: at === 0 ? note : '',
    }),
  )
}

/** Short numbers match only a whole cell, long ones also inside it (some exports put a prefix before the merchant's number). */
function matchesOrder(transaction: Transaction, orderIds: readonly string[]): boolean {
  const cells = [transaction.orderId ?? '', transaction.merchantOrderId ?? '', ...transaction.cells]
  return orderIds.some((id) =>
    cells.some((cell) => cell.trim() === id || (id.length >= 12 && cell.includes(id))),
  )
}

function chooseRows(isMatch: readonly boolean[]): readonly number[] {
  const all = isMatch.map((_, at) => at)
  if (all.length <= rowsShownWhole) return all
  if (!isMatch.includes(true)) return all.slice(0, rowsShownWithoutMatch)
  return all.filter((at) => isMatch.slice(Math.max(0, at - neighbours), at + neighbours + 1).includes(true))
}

function describeChoice(isMatch: readonly boolean[], shown: number, words: BundleWords): string {
  const total = isMatch.length
  const matching = isMatch.filter(Boolean).length
  const counts = { total, matching, shown, left: total - shown }
  const choice = fillIn(matching > 0 ? words.billShortened : words.billCapped, counts)
  return [matching > 0 ? words.billMarked : '', shown < total ? choice : '']
    .filter((each) => each !== '')
    .join(' ')
}

/** A line `（略 12 行）` wherever rows between two shown ones are left out. */
function withGaps(
  shown: readonly number[],
  rows: readonly TableRow[],
  words: BundleWords,
): readonly TableRow[] {
  return rows.flatMap((row, at) => {
    const left = at === 0 ? 0 : (shown[at] ?? 0) - (shown[at - 1] ?? 0) - 1
    if (left === 0) return [row]
    const label = fillIn(words.rowsLeftOut, { count: left })
    return [{ cells: row.cells.map((_, column) => (column === 1 ? label : '')), isMarked: false }, row]
  })
}

function chunk<T>(values: readonly T[], size: number): T[][] {
  const count = Math.ceil(values.length / size)
  return Array.from({ length: count }, (_, at) => values.slice(at * size, (at + 1) * size))
}
