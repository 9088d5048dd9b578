import type {
  BillRow,
  TransactionDirection,
  TransactionStatus,
} from '../../../../shared/model/transaction.ts'
import { type BillDialect, type BillTable, hasAll } from './bill-dialect.ts'

/** 资金状态 says where the money went; it speaks where 收/支 is left blank. */
const fundDirections: Readonly<Record<string, TransactionDirection>> = {
  已支出: 'out',
  待支出: 'out',
  已收入: 'in',
  待收入: 'in',
  资金转移: 'neutral',
  冻结: 'neutral',
  解冻: 'neutral',
}

/**
 * Alipay's 交易记录明细查询 from the website, as CSV or TXT.
 * Recognises: 交易号, 交易创建时间, 金额（元） and 资金状态 (row 5).
 * Reads: padded cells; the time of payment, else of creation; 收/支 from 资金状态 where it is blank; 成功退款 as the refund.
 * Reports: the totals of its footer where they differ, rows not understood.
 */
export const alipayWebBill: BillDialect = {
  name: 'alipay-web',
  recognises: (names) => hasAll(names, ['交易号', '交易创建时间', '金额', '收/支', '交易状态']),
  zone: '+08:00',
  needsTime: true,
  sign: 'unstated',
  rules: (table) => ({ refine: (row) => refineRow(row, table) }),
}

function refineRow(row: BillRow, { columns }: BillTable): BillRow {
  const fund = (row.cells[columns.fundStatus[0] ?? -1] ?? '').trim()
  const direction = row.direction === 'unknown' ? (fundDirections[fund] ?? 'unknown') : row.direction
  // Nothing moved in a row that was closed before it was paid.
  if (direction === 'unknown' && row.status === 'closed') return { ...row, direction: 'neutral' }
  const status: TransactionStatus = row.status === 'unknown' && fund.startsWith('待') ? 'pending' : row.status
  return { ...row, direction, status }
}
