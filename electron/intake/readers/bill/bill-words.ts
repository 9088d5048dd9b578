import type { TransactionDirection, TransactionStatus } from '../../../../shared/model/transaction.ts'

const directions: Readonly<Record<string, TransactionDirection>> = {
  ...all('out', '支出 支 借 借方 转出 支取 付 付款 out debit dr d expense dbit withdrawal'),
  ...all('in', '收入 收 贷 贷方 转入 存入 收款 in credit cr c income crdt deposit'),
  ...all('neutral', '不计收支 不计 / 中性交易 其他 其它 neutral memo'),
}

/** `收/支` as the wallets and banks write it. WeChat's `/` and Alipay's 不计收支 move no money in or out. */
export function directionOf(cell: string): TransactionDirection {
  const word = cell.replace(/\s/g, '').toLowerCase()
  // `贷 Cr`, `借 Dr`: the word in both languages.
  return directions[word] ?? directions[word.replace(/^([借贷])(?:cr|dr)$/, '$1')] ?? 'unknown'
}

/**
 * Status as the bill states it; nothing is concluded from other rows. 退款成功 is the row of a refund itself, 已全额退款 and
 * 已退款(￥5.00) stand on the row of the purchase, 交易关闭 never happened or was undone.
 */
export function statusOf(cell: string): TransactionStatus {
  const words = cell.trim()
  if (words === '' || words === '/') return 'unknown'
  if (words === '交易成功' || words === '支付成功') return 'done'
  if (/全额退款|对方已退还|已退还/.test(words)) return 'refunded'
  if (/已退款\s*[(（]?\s*[¥￥]?\s*\d|部分退款|partially refunded/i.test(words)) return 'partly-refunded'
  if (/失败|failed|declined|denied/i.test(words)) return 'failed'
  if (/关闭|撤销|取消|closed|cancel|expired|voided/i.test(words)) return 'closed'
  if (/退款/.test(words)) return /(等待|处理中|申请)/.test(words) ? 'pending' : 'refund'
  if (/refunded|reversed/i.test(words)) return 'refunded'
  if (/等待|处理中|待|未|pending|on hold|unclaimed/i.test(words)) return 'pending'
  if (
    /成功|完成|已(支付|收钱|转账|到账|存入|付款|收款|领取|还款|扣款|入账|结算)|到账|completed?|success|paid|posted|cleared|booked/i.test(
      words,
    )
  )
    return 'done'
  return 'unknown'
}

/** What a bank calls money that comes back; `冲正` takes a booking back. */
export const refundWords = /退款|退货|冲正|撤销|refund|chargeback|reversal/i

const currencies: Readonly<Record<string, string>> = {
  美元: 'USD',
  港币: 'HKD',
  港元: 'HKD',
  欧元: 'EUR',
  日元: 'JPY',
  英镑: 'GBP',
  澳元: 'AUD',
  澳大利亚元: 'AUD',
  加元: 'CAD',
  加拿大元: 'CAD',
  新加坡元: 'SGD',
  澳门元: 'MOP',
  韩元: 'KRW',
}

/** ISO 4217 code; bills in China that name no currency are in yuan. */
export function currencyOf(cell: string): string {
  const word = cell.trim().toUpperCase()
  if (word === '' || word === 'CNY' || word === '-' || word === '/' || /人民币|RMB|CNY|^元$/.test(word))
    return 'CNY'
  return currencies[word] ?? word
}

function all(direction: TransactionDirection, list: string): Record<string, TransactionDirection> {
  return Object.fromEntries(list.split(' ').map((word) => [word, direction]))
}
