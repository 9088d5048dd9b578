import { type BillDialect, hasAll } from './bill-dialect.ts'

/**
 * Bank of China: 交易流水明细清单 (PDF, or as CSV).
 * Recognises: 记账日期, 记账时间, 金额 and 交易名称.
 * Reads: day and time from two columns, minus as money out, runs of dashes as nothing.
 * Reports: 借方发生数 and 贷方发生数 of the head where they differ, rows not understood.
 */
export const bocBill: BillDialect = {
  name: 'boc',
  recognises: (names) => hasAll(names, ['记账日期', '记账时间', '金额', '交易名称']),
  zone: null,
  needsTime: true,
  isBooked: true,
  sign: 'minus-is-out',
}
