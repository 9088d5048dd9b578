import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { thumbnailPath } from '../../../../shared/contract/media-paths.ts'
import type { ItemId } from '../../../../shared/model/ids.ts'
import { useWords } from '../../../words/use-words.ts'
import { KindIcon } from '../kind-icon.tsx'
import { PreviewDialog } from '../preview/preview-dialog.tsx'
import { inspectorWords } from './inspector-words.ts'
import styles from './item-preview.module.css'

/** The small picture of an item; a press opens it large. */
export function ItemPreview({ item }: { readonly item: ItemDetail }) {
  const t = useWords(inspectorWords)
  const [openId, setOpenId] = useState<ItemId | null>(null)
  return (
    <>
      <AriaButton className={styles.preview ?? ''} aria-label={t('open')} onPress={() => setOpenId(item.id)}>
        {item.hasThumbnail ? (
          <img src={thumbnailPath(item.id)} alt="" draggable={false} />
        ) : (
          <KindIcon kind={item.kind} />
        )}
      </AriaButton>
      <PreviewDialog itemId={openId} order={[]} onChange={setOpenId} />
    </>
  )
}
