import type { FaultText } from './fault-text.ts'

/** What of a saved page could not be read, or is not shown of how it looked. */
export const pageFaults = {
  'web-archive-damaged': {
    message: {
      zh: '这个网页归档不完整，可能缺少一部分内容。',
      en: 'This web archive is not whole; part of it may be missing.',
    },
    next: { zh: '如果网页还在，请重新保存一份。', en: 'If the page is still there, save it again.' },
  },
  'page-look-pictures-missing': {
    message: {
      zh: '有 {count} 张图片不在这个文件里，画面中没有显示。',
      en: '{count} pictures are not in this file and are not shown.',
    },
    next: {
      zh: '如果网页还在，请用“另存为网页，单个文件（mhtml）”或 SingleFile 重新保存。',
      en: 'If the page is still there, save it again as a single file (MHTML) or with SingleFile.',
    },
  },
  'page-look-pictures-refused': {
    message: {
      zh: '有 {count} 处图片或字体格式不支持或过大，画面中没有显示。',
      en: '{count} pictures or fonts are too large or of a kind that is not shown.',
    },
    next: { zh: '请对照原件，或另外添加截图。', en: 'Compare the original, or add a screenshot.' },
  },
  'page-look-styles-missing': {
    message: {
      zh: '有 {count} 个样式表不在这个文件里，版面可能与原网页不同。',
      en: '{count} style sheets are not in this file; the layout may differ from the page.',
    },
    next: {
      zh: '如果网页还在，请用“另存为网页，单个文件（mhtml）”或 SingleFile 重新保存。',
      en: 'If the page is still there, save it again as a single file (MHTML) or with SingleFile.',
    },
  },
  'page-look-live-left-out': {
    message: {
      zh: '网页里有 {count} 处框架、视频或绘图，画面中没有显示。',
      en: '{count} frames, videos or drawings of the page are not shown.',
    },
    next: { zh: '如果其中有证据，请另外添加截图。', en: 'If they are evidence, add a screenshot.' },
  },
  'page-look-cut': {
    message: {
      zh: '网页太长，画面只显示前面一部分。',
      en: 'The page is very long; only its beginning is shown.',
    },
    next: { zh: '全文请看“文字”。', en: 'Its whole text is under “Text”.' },
  },
  'page-look-too-large': {
    message: {
      zh: '这个网页超过 {limit} MB，不显示画面。',
      en: 'The page has more than {limit} MB; how it looked is not shown.',
    },
    next: { zh: '请看“文字”，或另外添加截图。', en: 'Read its text, or add a screenshot.' },
  },
  'page-look-failed': {
    message: { zh: '这个网页的画面没有生成出来。', en: 'How this page looked could not be rebuilt.' },
    next: { zh: '请看“文字”，或另外添加截图。', en: 'Read its text, or add a screenshot.' },
  },
} satisfies Record<string, FaultText>
