import type { Language } from '../../../shared/model/language.ts'

/** What the desktop host says outside of its window. */
export const desktopWords: Readonly<
  Record<Language, { readonly coreGone: { readonly title: string; readonly text: string } }>
> = {
  zh: {
    coreGone: {
      title: '举证需要关闭',
      text: '负责读写案件的部分接连意外退出，已停止重试。案件里已保存的内容都在。请重新打开举证；如果再次发生，请查看设置文件夹里的 juzheng.log。',
    },
  },
  en: {
    coreGone: {
      title: 'Juzheng has to close',
      text: 'The part that reads and writes the case ended unexpectedly several times, so it is not started again. What was saved is safe. Open Juzheng again; if this comes back, see juzheng.log in the settings folder.',
    },
  },
}
