import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { FactList } from '../../../ui/fact-list.tsx'
import { kindWords } from '../../../words/item-words.ts'
import { showDuration } from '../../../words/show-duration.ts'
import { showInstant } from '../../../words/show-instant.ts'
import { showSize } from '../../../words/show-size.ts'
import { useWords } from '../../../words/use-words.ts'
import { inspectorWords } from './inspector-words.ts'

/** What the bytes and the name say; nothing that was not found. */
export function ItemFacts({ item }: { readonly item: ItemDetail }) {
  const t = useWords(inspectorWords)
  const kinds = useWords(kindWords)
  const { facts, widthPx, heightPx, durationSeconds, pageCount } = item
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    [t('fileName'), item.fileName],
    [t('path'), item.sourcePath === item.fileName ? null : item.sourcePath],
    [t('kind'), kinds(item.kind)],
    [
      t('format'),
      [facts.container ?? item.original.extension.toUpperCase(), facts.codec].filter(Boolean).join(' · '),
    ],
    [t('size'), showSize(item.original.sizeBytes)],
    [t('dimensions'), widthPx === null || heightPx === null ? null : `${widthPx} × ${heightPx}`],
    [t('pages'), pageCount === null ? null : String(pageCount)],
    [t('frames'), facts.frameCount === undefined || facts.frameCount < 2 ? null : String(facts.frameCount)],
    [t('duration'), durationSeconds === null ? null : showDuration(durationSeconds)],
    [t('camera'), facts.camera],
    [t('software'), facts.software],
    [t('subject'), facts.subject],
    [t('address'), facts.address],
    [t('lock'), facts.isUnlocked === true ? t('unlocked') : null],
    [t('contents'), facts.unpackedCount === undefined ? null : t('files', { count: facts.unpackedCount })],
    [t('encoding'), facts.encoding],
    [t('location'), placeOf(facts.latitude, facts.longitude)],
    [t('takenIn'), showInstant(item.takenInAt)],
  ]
  return <FactList rows={rows} />
}

function placeOf(latitude: number | undefined, longitude: number | undefined): string | null {
  if (latitude === undefined || longitude === undefined) return null
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`
}
