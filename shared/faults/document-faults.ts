import type { FaultText } from './fault-text.ts'

/** What a reader of documents noticed, and why a document is kept without being read. */
export const documentFaults = {
  'document-locked': {
    message: {
      zh: '文档 {file} 设了打开密码，内容没有读取，作为附件保存。',
      en: 'The document {file} needs a password; its content was not read and it is kept as an attachment.',
    },
    next: {
      zh: '请用 Word、Excel 或 WPS 打开，去掉密码另存一份，再添加那一份。',
      en: 'Open it in Word, Excel or WPS, save a copy without the password, and add that as well.',
    },
  },
  'document-old-form': {
    message: {
      zh: '{file} 是旧版 Word 或 RTF 格式，内容没有读取，作为附件保存。',
      en: '{file} is in the old Word or the RTF format; its content was not read and it is kept as an attachment.',
    },
    next: {
      zh: '请用 Word 或 WPS 另存为 docx 或 PDF，再添加那一份。',
      en: 'Save it as docx or PDF in Word or WPS and add that as well.',
    },
  },
  'document-unreadable': {
    message: {
      zh: '文档 {file} 已损坏或展开后过大，内容没有读取，作为附件保存。',
      en: 'The document {file} is damaged, or too large when unpacked; its content was not read and it is kept as an attachment.',
    },
    next: {
      zh: '请重新下载一份，或另存为 PDF 再添加。',
      en: 'Download it again, or save it as PDF and add that as well.',
    },
  },
  'document-without-text': {
    message: { zh: '文档里没有文字。', en: 'There is no text in the document.' },
    next: {
      zh: '如果内容都是图片，请另存为 PDF 或截图后添加。',
      en: 'If it is all pictures, save it as PDF or take screenshots and add those.',
    },
  },
  'document-pictures': {
    message: {
      zh: '文档里有 {count} 张图片，这里只列文字，图片没有显示。',
      en: 'The document has {count} pictures; only its text is listed here.',
    },
    next: {
      zh: '如果图片是证据，请另存为 PDF 或截图后添加。',
      en: 'If they are evidence, save it as PDF or take screenshots and add those.',
    },
  },
  'document-embedded-files': {
    message: {
      zh: '文档里嵌有 {count} 个别的文件，没有读取。',
      en: '{count} other files are embedded in the document and were not read.',
    },
    next: {
      zh: '如需要，请在原文档里把它们另存出来再添加。',
      en: 'If you need them, save them from the document and add them.',
    },
  },
  'document-words-moved': {
    message: {
      zh: '有 {count} 段文字用了特殊排版（如注音），列在正文之后。',
      en: '{count} paragraphs stand in a special layout (such as a reading aid) and are listed after the text.',
    },
    next: { zh: '它们的位置请对照原件。', en: 'Compare the original for where they stand.' },
  },
  'document-numbers-not-read': {
    message: {
      zh: '列表的自动编号不在文字里，这里以圆点代替。',
      en: 'The automatic numbers of lists are no text of the document; dots stand for them.',
    },
    next: { zh: '引用条款编号时请对照原件。', en: 'Compare the original before citing a number.' },
  },
  'document-changes-tracked': {
    message: {
      zh: '文档带有修订痕迹，这里是接受修订之后的文字。',
      en: 'The document has tracked changes; this is its text with all of them accepted.',
    },
    next: { zh: '被删改的内容请对照原件。', en: 'Compare the original for what was changed.' },
  },
  'document-page-edges': {
    message: {
      zh: '页眉列在最前，页脚列在最后，各列一次。',
      en: 'Text above the pages is listed first and text below them last, each once.',
    },
    next: { zh: '', en: '' },
  },
} satisfies Record<string, FaultText>
