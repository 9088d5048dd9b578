import { type BundleWords, bundleWords } from '../../../shared/locales/bundle.ts'
import type { BundlePlan, EmbeddedFile, ExhibitPlan, PlanWarning } from '../../../shared/model/bundle-plan.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import { type MarkedItem, markItems } from './mark-items.ts'
import { PictureList } from './picture-list.ts'
import { planAppendix } from './plan-appendix.ts'
import { planCover } from './plan-cover.ts'
import { planIndex } from './plan-index.ts'
import type { PlanInput } from './plan-input.ts'
import { planPart } from './plan-part.ts'
import { planTimeline } from './plan-timeline.ts'

/** Decides everything that will stand in the bundle. Pure: same input, same plan. */
export function planBundle(input: PlanInput): BundlePlan {
  const { snapshot, prepared, recognized, language, recipient } = input
  const words = bundleWords(language)
  const marked = markItems(snapshot, language)
  const pictures = new PictureList()
  const context = { snapshot, prepared, recognized, words, language, pictures }
  const exhibits = snapshot.exhibits.map((exhibit): ExhibitPlan => {
    const items = marked.filter((each) => each.exhibit.id === exhibit.id)
    return {
      exhibitId: exhibit.id,
      mark: items[0]?.exhibitMark ?? '',
      title: exhibit.title,
      proves: exhibit.proves ?? '',
      parts: items.map((item) => planPart(item, context)),
    }
  })
  const appendix = planAppendix(snapshot, marked, language)
  const warnings = findWarnings(marked, prepared)
  const hasObstacle = warnings.some((warning) => warning.code === 'bundle-not-archival')
  return {
    language,
    recipientId: recipient.id,
    title: snapshot.info.title === '' ? words.coverHeading : snapshot.info.title,
    madeAt: Math.floor(input.now.getTime() / 1000),
    cover: planCover(input, words, marked.length),
    index: planIndex(snapshot, recipient, marked, words),
    timeline: planTimeline(snapshot, marked, words),
    exhibits: exhibits.filter((exhibit) => exhibit.parts.length > 0),
    appendix: { ...appendix, explanation: [...appendix.explanation, ...explainText(pictures, words)] },
    pictures: pictures.all(),
    pdfStandard: hasObstacle ? '1.7' : input.embedOriginals ? 'a-3b' : 'a-2b',
    warnings,
    embeddedFiles: input.embedOriginals ? listEmbedded(marked) : [],
  }
}

function findWarnings(marked: readonly MarkedItem[], prepared: PlanInput['prepared']): PlanWarning[] {
  return marked.flatMap(({ mark, item }): PlanWarning[] => {
    const media = prepared.get(item.original.sha256)
    if (media === undefined || media.type === 'unshowable') return []
    const params = { mark, file: item.fileName }
    const warnings: PlanWarning[] = []
    if (media.pdfaObstacle !== null) {
      warnings.push({ code: 'bundle-not-archival', params: { ...params, reason: media.pdfaObstacle } })
    }
    if (media.type === 'image' && media.isCutThroughContent) {
      warnings.push({ code: 'bundle-cut-through-content', params })
    }
    return warnings
  })
}

/** Who searches the file or copies from it must know what that text is. */
function explainText(pictures: PictureList, words: BundleWords): readonly string[] {
  return pictures.all().some(({ type }) => type === 'read-image') ? [words.textRead] : []
}

function listEmbedded(marked: readonly MarkedItem[]): EmbeddedFile[] {
  const bySha256 = new Map<Sha256, EmbeddedFile>()
  for (const { item } of marked) {
    const { sha256, mediaType, sizeBytes } = item.original
    if (!bySha256.has(sha256)) bySha256.set(sha256, { name: item.fileName, sha256, mediaType, sizeBytes })
  }
  return [...bySha256.values()]
}
