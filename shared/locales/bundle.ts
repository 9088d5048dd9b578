import type { Language } from '../model/language.ts'
import { bundleWordsEn } from './bundle-en.ts'
import { type BundleWords, bundleWordsZh } from './bundle-zh.ts'

export type { BundleWords }

const words: Readonly<Record<Language, BundleWords>> = { zh: bundleWordsZh, en: bundleWordsEn }

export function bundleWords(language: Language): BundleWords {
  return words[language]
}
