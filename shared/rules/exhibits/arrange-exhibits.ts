import { type Item, proofKinds } from '../../model/item.ts'
import type { Language } from '../../model/language.ts'
import { compareItemTimes } from '../item-time.ts'
import type { ExhibitDraft } from './exhibit-draft.ts'
import { newExhibit } from './new-exhibit.ts'
import { pageChoices } from './page-choices.ts'
import { renumberExhibits } from './renumber-exhibits.ts'

/**
 * Every item anew: by time, one exhibit each; by proof, one for each kind of proof, in time within it. Where the same
 * items stood under one number before, that exhibit goes on with its title and purpose.
 */
export function arrangeExhibits(
  exhibits: readonly ExhibitDraft[],
  arrangement: {
    readonly items: readonly Item[]
    readonly by: 'time' | 'proof'
    readonly language: Language
  },
): ExhibitDraft[] {
  const { items, by, language } = arrangement
  const ordered = items.toSorted(compareItemTimes)
  const groups =
    by === 'time'
      ? ordered.map((item) => [item])
      : proofKinds.map((proofKind) => ordered.filter((item) => item.proofKind === proofKind))
  const before = new Map(exhibits.map((exhibit) => [setKey(exhibit.itemIds), exhibit]))
  const chosen = pageChoices(exhibits)
  const arranged = groups
    .filter((group) => group.length > 0)
    .map((group): ExhibitDraft => {
      const itemIds = group.map((item) => item.id)
      const known = before.get(setKey(itemIds))
      return known === undefined ? newExhibit(group, language, chosen) : { ...known, itemIds }
    })
  return renumberExhibits(arranged)
}

function setKey(itemIds: readonly string[]): string {
  return itemIds.toSorted().join(' ')
}
