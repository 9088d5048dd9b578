import type { FaultText } from './fault-text.ts'

/** Why a file was refused or skipped, or is kept without being shown. */
export const intakeFaults = {
  'source-not-found': {
    message: { zh: '找不到 {file}。', en: '{file} was not found.' },
    next: {
      zh: '请检查路径是否写对、移动硬盘或网盘是否已连接，再添加一次。',
      en: 'Check the path and that its disk is connected, then add it again.',
    },
  },
  'source-not-permitted': {
    message: { zh: '没有权限读取 {file}。', en: 'There is no permission to read {file}.' },
    next: {
      zh: '请把它复制到自己的文件夹，或修改权限后再添加。',
      en: 'Copy it to a folder of your own or change its permissions, then add it again.',
    },
  },
  'source-unreadable': {
    message: { zh: '{file} 所在的磁盘读不出来。', en: '{file} could not be read from its disk.' },
    next: {
      zh: '请检查磁盘或网络连接，换一份副本再添加。',
      en: 'Check the disk or the connection, and add another copy of it.',
    },
  },
  'source-empty': {
    message: { zh: '{file} 是空文件（0 字节）。', en: '{file} is empty (0 bytes).' },
    next: { zh: '请从手机或聊天软件里重新导出一份。', en: 'Export it again from the phone or the app.' },
  },
  'source-changed': {
    message: {
      zh: '{file} 在读取时被改动了，没有收入。',
      en: '{file} changed while it was read and was not taken in.',
    },
    next: {
      zh: '请等下载或同步完成后再添加。',
      en: 'Wait until its download or synchronisation is finished, then add it again.',
    },
  },
  'file-needs-too-much': {
    message: {
      zh: '{file} 展开后太大，内存不够检查，没有收入。',
      en: '{file} becomes too large when it is opened to fit into memory. It was not taken in.',
    },
    next: {
      zh: '原文件没有改动。请在手机或电脑上另存一份普通格式的再添加。',
      en: 'The file itself was not changed. Save it again in an ordinary format and add that.',
    },
  },
  'picture-unreadable': {
    message: {
      zh: '图片 {file} 已损坏或不完整，无法打开。',
      en: 'The picture {file} is damaged or incomplete and cannot be opened.',
    },
    next: {
      zh: '请从原手机或聊天记录里重新保存一份。',
      en: 'Save it again from the phone or the chat it came from.',
    },
  },
  'browser-cannot-read': {
    message: {
      zh: '浏览器读不到 {file}，没有收入：它可能被移动、改动过，或正被别的程序占用。',
      en: 'The browser cannot read {file}, so it was not taken in: it may have been moved or changed, or another program holds it.',
    },
    next: {
      zh: '请确认文件还在原处，再添加一次。',
      en: 'Check that the file is where it was and add it again.',
    },
  },
  'upload-broken-off': {
    message: {
      zh: '{file} 没有传完，没有收入。',
      en: '{file} did not arrive whole and was not taken in.',
    },
    next: {
      zh: '请再试一次；已收入的材料没有受影响。',
      en: 'Please try again; what was taken in is not affected.',
    },
  },
  'disk-full-for-file': {
    message: {
      zh: '磁盘空间不够，{file} 没有收入：需要 {needed} 字节，只剩 {free} 字节。',
      en: 'There is no room for {file}: it needs {needed} bytes and {free} are free.',
    },
    next: {
      zh: '请腾出空间后再添加一次；已收入的材料没有受影响。',
      en: 'Free some space and add it again; what was taken in is not affected.',
    },
  },
  'system-file-skipped': {
    message: { zh: '跳过了隐藏文件或系统文件 {file}。', en: 'The hidden or system file {file} was skipped.' },
    next: {
      zh: '如果它是证据，请改名后单独添加。',
      en: 'If it is evidence, rename it and add it by itself.',
    },
  },
  'link-skipped': {
    message: {
      zh: '跳过了快捷链接 {file}，它指向的内容没有收入。',
      en: 'The link {file} was skipped; what it points to was not taken in.',
    },
    next: { zh: '如需要，请直接添加它指向的文件。', en: 'If you need it, add the file it points to.' },
  },
  'special-file-skipped': {
    message: { zh: '跳过了 {file}：它不是普通文件。', en: '{file} was skipped: it is not a regular file.' },
    next: { zh: '无需处理。', en: 'There is nothing to do.' },
  },
  'own-output-skipped': {
    message: {
      zh: '跳过了 {file}：这是本程序制作的案件或提交包，不是原始材料。',
      en: '{file} was skipped: it is a case or package made by this program, not source material.',
    },
    next: { zh: '如确需作为证据，请单独添加它。', en: 'If it is evidence itself, name it on its own.' },
  },
  'case-folder-skipped': {
    message: { zh: '跳过了案件自己的文件夹 {file}。', en: "The case's own folder {file} was skipped." },
    next: { zh: '无需处理。', en: 'There is nothing to do.' },
  },
  'picture-too-large': {
    message: {
      zh: '图片 {file} 超过一亿像素，作为附件保存，不在证据册里显示。',
      en: 'The picture {file} has more than 100 million pixels; it is kept as an attachment and not shown in the bundle.',
    },
    next: { zh: '如需显示，请另外添加一张截小的图。', en: 'To show it, add a smaller cut of it as well.' },
  },
  'picture-format-not-shown': {
    message: {
      zh: '图片 {file} 的格式暂时不能显示，作为附件保存。',
      en: 'The format of the picture {file} cannot be shown yet; it is kept as an attachment.',
    },
    next: {
      zh: '如需显示，请另外添加一份 JPEG 或 PNG。',
      en: 'To show it, add a JPEG or PNG of it as well.',
    },
  },
  'kind-not-shown': {
    message: {
      zh: '{file} 的内容不能在证据册里显示，作为附件保存。',
      en: 'The content of {file} cannot be shown in the bundle; it is kept as an attachment.',
    },
    next: {
      zh: '如需显示，请另外添加它的截图或 PDF。',
      en: 'To show it, add a screenshot or a PDF of it as well.',
    },
  },
  'reading-timeout': {
    message: {
      zh: '{file} 在 {seconds} 秒内没有读完，已作为附件保存。',
      en: '{file} could not be read within {seconds} seconds; it is kept as an attachment.',
    },
    next: {
      zh: '请检查文件是否异常，或另外添加它的截图。',
      en: 'Check the file, or add screenshots of it as well.',
    },
  },
  'reading-failed': {
    message: {
      zh: '{file} 的内容读不出来，已作为附件保存（{reason}）。',
      en: 'The content of {file} could not be read; it is kept as an attachment ({reason}).',
    },
    next: {
      zh: '请重新导出一份再添加，或另外添加它的截图。',
      en: 'Export it again, or add screenshots of it as well.',
    },
  },
  'reading-too-large': {
    message: {
      zh: '{file} 超过 {limit} 字节，没有读取内容，已作为附件保存。',
      en: '{file} has more than {limit} bytes; its content was not read and it is kept as an attachment.',
    },
    next: {
      zh: '请只导出与争议有关的时间段再添加。',
      en: 'Export only the period of the dispute and add that.',
    },
  },
} satisfies Record<string, FaultText>
