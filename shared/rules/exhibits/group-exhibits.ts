import type { ExhibitId } from '../../model/ids.ts'
import type { ExhibitDraft } from './exhibit-draft.ts'
import { pageChoices } from './page-choices.ts'
import { renumberExhibits } from './renumber-exhibits.ts'

/** All their items, in the order of the numbers, into the one with the lowest; its title and purpose stay. */
export function groupExhibits(
  exhibits: readonly ExhibitDraft[],
  exhibitIds: readonly ExhibitId[],
): ExhibitDraft[] {
  const wanted = new Set<ExhibitId | undefined>(exhibitIds)
  const members = exhibits.filter((exhibit) => exhibit.id !== undefined && wanted.has(exhibit.id))
  const [first] = members
  if (first === undefined) return [...exhibits]
  const grouped: ExhibitDraft = {
    ...first,
    itemIds: members.flatMap((exhibit) => exhibit.itemIds),
    leftOutPages: pageChoices(members),
  }
  return renumberExhibits(
    exhibits.flatMap((exhibit) =>
      exhibit === first ? [grouped] : members.includes(exhibit) ? [] : [exhibit],
    ),
  )
}
