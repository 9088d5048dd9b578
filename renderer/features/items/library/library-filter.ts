import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import type { ItemId } from '../../../../shared/model/ids.ts'
import type { ItemKind } from '../../../../shared/model/item.ts'
import { sortTime } from '../../../../shared/rules/sort-time.ts'
import { foldText } from '../../../words/fold-text.ts'

export type LibraryFilter = {
  readonly query: string
  /** Empty means every kind. */
  readonly kinds: readonly ItemKind[]
  /** Items that have all of these. */
  readonly tags: readonly string[]
  readonly use: 'all' | 'used' | 'unused'
  readonly isUndated: boolean
  /** Only pictures that have others like them. */
  readonly isAlike: boolean
  /** First and last day, `2023-05-01`. */
  readonly from: string | null
  readonly until: string | null
}
export const noFilter: LibraryFilter = {
  query: '',
  kinds: [],
  tags: [],
  use: 'all',
  isUndated: false,
  isAlike: false,
  from: null,
  until: null,
}

export function isFiltering(filter: LibraryFilter): boolean {
  return Object.keys(noFilter).some((key) => {
    const value = filter[key as keyof LibraryFilter]
    return Array.isArray(value) ? value.length > 0 : value !== noFilter[key as keyof LibraryFilter]
  })
}

/** One test for all rows, so that what is typed is folded once. */
export function makeFilter(
  filter: LibraryFilter,
  alike: ReadonlySet<ItemId> = nothingAlike,
): (row: ItemRow) => boolean {
  const words = foldText(filter.query).split(/\s+/).filter(Boolean)
  const from = filter.from === null ? null : sortTime({ time: filter.from, zone: null })
  const until = filter.until === null ? null : sortTime({ time: filter.until, zone: null }) + dayMs
  return (row) =>
    (filter.kinds.length === 0 || filter.kinds.includes(row.kind)) &&
    filter.tags.every((tag) => row.tags.includes(tag)) &&
    (filter.use === 'all' || isUsed(row) === (filter.use === 'used')) &&
    (!filter.isUndated || row.time === null) &&
    (!filter.isAlike || alike.has(row.id)) &&
    isWithin(row, from, until) &&
    words.every((word) => searchedText(row).includes(word))
}

const nothingAlike: ReadonlySet<ItemId> = new Set()
const dayMs = 86_400_000

/** Put forward as evidence. */
function isUsed(row: ItemRow): boolean {
  return row.exhibit !== null
}

function isWithin(row: ItemRow, from: number | null, until: number | null): boolean {
  if (from === null && until === null) return true
  if (row.time === null) return false
  const start = sortTime({ time: row.time.value, zone: row.time.zone })
  const end = row.time.until === undefined ? start : sortTime({ time: row.time.until, zone: row.time.zone })
  return (from === null || end >= from) && (until === null || start < until)
}

const texts = new WeakMap<ItemRow, string>()
function searchedText(row: ItemRow): string {
  const known = texts.get(row)
  if (known !== undefined) return known
  const text = foldText([row.title, row.fileName, ...row.tags].join('\n'))
  texts.set(row, text)
  return text
}
