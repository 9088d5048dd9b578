import type { FaultText } from './fault-text.ts'

/** What becomes of archives, mails, mail boxes and what is in them, and of what is locked. */
export const containerFaults = {
  'archive-kept': {
    message: {
      zh: '压缩包 {file} 本身作为附件保存，里面的文件已单独收入。',
      en: 'The archive {file} itself is kept as an attachment; the files in it are taken in one by one.',
    },
    next: { zh: '', en: '' },
  },
  'mailbox-kept': {
    message: {
      zh: '邮箱文件 {file} 本身作为附件保存，里面的邮件已逐封收入。',
      en: 'The mailbox {file} itself is kept as an attachment; the mails in it are taken in one by one.',
    },
    next: { zh: '', en: '' },
  },
  'archive-not-opened': {
    message: {
      zh: '{file} 是 7z、rar 一类的压缩包，这里不能解压，作为附件保存。',
      en: '{file} is an archive such as 7z or rar, which cannot be unpacked here; it is kept as an attachment.',
    },
    next: {
      zh: '请先自己解压，再把里面的文件添加进来。',
      en: 'Unpack it yourself and add the files in it.',
    },
  },
  'archive-encrypted': {
    message: {
      zh: '压缩包 {file} 需要密码，里面的文件还没有收入。',
      en: 'The archive {file} needs a password; the files in it are not taken in yet.',
    },
    next: {
      zh: '请输入密码，或自己解压后添加里面的文件。',
      en: 'Enter its password, or unpack it yourself and add the files.',
    },
  },
  'archive-partly-encrypted': {
    message: {
      zh: '压缩包 {file} 里有 {count} 个文件需要密码（如 {first}），还没有收入。',
      en: '{count} files in the archive {file} need a password (such as {first}) and are not taken in yet.',
    },
    next: {
      zh: '请输入密码，或自己解压后添加里面的文件。',
      en: 'Enter its password, or unpack it yourself and add the files.',
    },
  },
  'password-wrong': {
    message: { zh: '密码不对，打不开 {file}。', en: 'The password does not open {file}.' },
    next: {
      zh: '请核对大小写和全角半角；账单的密码一般在发来的短信、邮件或 App 通知里。',
      en: 'Check upper and lower case. The password of a bill is usually in the text message, mail or app notice it came with.',
    },
  },
  'not-locked': {
    message: { zh: '{file} 不需要密码。', en: '{file} needs no password.' },
    next: { zh: '', en: '' },
  },
  'archive-too-deep': {
    message: {
      zh: '{file} 在压缩包里套了太多层，没有再展开，作为附件保存。',
      en: '{file} lies too many archives deep and was not unpacked; it is kept as an attachment.',
    },
    next: {
      zh: '如需要，请自己解压后添加里面的文件。',
      en: 'If you need it, unpack it yourself and add the files.',
    },
  },
  'archive-damaged': {
    message: {
      zh: '压缩包 {file} 已损坏或不完整，里面的文件取不出来，作为附件保存。',
      en: 'The archive {file} is damaged or incomplete; nothing could be taken out and it is kept as an attachment.',
    },
    next: { zh: '请重新下载或导出一份。', en: 'Download or export it again.' },
  },
  'archive-bomb': {
    message: {
      zh: '压缩包 {file} 解开后会大得离谱，像是恶意文件，没有展开。',
      en: 'The archive {file} would grow out of all proportion, like a malicious file, and was not unpacked.',
    },
    next: {
      zh: '它作为附件保存；如确实是证据，请自己解压后添加里面的文件。',
      en: 'It is kept as an attachment; if it is evidence, unpack it yourself and add the files.',
    },
  },
  'archive-too-many-files': {
    message: {
      zh: '{file} 里的文件超过 {limit} 个，没有展开，作为附件保存。',
      en: '{file} holds more than {limit} files; it was not unpacked and is kept as an attachment.',
    },
    next: {
      zh: '请自己解压，只添加与争议有关的文件。',
      en: 'Unpack it yourself and add only the files of the dispute.',
    },
  },
  'archive-too-large': {
    message: {
      zh: '{file} 解开后超过 {limit} 字节，没有展开，作为附件保存。',
      en: '{file} would unpack to more than {limit} bytes; it was not unpacked and is kept as an attachment.',
    },
    next: {
      zh: '请自己解压，只添加与争议有关的文件。',
      en: 'Unpack it yourself and add only the files of the dispute.',
    },
  },
  'archive-without-room': {
    message: {
      zh: '磁盘空间不够展开 {file}：需要 {needed} 字节，只剩 {free} 字节。它作为附件保存。',
      en: 'There is no room to unpack {file}: it needs {needed} bytes and {free} are free. It is kept as an attachment.',
    },
    next: { zh: '请腾出空间后再添加一次。', en: 'Free some space and add it again.' },
  },
  'archive-too-slow': {
    message: {
      zh: '{file} 展开得太慢，已停止，作为附件保存。',
      en: 'Unpacking {file} took too long and was stopped; it is kept as an attachment.',
    },
    next: { zh: '请自己解压后添加里面的文件。', en: 'Unpack it yourself and add the files in it.' },
  },
  'archive-not-unpacked': {
    message: {
      zh: '{file} 展开时出错（{reason}），作为附件保存。',
      en: '{file} could not be unpacked ({reason}); it is kept as an attachment.',
    },
    next: { zh: '请自己解压后添加里面的文件。', en: 'Unpack it yourself and add the files in it.' },
  },
  'mail-too-large': {
    message: {
      zh: '邮件 {file} 超过 {limit} 字节，正文和附件没有读取，作为附件保存。',
      en: 'The mail {file} has more than {limit} bytes; text and attachments were not read and it is kept as an attachment.',
    },
    next: {
      zh: '请从邮箱里把附件另存出来，单独添加。',
      en: 'Save its attachments from your mailbox and add them.',
    },
  },
  'entry-leads-outside': {
    message: {
      zh: '压缩包里的 {file} 文件名不正常（指向别处），没有收入。',
      en: 'The name of {file} in the archive leads out of it; it was not taken in.',
    },
    next: {
      zh: '如确实是证据，请自己解压后单独添加。',
      en: 'If it is evidence, unpack it yourself and add it.',
    },
  },
  'entry-is-bomb': {
    message: {
      zh: '压缩包里的 {file} 解开后会大得离谱，没有收入。',
      en: '{file} in the archive would grow out of all proportion and was not taken in.',
    },
    next: {
      zh: '如确实是证据，请自己解压后单独添加。',
      en: 'If it is evidence, unpack it yourself and add it.',
    },
  },
  'entry-packed-unknown': {
    message: {
      zh: '压缩包里的 {file} 用了这里不支持的压缩或加密方式，没有收入。',
      en: '{file} in the archive is packed or encrypted in a way that is not known here; it was not taken in.',
    },
    next: { zh: '请自己解压后单独添加。', en: 'Unpack it yourself and add it.' },
  },
  'entry-damaged': {
    message: {
      zh: '压缩包里的 {file} 已损坏，取不出来，没有收入。',
      en: '{file} in the archive is damaged and could not be taken out.',
    },
    next: { zh: '请重新下载或导出这个压缩包。', en: 'Download or export the archive again.' },
  },
  'entry-over-limit': {
    message: {
      zh: '附件太多，{file} 没有收入。',
      en: 'There are too many attachments; {file} was not taken in.',
    },
    next: { zh: '请从邮箱里另存出来，单独添加。', en: 'Save it from your mailbox and add it.' },
  },
} satisfies Record<string, FaultText>
