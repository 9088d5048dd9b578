import type { Reading } from '../../../shared/model/reading.ts'
import { readCsvRecords } from './csv-records.ts'
import type { DecodedText } from './decode-text.ts'
import { findWalletTable, readWalletTable } from './wallet-bill.ts'

/**
 * Alipay's bill from the app (2023 and later).
 * Recognises: a record beginning 交易时间 with 商品说明, 收/支, 金额, 交易状态 and 交易订单号, wherever it stands (row 24 or 25).
 * Reads: 12 columns and an empty 13th; ids end in a TAB; some files drop the seconds; a refund is a 不计收支 row of its own.
 * Reports: declared totals that differ, footers, rows not understood.
 */
export function readAlipayCsv(decoded: DecodedText): Reading | null {
  if (!decoded.text.includes('交易时间')) return null
  const table = findWalletTable(readCsvRecords(decoded.text, ','), [
    '商品说明',
    '收/支',
    '金额',
    '交易状态',
    '交易订单号',
  ])
  return table === null ? null : readWalletTable(table, 'alipay-csv', decoded.encoding)
}
