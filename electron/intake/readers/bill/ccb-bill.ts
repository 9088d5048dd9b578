import type { BillRow } from '../../../../shared/model/transaction.ts'
import { type BillDialect, hasAll } from './bill-dialect.ts'

/**
 * China Construction Bank: 个人活期账户全部交易明细 (workbook, PDF) and the text with 账　　号：.
 * Recognises: 交易地点/附言 or 对方账号与户名 with 交易金额; or 记账日 with 支出, 收入 and 交易地点.
 * Reads: account and name out of 对方账号与户名; place and note share a column, and in the text its bare commas stay in it.
 * Reports: totals that differ, what the bank says below the rows, rows not understood.
 */
export const ccbBill: BillDialect = {
  name: 'ccb',
  recognises: (names) =>
    (names.has('交易金额') && (names.has('对方账号与户名') || names.has('交易地点/附言'))) ||
    hasAll(names, ['记账日', '支出', '收入', '交易地点']),
  zone: null,
  needsTime: true,
  isBooked: true,
  joinsExtraCells: true,
  sign: 'minus-is-out',
  rules: ({ header }) => {
    const partyAt = header.findIndex((heading) => heading.replace(/\s/g, '') === '对方账号与户名')
    return partyAt === -1 ? {} : { refine: (row) => splitParty(row, partyAt) }
  },
}

/** `Z******0014/*动漫`: the account before the first slash, the name after it. */
function splitParty(row: BillRow, partyAt: number): BillRow {
  const party = (row.cells[partyAt] ?? '').trim()
  const slash = party.indexOf('/')
  if (slash === -1) return { ...row, counterparty: party === '' ? null : party }
  const [account, name] = [party.slice(0, slash).trim(), party.slice(slash + 1).trim()]
  return {
    ...row,
    counterparty: name === '' ? null : name,
    counterpartyAccount: account === '' ? null : account,
  }
}
