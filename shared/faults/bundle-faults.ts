import type { FaultText } from './fault-text.ts'

const unchanged = {
  zh: '原件保持原样，可作为附件提交。',
  en: 'The original is kept as it is and can be handed in as an attachment.',
}

/** Why something cannot be shown in the bundle, what stands in the way of PDF/A, and what stops a build. */
export const bundleFaults = {
  'original-damaged': {
    message: {
      zh: '案卷中的原件 {file} 与其 SHA-256 不符。',
      en: 'The original {file} in the case no longer matches its SHA-256.',
    },
    next: {
      zh: '请从备份恢复该文件，或重新添加原始文件后再生成。',
      en: 'Restore it from a backup or add the file again, then build again.',
    },
  },
  'derived-damaged': {
    message: { zh: '临时生成的数据 {file} 已损坏。', en: 'The derived data {file} is damaged.' },
    next: {
      zh: '请删除案卷中的 derived 文件夹后重新生成。',
      en: 'Delete the folder derived of the case and build again.',
    },
  },
  'not-a-picture': {
    message: { zh: '这类文件没有可排印的画面。', en: 'A file of this kind has no picture to print.' },
    next: unchanged,
  },
  'pdf-damaged': {
    message: {
      zh: '这份 PDF 已损坏，无法读取页面。',
      en: 'This PDF is damaged and its pages cannot be read.',
    },
    next: unchanged,
  },
  'pdf-no-pages': {
    message: { zh: '这份 PDF 没有任何页面。', en: 'This PDF has no pages.' },
    next: unchanged,
  },
  'pdf-too-slow': {
    message: {
      zh: '这份 PDF 过于复杂，未能在限定的时间和内存内读完。',
      en: 'This PDF could not be read within the limits of time and memory.',
    },
    next: unchanged,
  },
  'pdfa-cmyk-picture': {
    message: {
      zh: '有一张 CMYK 图片没有颜色配置文件，因此证据册不符合 PDF/A。',
      en: 'A CMYK picture has no colour profile, so the bundle is not PDF/A.',
    },
    next: {
      zh: '内容不受影响，可照常提交。',
      en: 'Its content is not affected; it can be handed in as it is.',
    },
  },
  'pdfa-fonts': {
    message: {
      zh: '导入的 PDF 未内嵌字体，因此证据册不符合 PDF/A。',
      en: 'An imported PDF does not embed its fonts, so the bundle is not PDF/A.',
    },
    next: {
      zh: '内容不受影响，可照常提交。',
      en: 'Its content is not affected; it can be handed in as it is.',
    },
  },
  'pdfa-colour': {
    message: {
      zh: '导入的 PDF 使用了与设备相关的 CMYK 颜色，因此证据册不符合 PDF/A。',
      en: 'An imported PDF uses device CMYK colour, so the bundle is not PDF/A.',
    },
    next: {
      zh: '内容不受影响，可照常提交。',
      en: 'Its content is not affected; it can be handed in as it is.',
    },
  },
  'pdfa-other': {
    message: {
      zh: '导入的 PDF 含有 PDF/A 不允许的结构，因此证据册不符合 PDF/A。',
      en: 'An imported PDF holds something that PDF/A forbids, so the bundle is not PDF/A.',
    },
    next: {
      zh: '内容不受影响，可照常提交。',
      en: 'Its content is not affected; it can be handed in as it is.',
    },
  },
  'bundle-not-archival': {
    message: {
      zh: '因 {mark}（{file}），证据册不是 PDF/A 归档格式，而是普通 PDF。',
      en: 'Because of {mark} ({file}) the bundle is a plain PDF, not PDF/A.',
    },
    next: {
      zh: '内容不受影响，可照常提交。',
      en: 'Its content is not affected; it can be handed in as it is.',
    },
  },
  'bundle-cut-through-content': {
    message: {
      zh: '{mark}（{file}）的长图没有足够的空白处，有的分页线穿过了内容。',
      en: 'The long picture {mark} ({file}) has too few blank lines, so a cut goes through content.',
    },
    next: {
      zh: '请查看该证据的各页；原图在附件中。',
      en: 'Look at its pages; the whole picture is attached.',
    },
  },
} satisfies Record<string, FaultText>
