import type { Exhibit } from '../../../shared/model/exhibit.ts'
import type { Item } from '../../../shared/model/item.ts'
import type { Language } from '../../../shared/model/language.ts'
import type { CaseSnapshot } from '../../../shared/model/snapshot.ts'
import { exhibitMark } from '../../../shared/rules/numbering.ts'

/** An item as it stands in an exhibit: `证据3-1` of `证据3`, or the exhibit's own mark when it is alone. */
export type MarkedItem = {
  readonly exhibit: Exhibit
  readonly exhibitMark: string
  readonly item: Item
  readonly mark: string
  readonly title: string
}

/** Every item of every exhibit with its mark, in the exhibits' order. An item id without an item is a bug. */
export function markItems(snapshot: CaseSnapshot, language: Language): readonly MarkedItem[] {
  const items = new Map(snapshot.items.map((item) => [item.id, item]))
  return snapshot.exhibits.flatMap((exhibit) =>
    exhibit.itemIds.map((itemId, at): MarkedItem => {
      const item = items.get(itemId)
      if (item === undefined) throw new Error(`exhibit ${exhibit.number} names the unknown item ${itemId}`)
      const isAlone = exhibit.itemIds.length === 1
      return {
        exhibit,
        exhibitMark: exhibitMark(language, exhibit.number),
        item,
        mark: exhibitMark(language, exhibit.number, isAlone ? undefined : at + 1),
        title: item.title ?? (isAlone ? exhibit.title : item.fileName),
      }
    }),
  )
}
