import { type BillDialect, hasAll } from './bill-dialect.ts'

/**
 * WeChat Pay's bill as CSV (until 2025), as a workbook (July 2025 and March 2026 layouts), and its 交易明细证明.
 * Recognises: 交易时间 … 交易单号 with 交易类型, 收/支 (收/支/其他) and 金额(元), at any row.
 * Reads: bare inner quotes, `"123"<TAB>` ids, `¥` and `￥`, `/` as neutral, 已退款(￥5.00) as a part and 已全额退款 as the
 * whole; times as text or as Excel serials, which are the wall clock and are never shifted.
 * Reports: declared totals that differ, footers, rows not understood.
 */
export const wechatBill: BillDialect = {
  name: 'wechat',
  recognises: (names) =>
    hasAll(names, ['交易时间', '交易类型', '金额', '交易单号']) &&
    (names.has('收/支') || names.has('收/支/其他')) &&
    (names.has('当前状态') || names.has('商户单号')),
  zone: '+08:00',
  needsTime: true,
  sign: 'unstated',
}
