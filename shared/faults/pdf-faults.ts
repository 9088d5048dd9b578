import type { FaultText } from './fault-text.ts'

/** Why a PDF is kept without being shown. */
export const pdfFaults = {
  'pdf-encrypted': {
    message: {
      zh: 'PDF {file} 需要密码，作为附件保存，不在证据册里显示。',
      en: 'The PDF {file} needs a password; it is kept as an attachment and not shown in the bundle.',
    },
    next: {
      zh: '如需显示，请输入密码，或另外添加一份去掉密码的 PDF。',
      en: 'To show it, enter its password, or add a copy without one as well.',
    },
  },
  'pdf-unreadable': {
    message: {
      zh: 'PDF {file} 已损坏，作为附件保存，不在证据册里显示。',
      en: 'The PDF {file} is damaged; it is kept as an attachment and not shown in the bundle.',
    },
    next: {
      zh: '请重新下载一份，或打印成新的 PDF 再添加。',
      en: 'Download it again, or print it to a new PDF and add that.',
    },
  },
  'pdf-without-pages': {
    message: {
      zh: 'PDF {file} 没有任何页面，作为附件保存。',
      en: 'The PDF {file} has no pages; it is kept as an attachment.',
    },
    next: { zh: '请重新下载或导出一份。', en: 'Download or export it again.' },
  },
  'pdf-not-copied': {
    message: {
      zh: 'PDF {file} 的密码正确，但做不出可以显示的副本，作为附件保存。',
      en: 'The password of the PDF {file} is right, but no copy that can be shown could be made; it is kept as an attachment.',
    },
    next: {
      zh: '如需显示，请另存一份没有密码的 PDF 再添加。',
      en: 'To show it, save a copy without a password and add that as well.',
    },
  },
} satisfies Record<string, FaultText>
