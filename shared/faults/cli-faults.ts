import type { FaultText } from './fault-text.ts'

export const cliFaults = {
  'case-yaml-broken': {
    message: {
      zh: 'case.yaml 第 {line} 行不是有效的 YAML（{problem}）。',
      en: 'case.yaml, line {line}: this is not valid YAML ({problem}).',
    },
    next: {
      zh: '请检查该行的缩进、引号和冒号。',
      en: 'Check the indentation, quotes and colons on that line.',
    },
  },
  'case-yaml-invalid': {
    message: {
      zh: 'case.yaml 第 {line} 行的“{key}”不符合要求（应为：{expected}）。',
      en: 'case.yaml, line {line}: "{key}" is not as expected ({expected}).',
    },
    next: { zh: '请改正后重试。', en: 'Correct it and run again.' },
  },
  'case-yaml-unreadable': {
    message: { zh: '无法读取 {path}。', en: '{path} could not be read.' },
    next: { zh: '请检查文件权限。', en: 'Check its permissions.' },
  },
  'case-yaml-unknown-item': {
    message: {
      zh: 'case.yaml 提到的“{name}”不在案件材料中。',
      en: 'case.yaml names "{name}", which is not among the items of the case.',
    },
    next: { zh: '请检查文件名，或先添加该文件。', en: 'Check the file name, or add the file first.' },
  },
  'bill-not-matched': {
    message: {
      zh: '账单“{name}”有 {rows} 行，没有一行能与订单号对应，因此没有列入时间线。',
      en: 'The bill "{name}" has {rows} rows and none matches an order number, so none is on the timeline.',
    },
    next: {
      zh: '请在 case.yaml 的 orders 中写明订单号。',
      en: 'State the order numbers under `orders` in case.yaml.',
    },
  },
  'orders-found': {
    message: {
      zh: '账单与其他材料中都出现了订单号 {orders}，已作为本案订单号。',
      en: 'A bill and another item both name the order {orders}; it was taken as the order of this case.',
    },
    next: {
      zh: '如不正确，请在 case.yaml 的 orders 中写明。',
      en: 'If that is wrong, state `orders` in case.yaml.',
    },
  },
  'purpose-missing': {
    message: { zh: '{marks} 还没有写明证明目的。', en: 'What it proves is not stated for {marks}.' },
    next: { zh: '请在 case.yaml 的 proves 中补充。', en: 'State it under `proves` in case.yaml.' },
  },
  'item-not-exhibited': {
    message: {
      zh: '“{name}”已收入案件，但没有列入证据，提交包中不含它。',
      en: '"{name}" is in the case but in no exhibit; the package does not contain it.',
    },
    next: { zh: '如需提交，请从 exclude 中移除。', en: 'Remove it from `exclude` to hand it in.' },
  },
  'characters-without-font': {
    message: {
      zh: '内嵌字体没有这些字符：{characters}。文字内容保留，但在别的电脑上可能显示为方框。',
      en: 'The embedded fonts lack these characters: {characters}. The text is kept but may show as boxes elsewhere.',
    },
    next: { zh: '请对照附件中的原件。', en: 'Compare with the attached original.' },
  },
  'archival-standard-missed': {
    message: {
      zh: '证据册未能达到 PDF/A 标准，已按普通 PDF 制作。',
      en: 'The bundle could not be written as PDF/A and is an ordinary PDF.',
    },
    next: { zh: '内容不受影响，可以照常提交。', en: 'Its content is not affected; it can be handed in.' },
  },
  'log-altered': {
    message: {
      zh: '保管日志第 {seq} 条与案件内容不符（{reason}）：案件文件可能被改动过。',
      en: 'Entry {seq} of the custody log does not agree with the case ({reason}): the case file may have been altered.',
    },
    next: {
      zh: '请从备份恢复案件，或重新收入原始文件。',
      en: 'Restore the case from a backup, or take the original files in again.',
    },
  },
  'recipient-unknown': {
    message: { zh: '没有名为“{id}”的提交对象。', en: 'There is no recipient called "{id}".' },
    next: { zh: '可选：{known}。', en: 'Choose one of: {known}.' },
  },
  'password-file-unreadable': {
    message: { zh: '读不到密码文件 {path}。', en: 'The password file {path} could not be read.' },
    next: { zh: '请检查路径和权限，再试一次。', en: 'Check its path and permissions and run again.' },
  },
  'case-empty': {
    message: {
      zh: '案件里还没有材料，无法制作证据册。',
      en: 'The case has no items yet, so no bundle can be made.',
    },
    next: { zh: '请先用 juzheng add 添加文件。', en: 'Add files first with `juzheng add`.' },
  },
  'lines-unread': {
    message: {
      zh: '“{name}”有 {count} 行未能识别（第一处在第 {line} 行）。',
      en: '"{name}" has {count} lines that were not understood (the first is line {line}).',
    },
    next: {
      zh: '这些行已原样列在证据册附录中，请自行核对。',
      en: 'They are listed verbatim in the appendix of the bundle; please check them.',
    },
  },
  'volume-limit-invalid': {
    message: {
      zh: '分册上限“{value}”不是大于 0 的数字。',
      en: 'The volume limit "{value}" is not a number above 0.',
    },
    next: { zh: '请以 MB 为单位填写，例如 20。', en: 'Give it in MB, for example 20.' },
  },
} satisfies Record<string, FaultText>
