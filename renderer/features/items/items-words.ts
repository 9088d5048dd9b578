import { defineWords } from '../../words/define-words.ts'

export const itemsWords = defineWords({
  zh: {
    title: '材料',
  },
  en: {
    title: 'Materials',
  },
})
