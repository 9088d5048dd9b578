import {
  AudioLines,
  File,
  FileText,
  Film,
  Globe,
  type LucideIcon,
  Mail,
  MessagesSquare,
  Receipt,
} from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { thumbnailPath } from '../../../../shared/contract/media-paths.ts'
import type { ItemKind } from '../../../../shared/model/item.ts'
import { useWords } from '../../../words/use-words.ts'
import { inspectorWords } from './inspector-words.ts'
import styles from './item-preview.module.css'

/** The small picture of an item; a press opens it large. */
export function ItemPreview({ item }: { readonly item: ItemDetail }) {
  const t = useWords(inspectorWords)
  const Icon = icons[item.kind]
  return (
    <AriaButton className={styles.preview ?? ''} aria-label={t('open')}>
      {item.hasThumbnail ? (
        <img src={thumbnailPath(item.id)} alt="" draggable={false} />
      ) : (
        <Icon size={40} strokeWidth={1.2} aria-hidden />
      )}
    </AriaButton>
  )
}

const icons: Readonly<Record<ItemKind, LucideIcon>> = {
  image: File,
  pdf: FileText,
  bill: Receipt,
  chat: MessagesSquare,
  page: Globe,
  mail: Mail,
  text: FileText,
  audio: AudioLines,
  video: Film,
  other: File,
}
