import type { Language } from '../model/language.ts'

/** Of text that was pasted: the beginning of the name that its file gets, and what is said of where it came from. */
export const pastedWords: Readonly<Record<Language, { readonly fileName: string; readonly source: string }>> =
  {
    zh: { fileName: '粘贴的文字', source: '粘贴' },
    en: { fileName: 'pasted-text', source: 'Pasted' },
  }
