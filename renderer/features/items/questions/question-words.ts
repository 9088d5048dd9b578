import { defineWords } from '../../../words/define-words.ts'

export const questionWords = defineWords({
  zh: {
    columns: '这张表格像是账单，但认不出各列是什么。',
    explain: '说明各列',
    explainAgain: '重新说明各列',
    explained: '各列已按你的说明读取。',
    remembered: '表头与以前说明过的相同，已照那次的说明读取。',
    table: '这是一张表格，现在按文字收着。如果是账单，可以说明各列，读成交易。',
    generic: '各列是按表头猜的，如果不对可以自己说明。',
    answered:
      '已按你的回答读取：{count, plural, other {#}} {type, select, bill {笔交易} chat {条消息} other {段文字}}。',
  },
  en: {
    columns: 'This table looks like a bill, but its columns are not known.',
    explain: 'Say what the columns are',
    explainAgain: 'Say anew what the columns are',
    explained: 'The columns were read as you said.',
    remembered: 'The heading was explained before, and the columns were read as said then.',
    table:
      'This is a table, kept as text. If it is a bill, say what its columns are to read it as transactions.',
    generic: 'The columns were guessed from the heading. If that is wrong, you can say what they are.',
    answered:
      'Read by your answer: {type, select, bill {{count, plural, one {# transaction} other {# transactions}}} chat {{count, plural, one {# message} other {# messages}}} other {{count, plural, one {# paragraph} other {# paragraphs}}}}.',
  },
})
