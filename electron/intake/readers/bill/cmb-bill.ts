import type { BillRow } from '../../../../shared/model/transaction.ts'
import { type BillDialect, hasAll } from './bill-dialect.ts'
import { refundWords } from './bill-words.ts'

/**
 * China Merchants Bank's debit card: 招商银行交易记录 from the website, 招商银行交易流水 from the app.
 * Recognises: the title above 收入 and 支出, or 联机余额 with 交易金额.
 * Reads: `#` lines as text around the table, cells that begin with a TAB, dates without dashes.
 * Reports: 收入合计 and 支出合计 below the rows where they differ.
 */
export const cmbDebitBill: BillDialect = {
  name: 'cmb-debit',
  recognises: (names, preamble) =>
    (preamble.includes('招商银行交易记录') && hasAll(names, ['交易日期', '收入', '支出'])) ||
    (hasAll(names, ['交易金额', '联机余额']) && names.has('记账日期')),
  zone: null,
  needsTime: true,
  isBooked: true,
  sign: 'minus-is-out',
}

/**
 * China Merchants Bank's credit card: 信用卡对账单.
 * Recognises: 交易日, 记账日, 交易摘要 and 人民币金额.
 * Reads: MM/DD in the year of the statement named above, last year's months in January; the day of booking where that of
 * the trade is blank; plus as what was spent, minus as what came back or was paid in.
 * Reports: the year taken from the title, rows whose year nobody states.
 */
export const cmbCreditBill: BillDialect = {
  name: 'cmb-credit',
  recognises: (names) =>
    hasAll(names, ['交易日', '记账日', '人民币金额']) && (names.has('交易摘要') || names.has('交易说明')),
  zone: null,
  needsTime: false,
  isBooked: true,
  sign: 'minus-is-in',
  rules: () => ({ refine: refineRow }),
}

/** Money that came in on a card is a refund only where the bill's words say so: paying the bill (还款) comes in too. */
function refineRow(row: BillRow): BillRow {
  const words = row.description ?? ''
  return row.direction === 'in' && refundWords.test(words) && !words.includes('还款')
    ? { ...row, status: 'refund' }
    : row
}
