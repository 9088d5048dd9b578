import { defineWords } from '../../../words/define-words.ts'

export const dateOrderWords = defineWords({
  zh: {
    question: '文件里的“{example}”是哪一天？时间因此还没有读出来。',
    choice: '{year}年{month}月{day}日',
    'day-first': '先日后月',
    'month-first': '先月后日',
    'year-first': '先年后月',
    done: '日期已按“{order}”读取',
    said: '日期按“{order}”读取，是你说明的。',
    change: '改为{order}',
  },
  en: {
    question: 'Which day is “{example}” in this file? Until then its times are not read.',
    choice: '{day} {name} {year}',
    'day-first': 'day first',
    'month-first': 'month first',
    'year-first': 'year first',
    done: 'Dates are read {order}',
    said: 'Dates are read {order}, as you said.',
    change: 'Change to {order}',
  },
})
