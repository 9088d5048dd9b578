import type { VolumePlan } from '../plan/volume-plan.ts'
import type { BookSection } from './book-section.ts'
import type { ExpectedPages } from './expected-pages.ts'
import type { Book } from './layout-book.ts'
import type { Sheet } from './press.ts'

type SheetInput = {
  /** The sections to lay out, in order. */
  readonly part: readonly BookSection[]
  readonly expected: ExpectedPages
}

/** What the templates get for one part of a volume: its own sections, and of the pages only what those name. */
export function layoutSheet(
  { book, volume }: { readonly book: Book; readonly volume: VolumePlan },
  { part, expected }: SheetInput,
): Sheet {
  const has = (type: BookSection['type']): boolean => part.some((section) => section.type === type)
  const items = part.filter((section) => section.type === 'item')
  const startOf = (id: string): number => expected.starts.get(id) ?? 0
  const exhibits = [...Map.groupBy(items, ({ exhibit }) => exhibit)].map(([exhibit, own]) => {
    const last = exhibit.parts.length - 1
    const laidOut = book.exhibits.get(exhibit.exhibitId)
    return {
      ...laidOut?.data,
      isSingle: last === 0,
      parts: own.map(({ id, at }) => ({
        ...laidOut?.parts[at],
        id,
        isFirst: at === 0,
        firstPage: startOf(id),
      })),
    }
  })
  const pictures = items.flatMap(({ exhibit, at }) =>
    (exhibit.parts[at]?.pages ?? []).flatMap((page) =>
      page.type === 'picture' || page.type === 'pdf-page' ? [page.picture] : [],
    ),
  )
  return {
    book: {
      ...book.common,
      firstPageNumber: startOf(part[0]?.id ?? ''),
      cover: has('front') ? book.cover : null,
      index: has('front') ? book.index : null,
      timeline: has('timeline') ? book.timeline : null,
      exhibits,
      // Files belong to the document, not to a page: they stand in its first part.
      embedded: has('front') ? book.embedded : [],
      appendix: has('appendix') ? book.appendix : null,
    },
    pages: {
      of: has('front') || has('timeline') ? (volume.pageOf ?? expected.exhibits) : {},
      total: expected.total,
      index: expected.indexPage,
      offset: volume.firstPageNumber - 1,
    },
    pictures: [...new Set(pictures)],
  }
}
