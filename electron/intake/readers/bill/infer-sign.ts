import { parseAmount } from '../amount.ts'
import type { TableRecord } from '../table-record.ts'
import { type BillColumns, cellOf } from './bill-columns.ts'
import type { SignMeaning } from './bill-paid.ts'
import { refundWords } from './bill-words.ts'

/** `isAssumed`: a minus is taken as money out because that is usual, not because anything in the bill shows it. */
export type InferredSign = { readonly sign: SignMeaning; readonly isAssumed: boolean }

const outWords =
  /消费|支付(?!宝)|购物|取款|取现|转出|支取|扣款|缴费|手续费|purchase|withdrawal|\bfee\b|sales|bill payment/i
const inWords = /工资|代发|入账|汇入|转入|利息|结息|存入|salary|payroll|deposit|interest|\bcredit\b(?! card)/i
const repaymentWords = /还款|payment.*thank you/i
const creditCardWords = /信用卡|贷记卡|credit\s*card|本期账单|还款日|卡号?末四位|卡号后四位|信用额度|card #/i
const longestLook = 400

/**
 * What plus and minus mean in a bill whose rows do not say: proven by the balance after each row, else by the words of the
 * rows (消费, 退款), else taken as usual for an account where a minus stands. Unstated on a credit card's bill without words.
 */
export function inferSign(
  preamble: readonly string[],
  body: readonly TableRecord[],
  { header, columns }: { readonly header: readonly string[]; readonly columns: BillColumns },
): InferredSign {
  const unstated = { sign: 'unstated', isAssumed: false } as const
  if (columns.amount.length === 0 || columns.direction.length > 0) return unstated
  const rows = body.slice(0, longestLook).flatMap((record) => {
    const value = parseAmount(cellOf(record.cells, columns.amount))?.value
    const balance = parseAmount(cellOf(record.cells, columns.balance))?.value
    return value === undefined
      ? []
      : [{ amount: Number(value), balance: balance === undefined ? null : Number(balance), ...record }]
  })
  // Only a minus shows what signs mean: where there is none, an amount says nothing of its row's direction.
  if (!rows.some((row) => row.amount < 0)) return unstated
  const isCreditCard = [...preamble, header.join(' ')].some((line) => creditCardWords.test(line))
  const proven = voteByBalance(rows) ?? voteByWords(rows, isCreditCard)
  if (proven !== null) return { sign: proven, isAssumed: false }
  return isCreditCard ? unstated : { sign: 'minus-is-out', isAssumed: true }
}

type SignedRow = {
  readonly amount: number
  readonly balance: number | null
  readonly cells: readonly string[]
}

/** Each balance is the one before it plus or minus the amount, whether the rows run forward or backward. */
function voteByBalance(rows: readonly SignedRow[]): SignMeaning | null {
  const votes = { plus: 0, minus: 0, pairs: 0 }
  for (const direction of [1, -1]) {
    const found = { plus: 0, minus: 0, pairs: 0 }
    for (const [index, row] of rows.entries()) {
      const before = rows[index - direction]
      if (before === undefined || row.balance === null || before.balance === null || row.amount === 0)
        continue
      found.pairs += 1
      const change = Math.round((row.balance - before.balance) * 100)
      if (change === Math.round(row.amount * 100)) found.plus += 1
      if (change === Math.round(-row.amount * 100)) found.minus += 1
    }
    if (Math.max(found.plus, found.minus) > Math.max(votes.plus, votes.minus)) Object.assign(votes, found)
  }
  if (votes.plus * 2 > votes.pairs) return 'minus-is-out'
  return votes.minus * 2 > votes.pairs ? 'minus-is-in' : null
}

function voteByWords(rows: readonly SignedRow[], isCreditCard: boolean): SignMeaning | null {
  let plusIsIn = 0
  let plusIsOut = 0
  for (const { amount, cells } of rows) {
    const words = cells.filter((cell) => !/^[\s\d.,+-]*$/.test(cell)).join(' ')
    const isIn =
      refundWords.test(words) || inWords.test(words) || (isCreditCard && repaymentWords.test(words))
    const isOut = !isIn && outWords.test(words)
    if (amount === 0 || isIn === isOut) continue
    if (amount > 0 === isIn) plusIsIn += 1
    else plusIsOut += 1
  }
  if (plusIsIn >= plusIsOut * 4 && plusIsIn > 0) return 'minus-is-out'
  return plusIsOut >= plusIsIn * 4 && plusIsOut > 0 ? 'minus-is-in' : null
}
