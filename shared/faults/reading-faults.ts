import type { FaultText } from './fault-text.ts'

/** Notes of a reading, and the reasons of unread lines of a table (`row-…`). Those of chats: chat-faults.ts. */
export const readingFaults = {
  'row-has-too-many-cells': {
    message: {
      zh: '这一行的列数比表头多，无法确定各列含义。',
      en: 'This line has more cells than the heading, so their meaning is unclear.',
    },
    next: { zh: '原文已照录，请对照原件查看。', en: 'It is kept verbatim; compare it with the original.' },
  },
  'row-has-too-few-cells': {
    message: {
      zh: '这一行的列数不足，无法识别为一笔交易。',
      en: 'This line has too few cells to be a transaction.',
    },
    next: { zh: '原文已照录，请对照原件查看。', en: 'It is kept verbatim; compare it with the original.' },
  },
  'row-time-not-read': {
    message: {
      zh: '这一行没有能识别的交易时间。',
      en: 'This line has no transaction time that could be read.',
    },
    next: { zh: '原文已照录，请对照原件查看。', en: 'It is kept verbatim; compare it with the original.' },
  },
  'row-amount-not-read': {
    message: { zh: '这一行没有能识别的金额。', en: 'This line has no amount that could be read.' },
    next: { zh: '原文已照录，请对照原件查看。', en: 'It is kept verbatim; compare it with the original.' },
  },
  'bill-declared-differs': {
    message: {
      zh: '账单自己写明的“{label}”是 {declared}，实际读到 {read}。',
      en: 'The bill states {declared} for “{label}”, but {read} was read.',
    },
    next: {
      zh: '账单可能被筛选、删改或按不同口径统计，请核对。',
      en: 'It may be filtered, edited or counted differently; please check.',
    },
  },
  'bill-footer': {
    message: {
      zh: '第 {line} 行是账单的合计或分隔，不计为交易：{text}',
      en: 'Line {line} is a total or divider of the bill, not a transaction: {text}',
    },
    next: { zh: '', en: '' },
  },
  'bill-rows-without-time': {
    message: {
      zh: '有 {count} 笔交易没有完整日期（例如缺少年份）。',
      en: '{count} transactions have no complete date (the year may be missing).',
    },
    next: { zh: '请对照账单补充时间。', en: 'Please add the time from the bill.' },
  },
  'bill-sign-unclear': {
    message: {
      zh: '这份账单用正负号表示收支，但没有写明含义。',
      en: 'This bill uses plus and minus without saying which is income.',
    },
    next: { zh: '收支方向留空，请对照原件。', en: 'The direction is left open; compare the original.' },
  },
  'text-bytes-not-decoded': {
    message: {
      zh: '文件中有 {count} 处字节无法解码，以 � 表示。',
      en: '{count} places in the file could not be decoded and are shown as �.',
    },
    next: { zh: '原件完整保留，请对照原件。', en: 'The original is kept whole; compare it.' },
  },
  'workbook-too-large': {
    message: {
      zh: '这个表格解压后过大，没有展开读取。',
      en: 'This workbook would unpack to too much data and was not read.',
    },
    next: {
      zh: '它作为附件保留；请另存为较小的表格或 CSV。',
      en: 'It is kept as an attachment; save it as a smaller table or CSV.',
    },
  },
  'reread-nothing': {
    message: {
      zh: '按这样的说明，从“{file}”里什么也没有读出来。',
      en: 'Nothing could be read from “{file}” in that way.',
    },
    next: {
      zh: '原来的读取结果没有变。请换一种说明再试。',
      en: 'What was read before is unchanged. Try another answer.',
    },
  },
  'table-not-found': {
    message: { zh: '“{file}”里没有这张表。', en: '“{file}” has no such table.' },
    next: { zh: '请关闭这个对话框，再打开一次。', en: 'Close this dialog and open it again.' },
  },
  'mail-not-read': {
    message: {
      zh: '这封邮件的结构损坏，已按纯文本显示。',
      en: 'The structure of this mail is damaged; it is shown as plain text.',
    },
    next: { zh: '请对照原件查看。', en: 'Compare it with the original.' },
  },
} satisfies Record<string, FaultText>
