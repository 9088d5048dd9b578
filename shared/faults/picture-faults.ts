import type { FaultText } from './fault-text.ts'

/** Why nothing is known of the codes in a picture and of others like it. The picture itself is as it was. */
export const pictureFaults = {
  'look-unreadable': {
    message: {
      zh: '图片 {file} 打不开，没有查找其中的二维码和相似图片。',
      en: 'The picture {file} cannot be opened, so it was not looked at for codes and for others like it.',
    },
    next: {
      zh: '材料仍在案件里；可以另外添加一份完好的图片。',
      en: 'It stays in the case; you can add a sound copy of it as well.',
    },
  },
  'look-failed': {
    message: {
      zh: '图片 {file} 太大或太复杂，没有查找其中的二维码和相似图片。',
      en: 'The picture {file} is too large or complex, so it was not looked at for codes and for others like it.',
    },
    next: {
      zh: '遮盖敏感内容时，请自己看一遍有没有二维码。',
      en: 'Before you cover what is private, look for codes in it yourself.',
    },
  },
} satisfies Record<string, FaultText>
