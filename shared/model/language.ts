export type Language = 'zh' | 'en'
/** One text in both languages of the interface. */
export type Bilingual = Readonly<Record<Language, string>>
