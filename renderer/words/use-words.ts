import { createIntl, createIntlCache, type PrimitiveType } from 'react-intl'
import type { Language } from '../../shared/model/language.ts'
import type { Words } from './define-words.ts'
import { useLanguage } from './language.ts'
import { stretch } from './pseudo.ts'

type Values = Readonly<Record<string, PrimitiveType>>
const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' }
const cache = createIntlCache()

/** The messages of one part in the window's language: `t('taken', { count: 3 })`. */
export function useWords<Key extends string>(words: Words<Key>): (key: Key, values?: Values) => string {
  return wordsIn(words, useLanguage())
}

/** The same outside of a component. */
function wordsIn<Key extends string>(
  words: Words<Key>,
  language: Language,
): (key: Key, values?: Values) => string {
  const intl = intlOf(language)
  return (key, values) =>
    stretch(intl.formatMessage({ id: key, defaultMessage: words[language][key] }, values))
}

const intls = new Map<Language, ReturnType<typeof createIntl>>()
/** Numbers, dates and messages as the language writes them. */
export function intlOf(language: Language): ReturnType<typeof createIntl> {
  const known = intls.get(language)
  if (known !== undefined) return known
  // Messages come as their own default: each part of the window brings its own, loaded with it.
  const intl = createIntl({ locale: locales[language], messages: {}, onError: reportUnlessMissing }, cache)
  intls.set(language, intl)
  return intl
}

function reportUnlessMissing(error: { readonly code: string; readonly message: string }): void {
  if (error.code !== 'MISSING_TRANSLATION') console.error(error.message)
}
