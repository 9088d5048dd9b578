import type { Language } from '../model/language.ts'
import { bundleWordsEn } from './bundle-en.ts'
import { bundleWordsZh } from './bundle-zh.ts'

/** Every fixed word of the evidence bundle. `{name}` is filled by `fillIn`. */
export type BundleWords = typeof bundleWordsZh

const words: Readonly<Record<Language, BundleWords>> = { zh: bundleWordsZh, en: bundleWordsEn }

export function bundleWords(language: Language): BundleWords {
  return words[language]
}
