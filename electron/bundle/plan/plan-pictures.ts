import { fillIn } from '../../../shared/locales/fill-in.ts'
import type { PagePlan, PreparedMedia } from '../../../shared/model/bundle-plan.ts'
import { cutSlices } from './cut-slices.ts'
import { leftOutPages } from './left-out-pages.ts'
import type { MarkedItem } from './mark-items.ts'
import type { PartContext } from './part-context.ts'

/** One page a picture; a long screenshot becomes one page a slice that is put forward, all of the same picture. */
export function planPictures(
  { exhibit, item, mark, title }: MarkedItem,
  media: Extract<PreparedMedia, { type: 'image' }>,
  { words, pictures }: PartContext,
): readonly PagePlan[] {
  const { widthPx, heightPx } = media
  const names = { mark, title, file: item.fileName }
  const leftOut = leftOutPages(exhibit, item.id)
  const cuts = cutSlices(media)
  return cuts.flatMap((cut, at): PagePlan[] => {
    if (leftOut.has(at)) return []
    const picture = pictures.indexOf({
      type: 'image',
      sha256: media.sha256,
      extension: item.original.extension,
      width: widthPx,
      height: heightPx,
      streamBytes: media.streamBytes,
    })
    const place = { number: at + 1, count: cuts.length }
    // The printed range counts pixel rows from 1 and names the last one, as people do.
    const label = fillIn(words.sliceLabel, { ...place, from: cut.fromPx + 1, to: cut.toPx })
    const slice = cuts.length === 1 ? null : { ...place, ...cut, label }
    const alt = fillIn(slice === null ? words.pictureAlt : words.sliceAlt, { ...names, ...place })
    return [{ type: 'picture', picture, widthPx, heightPx, slice, alt }]
  })
}
