import type { ItemId } from '../../../../shared/model/ids.ts'
import { useItem } from '../../../api/queries.ts'

/** Everything about one item, editable in place. */
export function ItemInspector({ itemId }: { readonly itemId: ItemId }) {
  const { data: item } = useItem(itemId)
  if (item === undefined || item === null) return <div aria-busy="true" />
  return <h2>{item.title ?? item.fileName}</h2>
}
