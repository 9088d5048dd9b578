import type { ExhibitId } from '../../model/ids.ts'
import type { Item } from '../../model/item.ts'
import type { Language } from '../../model/language.ts'
import type { ExhibitDraft } from './exhibit-draft.ts'
import { newExhibit } from './new-exhibit.ts'
import { renumberExhibits } from './renumber-exhibits.ts'

type Split = {
  readonly exhibitId: ExhibitId
  readonly findItem: (itemId: Item['id']) => Item | undefined
  readonly language: Language
}

/** One exhibit for each of its items, at its place. The first stays the exhibit it was, with its purpose. */
export function splitExhibit(exhibits: readonly ExhibitDraft[], split: Split): ExhibitDraft[] {
  const { exhibitId, findItem, language } = split
  return renumberExhibits(
    exhibits.flatMap((exhibit) => {
      if (exhibit.id !== exhibitId || exhibit.itemIds.length < 2) return [exhibit]
      const [firstId, ...otherIds] = exhibit.itemIds
      if (firstId === undefined) return [exhibit]
      const first = findItem(firstId)
      const others = otherIds.flatMap((itemId) => {
        const item = findItem(itemId)
        return item === undefined ? [] : [newExhibit([item], language, exhibit.leftOutPages)]
      })
      return [{ ...exhibit, title: first?.title ?? exhibit.title, itemIds: [firstId] }, ...others]
    }),
  )
}
