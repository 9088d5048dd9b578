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
} satisfies Record<string, FaultText>
