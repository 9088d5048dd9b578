import type { BookSlice } from './book-slice.ts'
import type { ExpectedPages } from './expected-pages.ts'
import type { Book, BookPart } from './layout-book.ts'
import type { Sheet } from './press.ts'
import type { VolumeJob } from './volume-job.ts'

type SheetInput = {
  /** The slices to lay out, in order. */
  readonly part: readonly BookSlice[]
  readonly expected: ExpectedPages
  /** Whether the rows of tables tell where they begin. */
  readonly marksRows?: boolean
}

/** What the templates get for one part of a volume: its own slices, and of the pages only what those name. */
export function layoutSheet(
  { book, volume }: Pick<VolumeJob, 'book' | 'volume'>,
  { part, expected, marksRows = false }: SheetInput,
): Sheet {
  const startOf = (id: string): number => expected.starts.get(id) ?? 0
  const items = part.flatMap(({ section, ...slice }) =>
    section.type === 'item' ? [{ ...section, ...slice }] : [],
  )
  const exhibits = [...Map.groupBy(items, ({ exhibit }) => exhibit)].map(([exhibit, own]) => {
    const laidOut = book.exhibits.get(exhibit.exhibitId)
    const parts = own.map(({ id, at, rows, from, to }) => ({
      ...laidOut?.parts[at],
      pages: cutMessages(laidOut?.parts[at], from, rows === null ? Number.POSITIVE_INFINITY : to),
      id,
      isFirst: at === 0,
      isStart: from === 0,
      isEnd: to === (rows?.count ?? 0),
      firstPage: startOf(id),
    }))
    return { ...laidOut?.data, isSingle: exhibit.parts.length === 1, parts }
  })
  const pages = items.flatMap(({ exhibit, at }) => exhibit.parts[at]?.pages ?? [])
  const pictures = pages.flatMap((page) =>
    page.type === 'picture' || page.type === 'pdf-page' ? [page.picture] : [],
  )
  const tables = part.map(({ section }) => section.type)
  const namesPages = tables.includes('front') || tables.includes('timeline')
  return {
    book: {
      ...book.common,
      firstPageNumber: startOf(part[0]?.id ?? ''),
      ...layoutTables(book, part),
      exhibits,
    },
    pages: {
      of: namesPages ? (volume.pageOf ?? expected.exhibits) : {},
      total: expected.total,
      index: expected.indexPage,
      offset: volume.firstPageNumber - 1,
      marksRows,
    },
    pictures: [...new Set(pictures)],
  }
}

/** Messages `[from, to)` of a chat in their tables, each with the number of its first; a table that goes on has no day above. */
function cutMessages(part: BookPart | undefined, from: number, to: number): readonly unknown[] {
  let before = 0
  return (part?.pages ?? []).flatMap((page) => {
    if (page.messages === undefined) return [page]
    const first = before
    before += page.messages.length
    const messages = page.messages.slice(Math.max(from - first, 0), Math.max(to - first, 0))
    if (messages.length === 0) return []
    return [{ ...page, messages, from: Math.max(from, first), isStart: from <= first }]
  })
}

/** The tables of a part with their rows; what stands before and after them goes with the first and the last rows. */
function layoutTables(book: Book, part: readonly BookSlice[]) {
  const cut = (type: 'front' | 'timeline' | 'appendix') => {
    const slice = part.find(({ section }) => section.type === type)
    const table = book.tables[type]
    if (slice === undefined || table === null) return null
    const { id, from, to } = slice
    const rows = table.rows.slice(from, to)
    return { ...table.around, rows, id, from, isStart: from === 0, isEnd: to === table.rows.length }
  }
  const index = cut('front')
  return {
    // Files belong to the document, not to a page: they stand in its first part.
    ...(index?.isStart ? { cover: book.cover, embedded: book.embedded } : { cover: null, embedded: [] }),
    index,
    timeline: cut('timeline'),
    appendix: cut('appendix'),
  }
}
