import type { ItemKind } from '../model/item.ts'
import type { Language } from '../model/language.ts'
import type { TimeSource } from '../model/time.ts'

type AttachmentWords = {
  readonly columns: readonly string[]
  readonly kinds: Readonly<Record<ItemKind, string>>
  readonly sources: Readonly<Record<TimeSource, string>>
}

/** Words of the list of attached originals (清单.csv). */
export const attachmentWords: Readonly<Record<Language, AttachmentWords>> = {
  zh: {
    columns: [
      '证据编号',
      '名称',
      '证明目的',
      '包内文件',
      '原文件名',
      '类型',
      '时间',
      '时间来源',
      '字节数',
      'SHA-256',
    ],
    kinds: {
      image: '图片',
      pdf: 'PDF',
      bill: '账单',
      chat: '聊天记录',
      page: '网页',
      mail: '邮件',
      text: '文本',
      audio: '录音',
      video: '视频',
      other: '其他文件',
    },
    sources: {
      user: '用户填写',
      content: '文件内容',
      exif: '拍摄信息',
      fileName: '文件名',
      fileSystem: '文件系统',
    },
  },
  en: {
    columns: [
      'Mark',
      'Name',
      'What it proves',
      'File in package',
      'Original name',
      'Kind',
      'Time',
      'Time from',
      'Bytes',
      'SHA-256',
    ],
    kinds: {
      image: 'Image',
      pdf: 'PDF',
      bill: 'Bill',
      chat: 'Chat',
      page: 'Web page',
      mail: 'Mail',
      text: 'Text',
      audio: 'Audio',
      video: 'Video',
      other: 'Other file',
    },
    sources: {
      user: 'stated by the user',
      content: 'content',
      exif: 'EXIF',
      fileName: 'file name',
      fileSystem: 'file system',
    },
  },
}
