import type { BookSection, DivisibleRows } from './book-section.ts'
import { type BookSlice, sliceOf } from './book-slice.ts'
import { heaviestPart } from './group-slices.ts'
import type { Place } from './read-places.ts'

type Row = Extract<Place, { kind: 'row' }>
export type CutSlice = { readonly slice: BookSlice; readonly pageCount: number }

/**
 * Divides a long table where one of its rows begins a page, so that its slices, laid out by themselves, fill the same
 * pages as the whole would. `survey` lays a slice out and tells where its rows begin, and on which page it ends.
 */
export function divideTable(
  section: BookSection & { readonly rows: DivisibleRows },
  survey: (slice: BookSlice) => { readonly rows: readonly Row[]; readonly pageCount: number },
): readonly CutSlice[] {
  const { count: rowCount, inner } = section.rows
  const [probe] = survey(sliceOf(section, inner, inner + 1)).rows
  const top = probe?.y ?? 0
  const usual = Math.max(2, Math.floor((heaviestPart * rowCount) / section.weight))
  const cut: CutSlice[] = []
  let from = 0
  let size = usual
  for (;;) {
    const to = Math.min(from + size, rowCount)
    const { rows, pageCount } = survey(sliceOf(section, from, to))
    if (to === rowCount) return [...cut, { slice: sliceOf(section, from, to), pageCount }]
    const first = rows.findLast((row, at) => isFirstOfPage(row, rows[at - 1], top))
    if (first === undefined) {
      // Every page ends within a row: look further.
      size *= 2
    } else {
      cut.push({ slice: sliceOf(section, from, first.id), pageCount: first.page - 1 })
      from = first.id
      size = usual
    }
  }
}

/** A row that another one reaches into the page of begins below the top. */
function isFirstOfPage(row: Row, before: Row | undefined, top: number): boolean {
  return before !== undefined && before.page < row.page && Math.abs(row.y - top) < 0.05
}
