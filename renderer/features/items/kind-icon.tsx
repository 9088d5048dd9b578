import {
  AudioLines,
  File,
  FileText,
  Film,
  Globe,
  Image,
  type LucideIcon,
  Mail,
  MessagesSquare,
  Receipt,
} from 'lucide-react'
import type { ItemKind } from '../../../shared/model/item.ts'

const icons: Readonly<Record<ItemKind, LucideIcon>> = {
  image: Image,
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

/** Stands for an item that has no picture. */
export function KindIcon({ kind, size = 36 }: { readonly kind: ItemKind; readonly size?: number }) {
  const Icon = icons[kind]
  return <Icon size={size} strokeWidth={size > 24 ? 1.2 : 1.6} aria-hidden />
}
