import type { ExhibitId } from '../../model/ids.ts'
import type { Item } from '../../model/item.ts'
import type { Language } from '../../model/language.ts'
import type { ExhibitDraft } from './exhibit-draft.ts'
import { newExhibit } from './new-exhibit.ts'
import { pageChoices } from './page-choices.ts'
import { renumberExhibits } from './renumber-exhibits.ts'
import { withoutItems } from './without-items.ts'

type Move = {
  readonly item: Item
  /** null makes an exhibit of it alone. */
  readonly into: ExhibitId | null
  /** Among the items of `into`, or among the exhibits; in either case of the list without it. */
  readonly position: number
  readonly language: Language
}

/** One item to another place; its left-out pages go with it. An exhibit that is left with nothing is gone. */
export function moveItem(exhibits: readonly ExhibitDraft[], move: Move): ExhibitDraft[] {
  const { item, into, position } = move
  const chosen = pageChoices(exhibits)
  const rest = withoutItems(exhibits, new Set([item.id]))
  if (into !== null) {
    return renumberExhibits(
      rest.map((exhibit) =>
        exhibit.id === into
          ? {
              ...exhibit,
              itemIds: exhibit.itemIds.toSpliced(position, 0, item.id),
              leftOutPages: { ...exhibit.leftOutPages, ...ownChoice() },
            }
          : exhibit,
      ),
    )
  }
  const kept = renumberExhibits(rest)
  const alone = exhibits.find(({ itemIds }) => itemIds.length === 1 && itemIds[0] === item.id)
  return renumberExhibits(
    kept.toSpliced(position, 0, alone ?? newExhibit([item], move.language, ownChoice())),
  )

  function ownChoice() {
    return { [item.id]: chosen[item.id] ?? [] }
  }
}
