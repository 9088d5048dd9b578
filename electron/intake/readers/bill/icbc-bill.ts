import { type BillDialect, hasAll } from './bill-dialect.ts'

/**
 * ICBC's 明细查询文件下载, debit and credit cards, and its 借记账户历史明细.
 * Recognises: 记账金额(收入) and 记账金额(支出); or 收入/支出金额 with 储种 or 钞汇.
 * Reads: cells padded with spaces and TABs, `-` as nothing, what was booked before what was traded.
 * Reports: 人民币合计 (no transaction) where it differs from its column.
 */
export const icbcBill: BillDialect = {
  name: 'icbc',
  recognises: (names) =>
    hasAll(names, ['交易日期', '记账金额(收入)', '记账金额(支出)']) ||
    (hasAll(names, ['交易日期', '收入/支出金额']) && (names.has('储种') || names.has('钞汇'))),
  zone: null,
  needsTime: true,
  isBooked: true,
  sign: 'minus-is-out',
}
