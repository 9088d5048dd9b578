import type { ItemKind, ProofKind } from '../model/item.ts'

// In this order: 客服聊天_支付 is a conversation about a payment, 支付规则 are rules.
const keywords: readonly { readonly proofKind: ProofKind; readonly zh: RegExp; readonly en: RegExp }[] = [
  { proofKind: 'other', zh: /营业执照|执照|资质|许可证/, en: words('licen[cs]e|certificate') },
  {
    proofKind: 'rules',
    zh: /规则|协议|条款|售后|政策|须知|说明书/,
    en: words('rules?|terms|policy|policies|agreement|conditions'),
  },
  {
    proofKind: 'contact',
    zh: /聊天|客服|通话|录音|沟通|对话|微信记录|短信|邮件/,
    en: words('chats?|messages?|calls?|support|conversation|whatsapp|mail|sms'),
  },
  {
    proofKind: 'defect',
    zh: /失败|无效|已使用|已被使用|错误|卡密|异常|损坏|破损|瑕疵|开裂/,
    en: words('fail(?:ed|ure|s)?|invalid|errors?|used|broken|defect(?:ive|s)?|damaged?'),
  },
  {
    proofKind: 'payment',
    zh: /支付|付款|账单|转账|流水|扣款|收款|交易/,
    en: words('pay|paid|pays|payments?|bills?|invoices?|receipts?|transactions?'),
  },
  { proofKind: 'order', zh: /订单|下单|商品|购买|详情/, en: words('orders?|purchases?|product|checkout') },
]

function words(alternatives: string): RegExp {
  return new RegExp(`(?:^|[^a-z])(?:${alternatives})(?:$|[^a-z])`, 'i')
}

/** A first guess at what an item helps to prove, from its name, else from its kind; the user can overrule it. */
export function guessProofKind(fileName: string, kind: ItemKind): ProofKind {
  const name = fileName.normalize('NFC')
  const found = keywords.find(({ zh, en }) => zh.test(name) || en.test(name))
  if (found !== undefined) return found.proofKind
  switch (kind) {
    case 'bill':
      return 'payment'
    case 'chat':
    case 'mail':
      return 'contact'
    default:
      return 'other'
  }
}
