import { defineWords } from '../../words/define-words.ts'
import type { EventGroup } from './event-groups.ts'

export const groupWords = defineWords<EventGroup>({
  zh: {
    order: '订单',
    payment: '付款',
    defect: '故障',
    contact: '沟通',
    promise: '承诺',
    complaint: '投诉',
    other: '其他',
  },
  en: {
    order: 'Order',
    payment: 'Payment',
    defect: 'Defect',
    contact: 'Contact',
    promise: 'Promise',
    complaint: 'Complaint',
    other: 'Other',
  },
})
