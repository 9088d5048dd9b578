import type { Bilingual } from '../model/language.ts'

/** One plain sentence and one next step; `{name}` is replaced by the parameter of that name. */
export type FaultText = { readonly message: Bilingual; readonly next: Bilingual }
