import type { Language } from '../model/language.ts'

/** `证据3` or `Exhibit 3`; with `part` `证据3-1` or `Exhibit 3-1`. */
export function exhibitMark(language: Language, number: number, part?: number): string {
  const digits = part === undefined ? String(number) : `${number}-${part}`
  return language === 'zh' ? `证据${digits}` : `Exhibit ${digits}`
}
