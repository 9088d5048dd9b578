import type { FaultText } from './fault-text.ts'

/** Notes of a bill's reading. */
export const billFaults = {
  'bill-sign-assumed': {
    message: {
      zh: '这份账单没有写明正负号的含义，按“负数为支出”读取。',
      en: 'This bill does not say what plus and minus mean; minus was read as money out.',
    },
    next: { zh: '请对照原件核对收支方向。', en: 'Please check the direction against the original.' },
  },
  'bill-year-from-title': {
    message: {
      zh: '这份账单的日期没有年份，按抬头写明的 {year} 年 {month} 月账单推出。',
      en: 'Dates in this bill have no year; it was taken from the statement month {year}-{month} in its title.',
    },
    next: { zh: '', en: '' },
  },
  'bill-date-order-unclear': {
    message: {
      zh: '账单中的日期（如 {example}）可能是 {first}，也可能是 {second}，时间留空。',
      en: 'Dates such as {example} may be {first} or {second}; times are left open.',
    },
    next: {
      zh: '请在窗口的“材料”里选中它，指明是哪一种。',
      en: 'Select it among the materials in the window and say which it is.',
    },
  },
  'bill-currency-unstated': {
    message: {
      zh: '这份账单没有写明币种，币种记为 XXX。',
      en: 'This bill names no currency; it is recorded as XXX.',
    },
    next: { zh: '请对照原件确认币种。', en: 'Please confirm the currency against the original.' },
  },
  'columns-unknown': {
    message: {
      zh: '这张表格像是账单，但认不出各列的含义。表头在第 {line} 行：{columns}',
      en: 'This table looks like a bill, but its columns are not known. Its heading is line {line}: {columns}',
    },
    next: {
      zh: '文件已原样收入。请在窗口的“材料”里选中它，点“说明各列”。',
      en: 'The file is kept as it is. Select it in the window and press “Say what the columns are”.',
    },
  },
  'columns-explained': {
    message: {
      zh: '第 {line} 行的表头与说明过的相同，已按那次的说明读取各列。',
      en: 'The heading on line {line} was explained before, and the columns were read as said then.',
    },
    next: {
      zh: '如果不对，可在窗口的“材料”里选中它，重新说明各列。',
      en: 'If that is wrong, select it in the window and say anew what its columns are.',
    },
  },
  'statement-lines-unread': {
    message: {
      zh: 'PDF 第 {page} 页有 {count} 行没有读成交易（全文第 {lines} 行）。',
      en: '{count} lines on page {page} of the PDF were not read as transactions (lines {lines} of its text).',
    },
    next: { zh: '请对照该页查看。', en: 'Please compare that page.' },
  },
  'statement-page-damaged': {
    message: {
      zh: 'PDF 第 {page} 页已损坏，其中的交易没有读取。',
      en: 'Page {page} of the PDF is damaged; its transactions were not read.',
    },
    next: { zh: '请重新下载这份流水。', en: 'Please download the statement again.' },
  },
  'zip-password-wrong': {
    message: { zh: '压缩包的密码不对。', en: 'The password of the archive is wrong.' },
    next: {
      zh: '请核对账单邮件或 App 里给出的密码后再试。',
      en: 'Please check the password in the mail or the app and try again.',
    },
  },
  'zip-part-read-too': {
    message: {
      zh: '压缩包里的“{name}”与前面的账单列相同，其中 {rows} 笔交易一并读入，行号接在第 {after} 行之后。',
      en: '“{name}” in the archive has the same columns; its {rows} transactions were read too, lines go on after {after}.',
    },
    next: { zh: '', en: '' },
  },
  'zip-part-not-read': {
    message: {
      zh: '压缩包里的“{name}”没有作为账单读取。',
      en: '“{name}” in the archive was not read as a bill.',
    },
    next: {
      zh: '如果需要它，请解压后单独添加。',
      en: 'If you need it, unpack it and add it by itself.',
    },
  },
  'workbook-damaged': {
    message: {
      zh: '这个表格文件有损坏或无法识别的部分，可能少读了一些行。',
      en: 'Parts of this workbook are damaged or not understood; rows may be missing.',
    },
    next: {
      zh: '请核对笔数，或重新下载后再添加。',
      en: 'Please check the number of rows, or download it again.',
    },
  },
  'sheet-read-too': {
    message: {
      zh: '工作表“{sheet}”与前面的工作表列相同，其中 {rows} 笔交易一并读入，行号接在第 {after} 行之后。',
      en: 'Sheet “{sheet}” has the same columns; its {rows} transactions were read too; their line numbers go on after {after}.',
    },
    next: { zh: '', en: '' },
  },
  'sheet-repeats': {
    message: {
      zh: '工作表“{sheet}”的 {rows} 笔交易与前面的工作表相同，没有重复计入。',
      en: 'The {rows} transactions of sheet “{sheet}” are those of an earlier sheet and were not counted again.',
    },
    next: { zh: '', en: '' },
  },
  'sheet-not-read': {
    message: {
      zh: '工作表“{sheet}”有 {rows} 行内容，没有作为账单读取。',
      en: 'Sheet “{sheet}” has {rows} rows that were not read as a bill.',
    },
    next: {
      zh: '如果其中有需要的交易，请把它另存为单独的表格。',
      en: 'If it holds transactions you need, save it as a workbook of its own.',
    },
  },
  'sheet-rows-left-out': {
    message: {
      zh: '工作表“{sheet}”超过 {rows} 行，之后的行没有读取。',
      en: 'Sheet “{sheet}” has more than {rows} rows; those after it were not read.',
    },
    next: { zh: '请按时间段分成几个文件。', en: 'Please split it by period.' },
  },
} satisfies Record<string, FaultText>
