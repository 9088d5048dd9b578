import type { ExhibitId, ItemId } from '../../model/ids.ts'
import type { ExhibitDraft } from './exhibit-draft.ts'
import { renumberExhibits } from './renumber-exhibits.ts'

/** Names the pages of one item that are not put forward; none puts it forward whole. */
export function leaveOutPages(
  exhibits: readonly ExhibitDraft[],
  choice: { readonly exhibitId: ExhibitId; readonly itemId: ItemId; readonly pages: readonly number[] },
): ExhibitDraft[] {
  const { exhibitId, itemId } = choice
  const pages = [...new Set(choice.pages)].toSorted((a, b) => a - b)
  return renumberExhibits(
    exhibits.map((exhibit) =>
      exhibit.id === exhibitId
        ? { ...exhibit, leftOutPages: { ...exhibit.leftOutPages, [itemId]: pages } }
        : exhibit,
    ),
  )
}
