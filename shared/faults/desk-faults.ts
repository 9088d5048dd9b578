import type { FaultText } from './fault-text.ts'

/** What stops a window's wish: nothing open, or something that is no longer there. */
export const deskFaults = {
  'no-case-open': {
    message: { zh: '没有打开的案件。', en: 'No case is open.' },
    next: { zh: '请先打开或新建一个案件。', en: 'Open a case or create one first.' },
  },
  'case-not-known': {
    message: { zh: '列表里没有这个案件了。', en: 'This case is no longer in the list.' },
    next: { zh: '请刷新列表，或用“打开文件夹”选择它。', en: 'Refresh the list, or choose its folder.' },
  },
  'folder-dialog-missing': {
    message: { zh: '在浏览器窗口里不能选择文件夹。', en: 'A browser window cannot choose a folder.' },
    next: {
      zh: '请用桌面版打开，或把案件放进案件文件夹。',
      en: 'Use the desktop program, or put the case into the folder of cases.',
    },
  },
  'sample-missing': {
    message: { zh: '示例材料不在安装文件夹里。', en: 'The example is not among the installed files.' },
    next: { zh: '请重新安装举证，或新建一个案件。', en: 'Install Juzheng again, or create a case.' },
  },
  'title-empty': {
    message: { zh: '名称不能是空的。', en: 'The name cannot be empty.' },
    next: { zh: '请写几个字。', en: 'Write a few words.' },
  },
  'time-invalid': {
    message: { zh: '“{value}”不是日历上有的时间。', en: '"{value}" is not a time that a calendar has.' },
    next: { zh: '请检查年月日和时分。', en: 'Check the date and the time of day.' },
  },
  'time-range-backwards': {
    message: {
      zh: '时间范围的结束（{until}）早于开始（{from}）。',
      en: 'The range ends ({until}) before it begins ({from}).',
    },
    next: { zh: '请对调两个时间。', en: 'Swap the two.' },
  },
  'event-not-found': {
    message: { zh: '时间线上没有事件 {id} 了。', en: 'The timeline has no event {id} any more.' },
    next: { zh: '请刷新后再试。', en: 'Refresh and try again.' },
  },
  'exhibit-not-found': {
    message: { zh: '没有证据 {id} 了。', en: 'There is no exhibit {id} any more.' },
    next: { zh: '请刷新后再试。', en: 'Refresh and try again.' },
  },
  'rows-not-found': {
    message: { zh: '选中的行不在这份材料里。', en: 'The chosen rows are not in this item.' },
    next: { zh: '请重新选择账单或聊天记录里的行。', en: 'Choose rows of the bill or chat again.' },
  },
  'item-time-gone': {
    message: { zh: '这个时间已经不在候选里了。', en: 'This time is no longer among the candidates.' },
    next: { zh: '请重新选择一个时间。', en: 'Choose a time again.' },
  },
  'no-page-left': {
    message: { zh: '“{name}”的每一页都被去掉了。', en: 'Every page of "{name}" is left out.' },
    next: {
      zh: '请至少留一页；整份不提交时，请把它移出证据。',
      en: 'Keep at least one page, or take the item out of the exhibit.',
    },
  },
  'paths-need-desktop': {
    message: { zh: '浏览器窗口不能按路径添加文件。', en: 'A browser window cannot add files by their path.' },
    next: { zh: '请把文件拖进窗口，或用“选择文件”。', en: 'Drop the files on the window, or choose them.' },
  },
  'case-yaml-not-applied': {
    message: {
      zh: '文件夹里的 case.yaml 没有采用，也没有作为材料收入。',
      en: 'The case.yaml in the folder was not applied and not taken in.',
    },
    next: {
      zh: '它是命令行用的编排文件；在窗口里请直接编排。',
      en: 'It is the plan of the command line; arrange in the window instead.',
    },
  },
  'case-in-sync-folder': {
    message: {
      zh: '这个案件放在“{service}”的同步文件夹里，同步可能在写入中途替换文件。',
      en: 'This case lies in a folder that {service} keeps in step; it may replace files while they are written.',
    },
    next: {
      zh: '请关闭案件，把整个文件夹移到同步范围之外，需要备份时再复制过去。',
      en: 'Close the case and move its folder out of there; copy it there as a backup.',
    },
  },
  'copies-cleared': {
    message: {
      zh: '上次收入材料时中断了，已清理 {count} 个没有复制完的文件；来源文件没有动过。',
      en: 'Taking in was interrupted the last time; {count} unfinished copies were cleared. The sources were not touched.',
    },
    next: { zh: '请把那些文件再添加一次。', en: 'Add those files again.' },
  },
  'uploads-recovered': {
    message: {
      zh: '上次关闭前拖入的 {count} 份材料已经补收进来。',
      en: '{count} items that were dropped before the last closing have been taken in now.',
    },
    next: { zh: '请看一看是否齐全。', en: 'Please check that they are complete.' },
  },
  'no-exhibits': {
    message: {
      zh: '还没有编排证据，没有可以导出的内容。',
      en: 'No exhibits are arranged, so there is nothing to export.',
    },
    next: { zh: '请先在“证据”里把材料列为证据。', en: 'Put items forward as exhibits first.' },
  },
  'originals-missing': {
    message: {
      zh: '{count} 份材料的原件不在案件文件夹里了：{names}。',
      en: 'The originals of {count} items are no longer in the case folder: {names}.',
    },
    next: {
      zh: '请从备份恢复案件文件夹，或重新添加这些文件。',
      en: 'Restore the case folder from a backup, or add these files again.',
    },
  },
  'exhibits-without-purpose': {
    message: {
      zh: '{count} 组证据没有写证明目的：{marks}。',
      en: '{count} exhibits do not say what they prove: {marks}.',
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
    message: { zh: '{count} 份证据材料没有时间：{names}。', en: '{count} items have no time: {names}.' },
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
      en: 'The lines stand verbatim in the appendix; open the items and check them.',
    },
  },
  'pictures-small': {
    message: {
      zh: '{count} 张图片较小，打印出来文字可能看不清：{names}。',
      en: '{count} pictures are small; their text may not be readable in print: {names}.',
    },
    next: { zh: '有原图的话请添加原图。', en: 'Add the full-size pictures if you have them.' },
  },
  'items-attached-only': {
    message: {
      zh: '{count} 份材料不能印在证据册里，只作为附件提交：{names}。',
      en: '{count} items cannot be printed and are handed in as attachments only: {names}.',
    },
    next: {
      zh: '录音、录像建议另附文字说明或截图。',
      en: 'Consider adding a transcript or screenshots of recordings.',
    },
  },
  'items-not-put-forward': {
    message: {
      zh: '{count} 份材料没有列为证据，不会出现在提交包里：{names}。',
      en: '{count} items are in no exhibit and will not be in the package: {names}.',
    },
    next: {
      zh: '需要提交的请列为证据，不需要的不用处理。',
      en: 'Put forward those that you want to hand in.',
    },
  },
  'files-refused': {
    message: { zh: '有 {count} 个文件没能收入案件。', en: '{count} files could not be taken in.' },
    next: {
      zh: '请在“材料”里查看原因，必要时重新添加。',
      en: 'See why under items, and add them again where needed.',
    },
  },
  'print-and-sign': {
    message: {
      zh: '法院要求证据目录签名并注明日期，按对方人数提交副本。',
      en: 'A court wants the list signed and dated, with a copy for each opposing party.',
    },
    next: { zh: '请打印后在目录末尾签名。', en: 'Print it and sign at the end of the list.' },
  },
  'package-gone': {
    message: {
      zh: '这个提交包已经不在案件文件夹里了。',
      en: 'This package is no longer in the case folder.',
    },
    next: { zh: '如果移走了请放回原处，或重新导出。', en: 'Put it back where it was, or export again.' },
  },
} satisfies Record<string, FaultText>
