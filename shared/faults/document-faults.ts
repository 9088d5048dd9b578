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
  'ofd-look-not-drawn': {
    message: {
      zh: 'OFD 只读出了文字，票面版式没有显示。',
      en: 'Of the OFD only the text was read; its look is not drawn.',
    },
    next: {
      zh: '请另外添加它的 PDF（电子发票平台或 OFD 阅读器都能导出）。',
      en: 'Add its PDF as well; the invoice platform or an OFD reader can export one.',
    },
  },
  'ofd-document-damaged': {
    message: {
      zh: 'OFD 里有一份文档损坏，没有读取。',
      en: 'A document in the OFD is damaged and was not read.',
    },
    next: { zh: '请重新下载一份再添加。', en: 'Download it again and add that.' },
  },
  'ofd-page-damaged': {
    message: {
      zh: 'OFD 第 {page} 页损坏，没有读取。',
      en: 'Page {page} of the OFD is damaged and was not read.',
    },
    next: { zh: '请重新下载一份再添加。', en: 'Download it again and add that.' },
  },
  'ofd-pages-cut': {
    message: {
      zh: 'OFD 页数过多，只读了前 {count} 页。',
      en: 'The OFD has very many pages; the first {count} were read.',
    },
    next: { zh: '请另外添加它的 PDF。', en: 'Add its PDF as well.' },
  },
  'ofd-documents-cut': {
    message: {
      zh: 'OFD 里的文档过多，只读了前 {count} 份。',
      en: 'The OFD holds very many documents; the first {count} were read.',
    },
    next: { zh: '请另外添加它的 PDF。', en: 'Add its PDF as well.' },
  },
  'ofd-invoice-data': {
    message: {
      zh: '发票自带的数据（{count} 项）列在票面文字之后。',
      en: 'The invoice carries its own data ({count} entries), listed after the text of its pages.',
    },
    next: { zh: '', en: '' },
  },
  'pdf-pages-damaged': {
    message: {
      zh: 'PDF 有 {count} 页损坏，其中的文字搜索不到（第 {pages} 页）。',
      en: '{count} pages of the PDF are damaged; their text cannot be searched (pages {pages}).',
    },
    next: { zh: '请重新下载一份再添加。', en: 'Download it again and add that.' },
  },
  'pdf-pages-without-text': {
    message: {
      zh: 'PDF 有 {count} 页没有文字（多为扫描件），搜索不到（第 {pages} 页）。',
      en: '{count} pages of the PDF have no text, as scans have none, and cannot be searched (pages {pages}).',
    },
    next: { zh: '要找这几页的内容，请直接翻看。', en: 'Look through those pages by eye.' },
  },
  'pdf-text-cut': {
    message: {
      zh: 'PDF 共 {count} 页，只读了前 {shown} 页的文字，之后的搜索不到。',
      en: 'The PDF has {count} pages; only the text of the first {shown} was read and can be searched.',
    },
    next: { zh: '页面本身照常显示和导出。', en: 'Its pages are shown and exported as usual.' },
  },
  'workbook-rows-cut': {
    message: {
      zh: '表格有 {count} 行以上，这里只列前 {shown} 行。',
      en: 'The workbook has {count} rows or more; the first {shown} are listed here.',
    },
    next: {
      zh: '请只保留与争议有关的部分，另存一份再添加。',
      en: 'Save a copy with only what the dispute is about and add that.',
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
