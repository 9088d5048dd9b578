import type { FaultText } from './fault-text.ts'

/** Why no text was read in a picture. The picture itself is as it was. */
export const recognitionFaults = {
  'recognition-unavailable': {
    message: {
      zh: '这台电脑上无法运行文字识别（{reason}）。',
      en: 'Reading text in pictures does not run on this computer ({reason}).',
    },
    next: {
      zh: '其他功能不受影响。',
      en: 'Everything else works as before.',
    },
  },
  'recognition-unreadable': {
    message: {
      zh: '图片 {file} 打不开，没有识别其中的文字。',
      en: 'The picture {file} cannot be opened, so its text was not read.',
    },
    next: {
      zh: '材料仍在案件里；可以另外添加一份完好的图片。',
      en: 'It stays in the case; you can add a sound copy of it as well.',
    },
  },
  'recognition-missing': {
    message: {
      zh: '图片 {file} 的原件不在案件文件夹里，没有识别其中的文字。',
      en: 'The original of {file} is not in the folder of the case, so its text was not read.',
    },
    next: {
      zh: '请把同一个文件再添加一次，原件会补回来。',
      en: 'Add the same file once more and the original is put back.',
    },
  },
  'recognition-too-large': {
    message: {
      zh: '图片 {file} 超过一亿像素，没有识别其中的文字。',
      en: 'The picture {file} has more than 100 million pixels, so its text was not read.',
    },
    next: {
      zh: '可以把需要的部分另外截图添加进来。',
      en: 'You can add a cut of the part that matters as well.',
    },
  },
  'recognition-timeout': {
    message: {
      zh: '图片 {file} 的文字太久没有识别完，已跳过。',
      en: 'Reading the text in {file} took too long and was given up.',
    },
    next: {
      zh: '可以把需要的部分另外截图添加进来。',
      en: 'You can add a cut of the part that matters as well.',
    },
  },
  'recognition-failed': {
    message: {
      zh: '图片 {file} 的文字没有识别成功。',
      en: 'The text in {file} could not be read.',
    },
    next: {
      zh: '材料不受影响；可以在备注里自己写下关键内容。',
      en: 'The material is not affected; you can note what matters by hand.',
    },
  },
} satisfies Readonly<Record<string, FaultText>>
