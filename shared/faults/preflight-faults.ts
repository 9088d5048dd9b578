import type { FaultText } from './fault-text.ts'

/** What the check before an export finds, in the order in which it says so. */
export const preflightFaults = {
  'no-exhibits': {
    message: {
      zh: '还没有编排证据，没有可以导出的内容。',
      en: 'No exhibits are arranged, so there is nothing to export.',
    },
    next: { zh: '请先在“证据”里把材料列为证据。', en: 'Put materials forward as exhibits first.' },
  },
  'originals-missing': {
    message: {
      zh: '{count} 份材料的原件不在案件文件夹里了：{names}。',
      en: 'Originals that are no longer in the case folder ({count}): {names}.',
    },
    next: {
      zh: '请从备份恢复案件文件夹，或重新添加这些文件。',
      en: 'Restore the case folder from a backup, or add these files again.',
    },
  },
  'exhibits-without-purpose': {
    message: {
      zh: '{count} 组证据没有写证明目的：{marks}。',
      en: 'Exhibits that do not say what they prove ({count}): {marks}.',
    },
    next: { zh: '请各写一句它要证明什么。', en: 'Write one sentence for each.' },
  },
  'claimant-not-named': {
    message: { zh: '没有写提交人是谁。', en: 'The claimant is not named.' },
    next: { zh: '请在案件信息里填写自己的姓名和联系方式。', en: 'Add your name and contact to the case.' },
  },
  'respondent-not-named': {
    message: { zh: '没有写对方是谁。', en: 'The other side is not named.' },
    next: { zh: '请在案件信息里填写平台或商户。', en: 'Add the platform or the merchant to the case.' },
  },
  'items-undated': {
    message: {
      zh: '{count} 份证据材料没有时间：{names}。',
      en: 'Materials without a time ({count}): {names}.',
    },
    next: {
      zh: '请选一个候选时间，或写下大约的时间。',
      en: 'Choose one of their times, or state about when.',
    },
  },
  'bills-without-order': {
    message: {
      zh: '{count} 份账单里没有一行与订单号对得上：{names}。',
      en: 'No row of {count} bills matches an order number: {names}.',
    },
    next: {
      zh: '请在案件信息里填写订单号，或在账单里选出有关的行。',
      en: 'Add the order number to the case, or pick the rows that matter.',
    },
  },
  'items-partly-unread': {
    message: {
      zh: '{count} 份账单或聊天记录里有没能识别的行：{names}。',
      en: '{count} bills or chats have lines that were not understood: {names}.',
    },
    next: {
      zh: '这些行会原样印在附录里，请打开材料核对。',
      en: 'The lines stand verbatim in the appendix; open the materials and check them.',
    },
  },
  'pictures-blurred': {
    message: {
      zh: '{count} 张图片可能模糊，文字看不清：{names}。',
      en: 'Pictures that may be too blurred to read ({count}): {names}.',
    },
    next: {
      zh: '请打开看一眼；有更清楚的请添加，或重新拍一张。',
      en: 'Look at them; add a sharper copy, or take the picture again.',
    },
  },
  'pictures-dark': {
    message: {
      zh: '{count} 张图片可能太暗，打印出来看不清：{names}。',
      en: 'Pictures that may be too dark to read in print ({count}): {names}.',
    },
    next: {
      zh: '请打开看一眼；有更亮的请添加，或重新拍一张。',
      en: 'Look at them; add a brighter copy, or take the picture again.',
    },
  },
  'pictures-small': {
    message: {
      zh: '{count} 张图片较小，打印出来文字可能看不清：{names}。',
      en: 'Small pictures whose text may not be readable in print ({count}): {names}.',
    },
    next: { zh: '有原图的话请添加原图。', en: 'Add the full-size pictures if you have them.' },
  },
  'items-attached-only': {
    message: {
      zh: '{count} 份材料不能印在证据册里，只作为附件提交：{names}。',
      en: 'Materials that cannot be printed and are handed in as attachments only ({count}): {names}.',
    },
    next: {
      zh: '录音、录像建议另附文字说明或截图。',
      en: 'Consider adding a transcript or screenshots of recordings.',
    },
  },
  'items-not-put-forward': {
    message: {
      zh: '{count} 份材料没有列为证据，不会出现在提交包里：{names}。',
      en: 'Materials in no exhibit, which will not be in the package ({count}): {names}.',
    },
    next: {
      zh: '需要提交的请列为证据，不需要的不用处理。',
      en: 'Put forward those that you want to hand in.',
    },
  },
  'files-refused': {
    message: { zh: '有 {count} 个文件没能收入案件。', en: 'Files that could not be taken in: {count}.' },
    next: {
      zh: '请在“材料”里查看原因，必要时重新添加。',
      en: 'See why under Materials, and add them again where needed.',
    },
  },
  'print-and-sign': {
    message: {
      zh: '法院要求证据目录签名并注明日期，按对方人数提交副本。',
      en: 'A court wants the list signed and dated, with a copy for each opposing party.',
    },
    next: { zh: '请打印后在目录末尾签名。', en: 'Print it and sign at the end of the list.' },
  },
} satisfies Record<string, FaultText>
