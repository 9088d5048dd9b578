import { Decimal } from 'decimal.js'
import type { BillRow } from '../../../../shared/model/transaction.ts'
import { asMoney } from '../amount.ts'
import { type BillDialect, hasAll } from './bill-dialect.ts'

/**
 * JD's bill (京东交易流水).
 * Recognises: 京东账号名 above, or 商户名称, 交易说明, 收/支 and 交易订单号 together.
 * Reads: amounts with what was returned, `131.77(已退款89.84)` and `44.28(已全额退款)`; refunds as rows of their own.
 * Reports: declared totals that differ; JD states them net of refunds and without what is paid later (先享后付).
 */
export const jdBill: BillDialect = {
  name: 'jd',
  recognises: (names, preamble) =>
    hasAll(names, ['交易时间', '金额', '收/支', '交易订单号', '交易说明']) &&
    (preamble.includes('京东账号名') || names.has('商户名称')),
  zone: '+08:00',
  needsTime: true,
  sign: 'unstated',
  countedAmount,
}

function countedAmount(row: BillRow): string {
  if (row.method === '先享后付') return '0'
  return asMoney(new Decimal(row.amount ?? 0).minus(row.refundedAmount ?? 0))
}
