import type { BundleWords } from '../../../shared/locales/bundle.ts'
import { fillIn } from '../../../shared/locales/fill-in.ts'
import type { LabelledValue } from '../../../shared/model/bundle-plan.ts'
import type { Item } from '../../../shared/model/item.ts'
import { describeSource } from './describe-source.ts'
import { formatSize } from './format-size.ts'
import { formatCandidate } from './format-time.ts'

const renditionFormats = { heif: 'HEIC/HEIF', cgbi: 'Apple PNG' } as const

/** Under the content: source, chosen time with its provenance, the other times, file name, size, hash. */
export function planCaption(item: Item, words: BundleWords): readonly LabelledValue[] {
  const chosen = item.chosenTime === null ? undefined : item.times[item.chosenTime]
  const others = item.times.filter((time) => time !== chosen)
  const lines: LabelledValue[] = [
    { label: words.source, value: describeSource(item, words) },
    { label: words.time, value: chosen === undefined ? words.notDated : formatCandidate(chosen, words) },
    {
      label: words.otherTimes,
      value: [...new Set(others.map((time) => formatCandidate(time, words)))].join(words.clauseSeparator),
    },
    { label: words.file, value: [item.fileName, ...describeExtent(item, words)].join(' · ') },
    { label: words.hash, value: item.original.sha256 },
  ]
  return lines.filter((line) => line.value !== '')
}

/** Size in pixels (as stored) or pages, where the bytes say so, and in bytes; and what is shown of it, if not all. */
function describeExtent(item: Item, words: BundleWords): string[] {
  const { widthPx, heightPx, pageCount, frameCount = 1, rendition } = item.facts
  const extent: string[] = []
  if (widthPx !== undefined && heightPx !== undefined) {
    extent.push(fillIn(words.pixels, { width: widthPx, height: heightPx }))
  }
  if (pageCount !== undefined) extent.push(fillIn(words.pdfPages, { count: pageCount }))
  extent.push(formatSize(item.original.sizeBytes))
  if (item.facts.isUnlocked === true) extent.push(words.unlocked)
  if (rendition !== undefined) extent.push(fillIn(words.rendition, { format: renditionFormats[rendition] }))
  if (frameCount > 1) {
    const isStill = rendition !== undefined || item.original.mediaType === 'image/tiff'
    extent.push(fillIn(isStill ? words.firstPicture : words.firstFrame, { count: frameCount }))
  }
  return extent
}
