import type { Item } from '../../model/item.ts'
import type { Language } from '../../model/language.ts'
import type { ExhibitDraft } from './exhibit-draft.ts'
import { newExhibit } from './new-exhibit.ts'
import { pageChoices } from './page-choices.ts'
import { renumberExhibits } from './renumber-exhibits.ts'
import { withoutItems } from './without-items.ts'

type Adding = {
  readonly items: readonly Item[]
  readonly asOne: boolean
  /** Before the exhibit that stands there now; null is the end. */
  readonly position: number | null
  readonly language: Language
}

/** Puts items forward in new exhibits. One that is in an exhibit already moves: an item stands under one number only. */
export function addExhibits(exhibits: readonly ExhibitDraft[], adding: Adding): ExhibitDraft[] {
  const { items, asOne, language } = adding
  const chosen = pageChoices(exhibits)
  const groups = asOne ? [items] : items.map((item) => [item])
  const added = groups.map((group) => newExhibit(group, language, chosen))
  const position = Math.min(adding.position ?? exhibits.length, exhibits.length)
  const rest = withoutItems(exhibits, new Set(items.map((item) => item.id)))
  return renumberExhibits([...rest.slice(0, position), ...added, ...rest.slice(position)])
}
