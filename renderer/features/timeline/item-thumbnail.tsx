import type { ItemRow } from '../../../shared/contract/item-contract.ts'
import { thumbnailPath } from '../../../shared/contract/media-paths.ts'
import { KindIcon } from '../items/kind-icon.tsx'
import styles from './item-thumbnail.module.css'

/** The small picture of a material, or a sign for its kind; as large as what it stands in. */
export function ItemThumbnail({ item }: { readonly item: ItemRow }) {
  if (item.hasThumbnail) {
    return (
      <img
        className={styles.picture}
        src={thumbnailPath(item.id)}
        alt=""
        loading="lazy"
        decoding="async"
        draggable={false}
      />
    )
  }
  return (
    <span className={styles.icon}>
      <KindIcon kind={item.kind} size={18} />
    </span>
  )
}
