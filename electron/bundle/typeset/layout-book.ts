import { bundleWords } from '../../../shared/locales/bundle.ts'
import { fillIn } from '../../../shared/locales/fill-in.ts'
import type { BundlePlan, ExhibitPlan } from '../../../shared/model/bundle-plan.ts'
import { embeddedOfExhibit } from '../plan/embedded-of-exhibit.ts'
import type { VolumePlan } from '../plan/volume-plan.ts'
import { layoutPart } from './layout-part.ts'
import { type LayoutText, layoutText } from './layout-text.ts'
import { layoutTimeline } from './layout-timeline.ts'
import { layoutTree } from './layout-tree.ts'
import { cutToWidth } from './text-width.ts'

/** A table that may be divided between its rows, and what stands around it. */
type BookTable = { readonly rows: readonly unknown[]; readonly around: object }
/** An item of an exhibit; the pages of a chat hold messages. */
export type BookPart = { readonly pages: readonly { readonly messages?: readonly unknown[] }[] }
/** All that the templates will read of a volume, ready to be divided into parts. */
export type Book = {
  readonly common: Readonly<Record<string, unknown>>
  readonly cover: unknown
  readonly tables: {
    readonly front: BookTable
    readonly timeline: BookTable | null
    readonly appendix: BookTable | null
  }
  /** By id; `parts` as in the plan, which the data leave out. */
  readonly exhibits: ReadonlyMap<string, { readonly data: object; readonly parts: readonly BookPart[] }>
  readonly embedded: readonly unknown[]
  readonly pictures: readonly number[]
  readonly missingCharacters: readonly string[]
}

/** Turns plan and volume into the data that the templates lay out. Decides only what is a matter of layout. Pure. */
export function layoutBook(
  plan: BundlePlan,
  volume: VolumePlan,
  hasGlyph: (codePoint: number) => boolean,
): Book {
  const missing = new Set<string>()
  const set = (text: string, isCell: boolean): LayoutText => {
    const laidOut = layoutText(text, isCell ? 'cell' : 'body', hasGlyph)
    if (typeof laidOut !== 'string') {
      for (const piece of laidOut) if (typeof piece === 'object') missing.add(piece.fallback)
    }
    return laidOut
  }
  const wanted = new Set(volume.exhibitIds)
  const exhibits = plan.exhibits.filter((exhibit) => wanted.has(exhibit.exhibitId))
  const rows = plan.index.rows.map((row) => ({ ...row, isHere: wanted.has(row.exhibitId) }))
  return {
    common: {
      language: plan.language,
      // The document's title is metadata: plain text, never laid out.
      documentTitle: plan.title.toWellFormed(),
      words: chooseWords(plan),
      footer: layoutTree(layoutFooter(plan), set),
    },
    cover: layoutTree({ ...plan.cover, volumeLine: describeVolume(plan, volume) }, set),
    tables: {
      front: takeRows(layoutTree({ ...plan.index, rows }, set), 'rows'),
      timeline: volume.hasTimeline
        ? takeRows(layoutTree(layoutTimeline(plan.timeline, wanted), set), 'entries')
        : null,
      appendix: volume.hasAppendix ? takeRows(layoutTree(plan.appendix, set), 'rows') : null,
    },
    exhibits: new Map(
      exhibits.map(({ parts, ...exhibit }) => [
        exhibit.exhibitId,
        {
          data: layoutTree(exhibit, set) as object,
          parts: parts.map((part) => layoutTree(layoutPart(part), set) as BookPart),
        },
      ]),
    ),
    embedded: plan.embeddedFiles.length > 0 ? listEmbedded(plan, exhibits) : [],
    pictures: listPictures(exhibits),
    missingCharacters: [...missing],
  }
}

function takeRows(table: unknown, key: string): BookTable {
  const { [key]: rows, ...around } = table as Readonly<Record<string, unknown>>
  return { rows: rows as readonly unknown[], around }
}

/** Placeholders that pour fills with the originals; the mark in front keeps the names apart. */
function listEmbedded(plan: BundlePlan, exhibits: readonly ExhibitPlan[]) {
  const listed = new Map<number, { name: string; content: string; mediaType: string }>()
  for (const exhibit of exhibits) {
    for (const { index, mark } of embeddedOfExhibit(plan, exhibit)) {
      const file = plan.embeddedFiles[index]
      if (file === undefined || listed.has(index)) continue
      const name = `${mark}_${file.name.replace(/[/\\\p{Cc}]/gu, '_')}`.toWellFormed()
      listed.set(index, { name, content: `juzheng-embed:${index}`, mediaType: file.mediaType })
    }
  }
  return [...listed.values()]
}

function chooseWords(plan: BundlePlan) {
  const { backToIndex, provesPrefix } = bundleWords(plan.language)
  return { backToIndex, proves: provesPrefix }
}

function layoutFooter(plan: BundlePlan) {
  const [pageBefore, pageBetween, pageAfter] = bundleWords(plan.language).pageOf.split(/\{page\}|\{total\}/)
  const title = cutToWidth(plan.cover.footerTitle, 40)
  return { title, pageBefore, pageBetween, pageAfter }
}

function describeVolume(plan: BundlePlan, volume: VolumePlan): string {
  if (volume.count === 1) return ''
  return fillIn(bundleWords(plan.language).volumeOf, { number: volume.number, count: volume.count })
}

function listPictures(exhibits: readonly ExhibitPlan[]): readonly number[] {
  const pages = exhibits.flatMap((exhibit) => exhibit.parts.flatMap((part) => part.pages))
  const used = pages.flatMap((page) =>
    page.type === 'picture' || page.type === 'pdf-page' ? [page.picture] : [],
  )
  return [...new Set(used)].toSorted((a, b) => a - b)
}
