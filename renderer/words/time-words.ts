import type { CandidateTime } from '../../shared/model/time.ts'
import { defineWords } from './define-words.ts'

export type TimeWord =
  | CandidateTime['source']
  | 'saved'
  | 'modified'
  | 'about'
  | 'between'
  | 'undated'
  | 'beijing'

/** Where a time comes from, what it says, and how sure it is. */
export const timeWords = defineWords<TimeWord>({
  zh: {
    user: '本人填写',
    content: '文件内容',
    exif: 'EXIF',
    fileName: '文件名',
    fileSystem: '文件修改时间',
    saved: '保存时间',
    modified: '修改时间',
    about: '约 {time}',
    between: '{time} 至 {until}',
    undated: '时间不明',
    beijing: '北京时间',
  },
  en: {
    user: 'stated by you',
    content: 'file content',
    exif: 'EXIF',
    fileName: 'file name',
    fileSystem: 'file modified',
    saved: 'time saved',
    modified: 'time modified',
    about: 'about {time}',
    between: '{time} to {until}',
    undated: 'No date',
    beijing: 'Beijing time',
  },
})
