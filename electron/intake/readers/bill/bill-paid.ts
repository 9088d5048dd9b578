import type { TransactionDirection } from '../../../../shared/model/transaction.ts'
import { type Amount, type DecimalMark, parseAmount } from '../amount.ts'
import { type BillColumns, cellOf } from './bill-columns.ts'
import { directionOf } from './bill-words.ts'

/** What the sign of an amount means where no column states the direction. */
export type SignMeaning = 'minus-is-out' | 'minus-is-in' | 'unstated'

export type PaidRules = {
  readonly columns: BillColumns
  readonly sign: SignMeaning
  readonly decimalMark: DecimalMark
  /** The sign of an amount only repeats what the direction's column says (支出 -12.00). */
  readonly signRepeatsDirection: boolean
}
type Paid = { readonly amount: Amount; readonly direction: TransactionDirection }

/** How much a row is about and which way it went; null where no amount can be read, or two contradict each other. */
export function readPaid(cells: readonly string[], rules: PaidRules): Paid | null {
  const { columns, decimalMark } = rules
  const amount = parseAmount(cellOf(cells, columns.amount), decimalMark)
  if (amount !== null) return readSigned(amount, cells, rules)
  const paidOut = readColumn(cells, columns.amountOut, decimalMark)
  const paidIn = readColumn(cells, columns.amountIn, decimalMark)
  const isOut = paidOut !== null && !isZero(paidOut)
  const isIn = paidIn !== null && !isZero(paidIn)
  // A row that names both an income and an expense is not understood.
  if (isOut && isIn) return null
  if (isOut) return { amount: withoutRepeatedSign(paidOut, rules), direction: 'out' }
  if (isIn) return { amount: paidIn, direction: 'in' }
  const zero = paidOut ?? paidIn
  return zero === null ? null : { amount: zero, direction: 'neutral' }
}

function readSigned(amount: Amount, cells: readonly string[], rules: PaidRules): Paid {
  const { columns, sign } = rules
  if (columns.direction.length > 0) {
    const direction = directionOf(cellOf(cells, columns.direction))
    return { amount: withoutRepeatedSign(amount, rules), direction }
  }
  if (sign === 'unstated') return { amount, direction: 'unknown' }
  const isMinus = amount.value.startsWith('-')
  return { amount: withoutSign(amount), direction: isMinus === (sign === 'minus-is-out') ? 'out' : 'in' }
}

/** The first column of the candidates that is not empty or zero, else the first zero. */
function readColumn(
  cells: readonly string[],
  candidates: readonly number[],
  decimalMark: DecimalMark,
): Amount | null {
  let zero: Amount | null = null
  for (const index of candidates) {
    const amount = parseAmount(cells[index] ?? '', decimalMark)
    if (amount === null) continue
    if (!isZero(amount)) return amount
    zero ??= amount
  }
  return zero
}

function withoutRepeatedSign(amount: Amount, rules: PaidRules): Amount {
  return rules.signRepeatsDirection ? withoutSign(amount) : amount
}

function withoutSign(amount: Amount): Amount {
  return amount.value.startsWith('-') ? { ...amount, value: amount.value.slice(1) } : amount
}

function isZero(amount: Amount): boolean {
  return /^-?[0.]+$/.test(amount.value)
}
