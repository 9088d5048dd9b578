import type { FaultText } from './fault-text.ts'

/** What stops a window's wish: nothing open, or something that is no longer there. */
export const deskFaults = {
  'no-case-open': {
    message: { zh: '没有打开的案件。', en: 'No case is open.' },
    next: { zh: '请先打开或新建一个案件。', en: 'Open a case or create one first.' },
  },
} satisfies Record<string, FaultText>
