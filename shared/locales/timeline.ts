import type { ProofKind } from '../model/item.ts'
import type { Language } from '../model/language.ts'

type TimelineWords = {
  readonly paid: string
  readonly refund: string
  readonly closedPayment: string
  readonly payments: (count: number) => string
  readonly refunds: (count: number) => string
  readonly transactions: (count: number) => string
  readonly conversation: (count: number) => string
  /** One message: who said it, and its beginning. */
  readonly said: (sender: string | null, text: string) => string
  /** A kind of material, of whom, and a sum of yuan; at least one of the two is there. */
  readonly named: (label: string, name: string | null, amount: string | null) => string
  readonly several: (title: string, count: number) => string
  readonly separator: string
  readonly captured: Readonly<Record<ProofKind, string>>
  readonly group: Readonly<Record<ProofKind, string>>
}

export const timelineWords: Readonly<Record<Language, TimelineWords>> = {
  zh: {
    paid: '付款',
    refund: '退款',
    closedPayment: '交易关闭',
    payments: (count) => `付款${count}笔`,
    refunds: (count) => `退款${count}笔`,
    transactions: (count) => `账单往来${count}笔`,
    conversation: (count) => `沟通（${count}条消息）`,
    said: (sender, text) => (sender === null ? text : `${sender}：${text}`),
    named: (label, name, amount) =>
      `${label}：${[name, amount === null ? null : `¥${amount}`].filter((part) => part !== null).join(' ')}`,
    several: (title, count) => `${title}（${count}份）`,
    separator: '、',
    captured: {
      order: '订单页面',
      payment: '支付页面',
      defect: '问题页面',
      contact: '沟通画面',
      rules: '规则页面',
      other: '其他画面',
    },
    group: {
      order: '订单材料',
      payment: '支付记录',
      defect: '商品或服务问题',
      contact: '沟通记录',
      rules: '平台规则',
      other: '其他材料',
    },
  },
  en: {
    paid: 'Payment',
    refund: 'Refund',
    closedPayment: 'Payment closed',
    payments: (count) => `${count} payments`,
    refunds: (count) => `${count} refunds`,
    transactions: (count) => `${count} bill rows`,
    conversation: (count) => `Conversation (${count} messages)`,
    said: (sender, text) => (sender === null ? text : `${sender}: ${text}`),
    named: (label, name, amount) =>
      `${label}: ${[name, amount === null ? null : `¥${amount}`].filter((part) => part !== null).join(' ')}`,
    several: (title, count) => `${title} (${count} items)`,
    separator: ', ',
    captured: {
      order: 'Order page',
      payment: 'Payment page',
      defect: 'Fault shown',
      contact: 'Conversation shown',
      rules: 'Rules page',
      other: 'Other picture',
    },
    group: {
      order: 'Order',
      payment: 'Payment records',
      defect: 'Faulty goods or service',
      contact: 'Communication',
      rules: 'Platform rules',
      other: 'Other material',
    },
  },
}
