import type { Language } from '../../shared/model/language.ts'

/** ICU messages of one part of the window. The type sees to it that both languages have the same keys. */
export type Words<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>

export function defineWords<Key extends string>(words: {
  readonly zh: Readonly<Record<Key, string>>
  readonly en: Readonly<Record<NoInfer<Key>, string>>
}): Words<Key> {
  return words
}
