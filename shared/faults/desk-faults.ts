import type { FaultText } from './fault-text.ts'

/** What stops a window's wish: nothing open, or something that is no longer there. */
export const deskFaults = {
  'no-case-open': {
    message: { zh: '没有打开的案件。', en: 'No case is open.' },
    next: { zh: '请先打开或新建一个案件。', en: 'Open a case or create one first.' },
  },
  'case-closed-meanwhile': {
    message: {
      zh: '案件已经关闭，进行中的工作停止了。',
      en: 'The case was closed, so the work under way stopped.',
    },
    next: {
      zh: '已完成的部分保留；需要时请打开案件再试。',
      en: 'What was finished stays; open the case and try again.',
    },
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
      en: 'Files that were dropped before the last closing and have been taken in now: {count}.',
    },
    next: { zh: '请看一看是否齐全。', en: 'Please check that they are complete.' },
  },
  'package-gone': {
    message: {
      zh: '这个提交包已经不在案件文件夹里了。',
      en: 'This package is no longer in the case folder.',
    },
    next: { zh: '如果移走了请放回原处，或重新导出。', en: 'Put it back where it was, or export again.' },
  },
} satisfies Record<string, FaultText>
