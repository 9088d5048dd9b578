import type { BillRow } from '../../../../shared/model/transaction.ts'
import { type BillDialect, hasAll } from './bill-dialect.ts'
import { refundWords } from './bill-words.ts'

/**
 * Alipay's 账务明细 (`*_ACCLOG.csv`): what moved on the balance, one booking a row.
 * Recognises: 账务流水号 with 收入金额（+元） and 支出金额（-元）.
 * Reads: both columns, money out with or without its minus; a row without either as nothing moved.
 * Reports: 支出合计 and 收入合计 below the rows where they differ, rows not understood.
 */
export const alipayLedger: BillDialect = {
  name: 'alipay-ledger',
  recognises: (names, preamble) =>
    hasAll(names, ['账务流水号', '收入金额', '支出金额']) ||
    (preamble.includes('支付宝账务明细') && hasAll(names, ['收入', '支出'])),
  zone: '+08:00',
  needsTime: true,
  isBooked: true,
  sign: 'unstated',
  rules: () => ({ refine: refineRow }),
}

function refineRow(row: BillRow): BillRow {
  const words = `${row.category ?? ''} ${row.description ?? ''} ${row.note ?? ''}`
  return row.direction === 'in' && refundWords.test(words) ? { ...row, status: 'refund' } : row
}
