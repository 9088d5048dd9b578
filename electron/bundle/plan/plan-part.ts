import { describeFault } from '../../../shared/faults/catalogue.ts'
import type { ExhibitPart, PagePlan } from '../../../shared/model/bundle-plan.ts'
import type { Item } from '../../../shared/model/item.ts'
import type { MarkedItem } from './mark-items.ts'
import type { PartContext } from './part-context.ts'
import { planBill } from './plan-bill.ts'
import { planCaption } from './plan-caption.ts'
import { planFacts } from './plan-facts.ts'
import { planPdfPages } from './plan-pdf-pages.ts'
import { planPictures } from './plan-pictures.ts'
import { planTranscript } from './plan-transcript.ts'

/** One item of an exhibit: what can be shown is shown, what cannot becomes a page of facts. */
export function planPart(marked: MarkedItem, context: PartContext): ExhibitPart {
  const pages = planContent(marked, context)
  return {
    itemId: marked.item.id,
    mark: marked.mark,
    title: marked.title,
    caption: planCaption(marked.item, context.words),
    pages: pages.length > 0 ? pages : [planFacts(marked.item, context.words, explain(marked.item, context))],
  }
}

/** Why the item cannot be shown, where prepare or intake found a reason; a recording needs none. */
function explain(item: Item, { prepared, language }: PartContext): string {
  const media = prepared.get(item.original.sha256)
  const code = media?.type === 'unshowable' ? media.code : item.facts.notShown
  if (code === undefined || item.kind === 'audio' || item.kind === 'video') return ''
  return describeFault(code, { file: item.fileName }, language)
}

function planContent(marked: MarkedItem, context: PartContext): readonly PagePlan[] {
  const { item } = marked
  const { snapshot, words } = context
  const media = context.prepared.get(item.original.sha256)
  if (media?.type === 'image') return planPictures(marked, media, context)
  if (media?.type === 'pdf') return planPdfPages(marked, media, context)
  if (item.kind === 'bill') return planBill(item, snapshot, words)
  if (item.kind === 'chat') return planTranscript(item, snapshot, words)
  const paragraphs = snapshot.texts
    .filter((text) => text.itemId === item.id)
    .flatMap((text) => text.paragraphs)
  return paragraphs.length === 0 ? [] : [{ type: 'text', paragraphs }]
}
