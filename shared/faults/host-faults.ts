import type { FaultText } from './fault-text.ts'

export const hostFaults = {
  'file-manager-missing': {
    message: {
      zh: '这台电脑上打不开文件管理器。',
      en: 'No file manager could be opened on this computer.',
    },
    next: {
      zh: '请自己打开界面上写明的文件夹。',
      en: 'Open the folder named in the window yourself.',
    },
  },
  'port-taken': {
    message: {
      zh: '端口 {port} 已被别的程序占用。',
      en: 'Port {port} is in use by another program.',
    },
    next: { zh: '请换一个端口，或不指定端口。', en: 'Choose another port, or name none.' },
  },
} satisfies Record<string, FaultText>
