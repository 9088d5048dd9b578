import type { EventKind } from '../../../shared/model/event.ts'
import { defineWords } from '../../words/define-words.ts'

/** What happened, in a word. */
export const eventKindWords = defineWords<EventKind>({
  zh: {
    ordered: '下单',
    paid: '付款',
    delivered: '发货',
    defect: '故障',
    contact: '沟通',
    promise: '承诺',
    'promise-broken': '承诺未履行',
    complaint: '投诉',
    reply: '答复',
    refund: '退款',
    other: '其他',
  },
  en: {
    ordered: 'Order',
    paid: 'Payment',
    delivered: 'Delivery',
    defect: 'Defect',
    contact: 'Contact',
    promise: 'Promise',
    'promise-broken': 'Promise broken',
    complaint: 'Complaint',
    reply: 'Reply',
    refund: 'Refund',
    other: 'Other',
  },
})
