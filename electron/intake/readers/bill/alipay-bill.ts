import { type BillDialect, hasAll } from './bill-dialect.ts'

/**
 * Alipay's bill from the app (2021 and later) and its 交易流水证明.
 * Recognises: 商品说明, 收/支, 金额 and 交易订单号 beside 交易时间, in any order, wherever they stand (row 24 or 25).
 * Reads: 12 columns and an empty 13th; ids end in a TAB; some files drop the seconds; a refund is a 不计收支 row of its own.
 * Reports: declared totals that differ, footers, rows not understood.
 */
export const alipayBill: BillDialect = {
  name: 'alipay',
  recognises: (names) => hasAll(names, ['交易时间', '商品说明', '收/支', '金额', '交易订单号']),
  zone: '+08:00',
  needsTime: true,
  sign: 'unstated',
}
