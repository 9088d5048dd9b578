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
} satisfies Record<string, FaultText>
