import { type DecimalMark, parseAmount } from '../amount.ts'
import { directionOf, statusOf } from './bill-words.ts'
import { parseBillDate } from './slash-dates.ts'

/** What stands in a column, as shares (0 to 1) of its cells that are not empty. */
export type CellFacts = {
  readonly heading: string
  readonly filled: number
  readonly days: number
  /** Days with a clock. */
  readonly moments: number
  /** Clocks without a day. */
  readonly clocks: number
  readonly amounts: number
  /** Amounts with two decimals or a sign of money: hardly anything else has those. */
  readonly money: number
  readonly directions: number
  readonly statuses: number
  readonly currencies: number
  /** Long numbers, which name an order or an account. */
  readonly codes: number
  readonly words: number
  /** Different values among the filled cells. */
  readonly variety: number
  readonly decimalMark: DecimalMark
}

const clockShape = /^\d{1,2}:\d{2}(?::\d{2})?$/
const codeShape = /^(?=.*\d{6})[\dA-Za-z_-]{8,64}$/
const currencyShape = /^(?:[A-Z]{3}|人民币|美元|港[币元]|欧元|日元|英镑|元)$/

export function describeCells(heading: string, cells: readonly string[]): CellFacts {
  const filled = cells.filter((cell) => cell !== '')
  const share = (is: (cell: string) => boolean) =>
    filled.length === 0 ? 0 : filled.filter(is).length / filled.length
  const decimalMark: DecimalMark = share((cell) => /\d,\d{1,2}\D*$/.test(cell)) > 0.5 ? ',' : '.'
  const isAmount = (cell: string) => !codeShape.test(cell) && parseAmount(cell, decimalMark) !== null
  return {
    heading,
    filled: cells.length === 0 ? 0 : filled.length / cells.length,
    days: share((cell) => dayOf(cell) !== null),
    moments: share((cell) => dayOf(cell)?.includes('T') === true),
    clocks: share((cell) => clockShape.test(cell)),
    amounts: share(isAmount),
    money: share((cell) => isAmount(cell) && /[.,]\d{2}\D*$|[¥￥$€£元]|^[-−+]/.test(cell)),
    directions: share((cell) => directionOf(cell) !== 'unknown'),
    statuses: share((cell) => statusOf(cell) !== 'unknown'),
    currencies: share((cell) => currencyShape.test(cell)),
    codes: share((cell) => codeShape.test(cell)),
    words: share((cell) => /\p{L}{2}|\p{Script=Han}/u.test(cell)),
    variety: filled.length === 0 ? 0 : new Set(filled).size / filled.length,
    decimalMark,
  }
}

function dayOf(cell: string): string | null {
  return parseBillDate(cell, 'day-first') ?? parseBillDate(cell, 'month-first')
}
