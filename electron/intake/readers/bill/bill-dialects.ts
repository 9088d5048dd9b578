import { alipayBill } from './alipay-bill.ts'
import { alipayLedger } from './alipay-ledger.ts'
import { alipayWebBill } from './alipay-web-bill.ts'
import type { BillDialect } from './bill-dialect.ts'
import { bocBill } from './boc-bill.ts'
import { ccbBill } from './ccb-bill.ts'
import { cmbCreditBill, cmbDebitBill } from './cmb-bill.ts'
import { icbcBill } from './icbc-bill.ts'
import { jdBill } from './jd-bill.ts'
import { meituanBill } from './meituan-bill.ts'
import { paypalBill } from './paypal-bill.ts'
import { wechatBill } from './wechat-bill.ts'

/** The bills that have a maker's layout, the surest first. */
export const knownBills: readonly BillDialect[] = [
  wechatBill,
  alipayBill,
  jdBill,
  meituanBill,
  alipayWebBill,
  alipayLedger,
  icbcBill,
  cmbDebitBill,
  cmbCreditBill,
  ccbBill,
  bocBill,
  paypalBill,
]
