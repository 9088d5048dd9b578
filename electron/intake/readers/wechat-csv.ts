import type { Reading } from '../../../shared/model/reading.ts'
import { readCsvRecords } from './csv-records.ts'
import type { DecodedText } from './decode-text.ts'
import { findWalletTable, readWalletTable } from './wallet-bill.ts'

/** Headings that only WeChat Pay's bill has together, in CSV and XLSX alike. */
export const wechatHeadings = ['交易类型', '收/支', '金额', '当前状态', '交易单号']

/**
 * WeChat Pay's bill as CSV (until 2025).
 * Recognises: a record beginning 交易时间 with 交易类型, 收/支, 金额(元), 当前状态 and 交易单号.
 * Reads: bare inner quotes, `"123"<TAB>` ids, `¥` and `￥`, `/` as neutral, 已退款(￥5.00) as a part and 已全额退款 as the whole.
 * Reports: declared totals that differ, footers, rows not understood.
 */
export function readWechatCsv(decoded: DecodedText): Reading | null {
  if (!decoded.text.includes('交易时间')) return null
  const table = findWalletTable(readCsvRecords(decoded.text, ','), wechatHeadings)
  return table === null ? null : readWalletTable(table, 'wechat-csv', decoded.encoding)
}
