import { fillIn } from '../../../shared/locales/fill-in.ts'
import type { PagePlan, PreparedMedia } from '../../../shared/model/bundle-plan.ts'
import type { RecognizedLine } from '../../../shared/model/recognition.ts'
import { type Cut, cutSlices } from './cut-slices.ts'
import { leftOutPages } from './left-out-pages.ts'
import type { MarkedItem } from './mark-items.ts'
import type { PartContext } from './part-context.ts'

/** One page a picture; a long screenshot becomes one page a slice that is put forward, all of the same picture. */
export function planPictures(
  { exhibit, item, mark, title }: MarkedItem,
  media: Extract<PreparedMedia, { type: 'image' }>,
  { recognized, words, pictures }: PartContext,
): readonly PagePlan[] {
  const { widthPx, heightPx } = media
  const lines = recognized.get(media.sha256)?.lines ?? []
  const names = { mark, title, file: item.fileName }
  const leftOut = leftOutPages(exhibit, item.id)
  const cuts = cutSlices(media)
  return cuts.flatMap((cut, at): PagePlan[] => {
    if (leftOut.has(at)) return []
    const image = pictures.indexOf({
      type: 'image',
      sha256: media.sha256,
      extension: item.original.extension,
      width: widthPx,
      height: heightPx,
      streamBytes: media.streamBytes,
    })
    const own = lines.filter((line) => isInside(line, cut))
    const size = { width: widthPx, height: heightPx }
    const picture = own.length === 0 ? image : pictures.add(readImage(image, size, own))
    const place = { number: at + 1, count: cuts.length }
    // The printed range counts pixel rows from 1 and names the last one, as people do.
    const label = fillIn(words.sliceLabel, { ...place, from: cut.fromPx + 1, to: cut.toPx })
    const slice = cuts.length === 1 ? null : { ...place, ...cut, label }
    const alt = fillIn(slice === null ? words.pictureAlt : words.sliceAlt, { ...names, ...place })
    return [{ type: 'picture', picture, widthPx, heightPx, slice, alt }]
  })
}

/** A line on a cut belongs to the slice that has its middle. */
function isInside({ box: [, y, , height] }: RecognizedLine, { fromPx, toPx }: Cut): boolean {
  const middle = y + height / 2
  return middle >= fromPx && middle < toPx
}

/** Packed, a line of text takes about so much. */
const bytesPerLine = 70

function readImage(image: number, size: { width: number; height: number }, lines: readonly RecognizedLine[]) {
  return {
    type: 'read-image' as const,
    image,
    ...size,
    streamBytes: lines.length * bytesPerLine,
    lines: lines.map(({ text, box }) => ({ text, box })),
  }
}
