import type { TransactionDirection, TransactionStatus } from '../../../shared/model/transaction.ts'

/** `收/支` as the wallets and banks write it. WeChat's `/` and Alipay's 不计收支 move no money in or out. */
export function directionOf(cell: string): TransactionDirection {
  const word = cell.trim().toLowerCase()
  if (['支出', '支', '借', '转出', 'out', 'debit', 'expense'].includes(word)) return 'out'
  if (['收入', '收', '贷', '转入', 'in', 'credit', 'income'].includes(word)) return 'in'
  if (['不计收支', '/', '中性交易', '其他', 'neutral'].includes(word)) return 'neutral'
  return 'unknown'
}

/**
 * Status as the bill states it; nothing is concluded from other rows. 退款成功 is the row of a refund itself, 已全额退款 and
 * 已退款(￥5.00) stand on the row of the purchase, 交易关闭 never happened or was undone.
 */
export function statusOf(cell: string): TransactionStatus {
  const words = cell.trim()
  if (words === '' || words === '/') return 'unknown'
  if (/全额退款|对方已退还|已退还/.test(words)) return 'refunded'
  if (/已退款\s*[(（]?\s*[¥￥]?\s*\d/.test(words)) return 'partly-refunded'
  if (/失败|failed|declined/i.test(words)) return 'failed'
  if (/关闭|撤销|取消|closed|cancel/i.test(words)) return 'closed'
  if (/退款/.test(words)) return /(等待|处理中|申请)/.test(words) ? 'pending' : 'refund'
  if (/refunded/i.test(words)) return 'refunded'
  if (/等待|处理中|待|未|pending/i.test(words)) return 'pending'
  if (
    /成功|完成|已(支付|收钱|转账|到账|存入|付款|收款|领取|还款|扣款|入账|结算)|到账|completed|success|paid/i.test(
      words,
    )
  )
    return 'done'
  return 'unknown'
}

/** ISO 4217 code; bills in China that name no currency are in yuan. */
export function currencyOf(cell: string): string {
  const word = cell.trim().toUpperCase()
  if (word === '' || word === '-' || /人民币|RMB|CNY|^元$/.test(word)) return 'CNY'
  if (/^[A-Z]{3}$/.test(word)) return word
  return { 美元: 'USD', 港币: 'HKD', 欧元: 'EUR', 日元: 'JPY', 英镑: 'GBP' }[word] ?? word
}
