import { fillIn } from '../../../shared/locales/fill-in.ts'
import type { PagePlan, PreparedMedia } from '../../../shared/model/bundle-plan.ts'
import { leftOutPages } from './left-out-pages.ts'
import type { MarkedItem } from './mark-items.ts'
import type { PartContext } from './part-context.ts'

/** One page of the bundle for each page of an imported PDF that is put forward. */
export function planPdfPages(
  { exhibit, item, mark, title }: MarkedItem,
  media: Extract<PreparedMedia, { type: 'pdf' }>,
  { words, pictures }: PartContext,
): readonly PagePlan[] {
  const count = media.pages.length
  const leftOut = leftOutPages(exhibit, item.id)
  return media.pages.flatMap(({ widthPt, heightPt }, pageIndex): PagePlan[] => {
    if (leftOut.has(pageIndex)) return []
    const picture = pictures.indexOf({
      type: 'pdf-page',
      sha256: media.sha256,
      pageIndex,
      width: widthPt,
      height: heightPt,
      streamBytes: Math.ceil(media.streamBytes / count),
    })
    const label = fillIn(words.pdfPageLabel, { page: pageIndex + 1, count })
    const alt = fillIn(words.pictureAlt, { mark, title, file: `${item.fileName} · ${label}` })
    return [{ type: 'pdf-page', picture, widthPt, heightPt, label, alt }]
  })
}
