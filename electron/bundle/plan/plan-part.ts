import { describeFault } from '../../../shared/faults/catalogue.ts'
import type { BundleWords } from '../../../shared/locales/bundle.ts'
import { fillIn } from '../../../shared/locales/fill-in.ts'
import type { ExhibitPart, LabelledValue, PagePlan } from '../../../shared/model/bundle-plan.ts'
import type { Item } from '../../../shared/model/item.ts'
import { describeLeftOut, leftOutPages } from './left-out-pages.ts'
import type { MarkedItem } from './mark-items.ts'
import type { PartContext } from './part-context.ts'
import { planBill } from './plan-bill.ts'
import { planCaption } from './plan-caption.ts'
import { planFacts } from './plan-facts.ts'
import { planPdfPages } from './plan-pdf-pages.ts'
import { planPictures } from './plan-pictures.ts'
import { planTranscript } from './plan-transcript.ts'
import { planTypedUp } from './plan-typed-up.ts'

/** One item of an exhibit: what can be shown is shown, what cannot becomes a page of facts. */
export function planPart(marked: MarkedItem, context: PartContext): ExhibitPart {
  const { exhibit, item, mark, title } = marked
  const { prepared, words } = context
  const pages = planContent(marked, context)
  const leftOut = describeLeftOut(leftOutPages(exhibit, item.id), prepared.get(item.original.sha256), words)
  const caption = [...planCaption(item, words), ...planRemarks(pages, leftOut, words)]
  const typedUp = planTypedUp(item, words)
  if (pages.length > 0) return { itemId: item.id, mark, title, caption, pages: [...pages, ...typedUp] }
  const facts = planFacts(item, words, explain(item, context))
  const stand = leftOut === null ? facts : { ...facts, note: leftOut }
  return { itemId: item.id, mark, title, caption: planCaption(item, words), pages: [stand, ...typedUp] }
}

/** What a reader must know of how the content is shown: pages that are missing, messages that stand out. */
function planRemarks(
  pages: readonly PagePlan[],
  leftOut: string | null,
  words: BundleWords,
): readonly LabelledValue[] {
  const messages = pages.flatMap((page) => (page.type === 'transcript' ? page.messages : []))
  const count = messages.filter(({ isMarked }) => isMarked).length
  return [
    ...(leftOut === null ? [] : [{ label: words.leftOut, value: leftOut }]),
    ...(count === 0 ? [] : [{ label: words.marked, value: fillIn(words.markedMessages, { count }) }]),
  ]
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
  // Read so that it can be searched; where its pages cannot be shown, why is said instead.
  if (item.kind === 'pdf') return []
  const paragraphs = snapshot.texts
    .filter((text) => text.itemId === item.id)
    .flatMap((text) => text.paragraphs)
  return paragraphs.length === 0 ? [] : [{ type: 'text', paragraphs }]
}
