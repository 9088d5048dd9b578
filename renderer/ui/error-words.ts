import { defineWords } from '../words/define-words.ts'

export const errorWords = defineWords({
  zh: { bug: '程序出错了：{details}' },
  en: { bug: 'Something went wrong in the program: {details}' },
})
