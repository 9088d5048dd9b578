import type { ItemId } from '../../model/ids.ts'
import type { ExhibitDraft } from './exhibit-draft.ts'

/** Numbers from 1 without a gap in the given order; exhibits without items go, and so do left-out pages of items that went. */
export function renumberExhibits(exhibits: readonly ExhibitDraft[]): ExhibitDraft[] {
  return exhibits
    .filter((exhibit) => exhibit.itemIds.length > 0)
    .map((exhibit, at) => ({ ...keepOwnPages(exhibit), number: at + 1 }))
}

function keepOwnPages(exhibit: ExhibitDraft): ExhibitDraft {
  const { leftOutPages, ...rest } = exhibit
  if (leftOutPages === undefined) return rest
  const own = exhibit.itemIds.flatMap((itemId): [ItemId, readonly number[]][] => {
    const pages = leftOutPages[itemId]
    return pages === undefined || pages.length === 0 ? [] : [[itemId, pages]]
  })
  return own.length === 0 ? rest : { ...rest, leftOutPages: Object.fromEntries(own) }
}
