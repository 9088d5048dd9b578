import type { ItemKind, ProofKind } from '../../shared/model/item.ts'
import { defineWords } from './define-words.ts'

/** What an item is. */
export const kindWords = defineWords<ItemKind>({
  zh: {
    image: '图片',
    pdf: 'PDF',
    bill: '账单',
    chat: '聊天记录',
    page: '网页',
    mail: '邮件',
    text: '文档',
    audio: '录音',
    video: '视频',
    other: '其他文件',
  },
  en: {
    image: 'Picture',
    pdf: 'PDF',
    bill: 'Bill',
    chat: 'Chat',
    page: 'Web page',
    mail: 'Mail',
    text: 'Document',
    audio: 'Recording',
    video: 'Video',
    other: 'Other file',
  },
})

/** What an item helps to prove. */
export const proofKindWords = defineWords<ProofKind>({
  zh: { order: '订单', payment: '付款', defect: '故障', contact: '沟通', rules: '规则', other: '其他' },
  en: {
    order: 'Order',
    payment: 'Payment',
    defect: 'Defect',
    contact: 'Contact',
    rules: 'Rules',
    other: 'Other',
  },
})
