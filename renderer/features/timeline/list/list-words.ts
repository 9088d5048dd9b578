import { defineWords } from '../../../words/define-words.ts'

export const listWords = defineWords({
  zh: {
    draft: '起草，待确认',
    billLines: '账单第 {lines} 行',
    billCount: '账单 {count} 行',
    messages: '{count} 条消息',
    marks: '{first} 至 {last}',
    more: '另有 {count} 份材料',
    openItem: '查看材料：{name}',
    dropInto: '松开：加入“{title}”',
  },
  en: {
    draft: 'Draft, to be confirmed',
    billLines: '{count, plural, one {bill row {lines}} other {bill rows {lines}}}',
    billCount: '{count} bill rows',
    messages: '{count, plural, one {# message} other {# messages}}',
    marks: '{first} to {last}',
    more: '{count} more materials',
    openItem: 'Show material: {name}',
    dropInto: 'Let go: add to “{title}”',
  },
})
