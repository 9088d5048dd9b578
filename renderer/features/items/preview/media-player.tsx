import { useState } from 'react'
import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { originalMediaPath } from '../../../../shared/contract/media-paths.ts'
import { useWords } from '../../../words/use-words.ts'
import styles from './media-player.module.css'
import { NotShown } from './not-shown.tsx'
import { previewWords } from './preview-words.ts'

/** A recording with the browser's own controls. */
export function MediaPlayer({ item, kind }: { readonly item: ItemDetail; readonly kind: 'audio' | 'video' }) {
  const t = useWords(previewWords)
  const [isFailed, setFailed] = useState(false)
  if (isFailed) return <NotShown item={item} reason={t('mediaFailed')} />
  const Player = kind
  return (
    <Player
      className={styles[kind]}
      src={originalMediaPath(item.id)}
      controls
      preload="metadata"
      aria-label={item.title ?? item.fileName}
      onError={() => setFailed(true)}
    />
  )
}
