import type { ItemId } from '../../model/ids.ts'
import type { ExhibitDraft } from './exhibit-draft.ts'

/** The same exhibits, in their places, without these items; one may be left with none. */
export function withoutItems(
  exhibits: readonly ExhibitDraft[],
  itemIds: ReadonlySet<ItemId>,
): ExhibitDraft[] {
  return exhibits.map((exhibit) =>
    exhibit.itemIds.some((id) => itemIds.has(id))
      ? { ...exhibit, itemIds: exhibit.itemIds.filter((id) => !itemIds.has(id)) }
      : exhibit,
  )
}
