import type { BillRow } from '../../../../shared/model/transaction.ts'
import { type BillDialect, hasAll } from './bill-dialect.ts'

/**
 * Meituan's bill.
 * Recognises: 交易创建时间, 订单标题, 实付金额 and 交易单号.
 * Reads: what was paid (实付金额), not what was ordered (订单金额); a row with 交易成功时间 is done, one of type 退款 is a refund.
 * Reports: declared totals that differ; paying back 月付 counts as a row there and adds no money.
 */
export const meituanBill: BillDialect = {
  name: 'meituan',
  recognises: (names) => hasAll(names, ['交易创建时间', '订单标题', '实付金额', '交易单号']),
  zone: '+08:00',
  needsTime: true,
  sign: 'unstated',
  rules: ({ header }) => {
    const successAt = header.findIndex((heading) => heading.trim() === '交易成功时间')
    return { refine: (row) => refineRow(row, row.cells[successAt] ?? '') }
  },
  countedAmount: (row) => (row.category === '还款' ? '0' : (row.amount ?? '0')),
}

function refineRow(row: BillRow, successTime: string): BillRow {
  if (row.status !== 'unknown') return row
  if (row.category === '退款') return { ...row, status: 'refund' }
  return /\d/.test(successTime) ? { ...row, status: 'done' } : row
}
