import type { FaultText } from './fault-text.ts'

export const casefileFaults = {
  'case-exists': {
    message: {
      zh: '这个文件夹里已经有一个案件：{folder}。',
      en: 'This folder already holds a case: {folder}.',
    },
    next: { zh: '请直接打开它，或另选一个文件夹。', en: 'Open it, or choose another folder.' },
  },
  'case-not-found': {
    message: { zh: '这个文件夹里没有案件：{folder}。', en: 'There is no case in this folder: {folder}.' },
    next: {
      zh: '请选择含有 case.sqlite 的文件夹，或新建一个案件。',
      en: 'Choose the folder that holds case.sqlite, or create a case.',
    },
  },
  'case-locked': {
    message: {
      zh: '这个案件正在另一个窗口或程序里打开：{folder}。',
      en: 'This case is already open in another window or program: {folder}.',
    },
    next: { zh: '请先在那边关闭它，再试一次。', en: 'Close it there, then try again.' },
  },
  'case-too-new': {
    message: {
      zh: '这个案件由更新版本的举证保存（第 {found} 版，本程序只认识到第 {known} 版）。',
      en: 'This case was saved by a newer Juzheng (format {found}; this one knows up to {known}).',
    },
    next: {
      zh: '请更新举证后再打开；案件没有被改动。',
      en: 'Update Juzheng and open it again; the case was not changed.',
    },
  },
  'case-damaged': {
    message: {
      zh: '案件数据文件 case.sqlite 已损坏，读不出来：{folder}。',
      en: 'The data file case.sqlite of this case is damaged and cannot be read: {folder}.',
    },
    next: {
      zh: '原件仍在 originals 文件夹里；请先复制整个案件文件夹，再用 backups 文件夹或自己的备份恢复 case.sqlite。',
      en: 'The originals are still in its originals folder; copy the whole case folder first, then restore case.sqlite from the backups folder or a backup of yours.',
    },
  },
  'case-unwritable': {
    message: { zh: '案件文件夹无法写入：{folder}。', en: 'The case folder cannot be written to: {folder}.' },
    next: {
      zh: '请检查文件夹权限和磁盘是否只读，再试一次。',
      en: 'Check the permissions of the folder and that the disk is not read-only, then try again.',
    },
  },
  'item-not-found': {
    message: { zh: '案件里没有材料 {id}。', en: 'The case has no item {id}.' },
    next: { zh: '请刷新材料列表后再试。', en: 'Refresh the list of items and try again.' },
  },
  'disk-full': {
    message: { zh: '磁盘已满，无法写入 {file}。', en: 'The disk is full; {file} could not be written.' },
    next: {
      zh: '请腾出空间后再试一次；原来的内容没有丢失。',
      en: 'Free some space and try again; nothing was lost.',
    },
  },
  'cannot-write': {
    message: { zh: '没有权限写入 {file}。', en: '{file} could not be written: permission denied.' },
    next: {
      zh: '请检查文件和文件夹的权限，或另选一个文件夹。',
      en: 'Check the permissions of the file and its folder, or choose another folder.',
    },
  },
  'path-escapes': {
    message: {
      zh: '路径 {path} 会指到文件夹之外，已拒绝。',
      en: 'The path {path} leads out of its folder and was refused.',
    },
    next: { zh: '请检查这个文件的来源。', en: 'Check where this file came from.' },
  },
} satisfies Record<string, FaultText>
