import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import { itemKinds } from '../../../../shared/model/item.ts'
import { sortTime } from '../../../../shared/rules/sort-time.ts'

export const sortFields = ['time', 'name', 'kind', 'takenIn', 'size'] as const
export type SortField = (typeof sortFields)[number]
export type LibrarySort = { readonly by: SortField; readonly isDescending: boolean }

// 图2 stands before 图10, and Chinese by pinyin, whatever the window's language.
const names = new Intl.Collator('zh-CN', { numeric: true })

/** Sorted anew; what is equal stays in the order in which it was taken in, and undated items stand last either way. */
export function sortRows(rows: readonly ItemRow[], { by, isDescending }: LibrarySort): readonly ItemRow[] {
  const sign = isDescending ? -1 : 1
  const keyed = rows.map((row) => ({ row, key: keyOf(row, by), number: Number(row.id.slice(1)) }))
  keyed.sort((left, right) => compare(left.key, right.key, sign) || left.number - right.number)
  return keyed.map(({ row }) => row)
}

function keyOf(row: ItemRow, by: SortField): number | string {
  switch (by) {
    case 'time':
      return sortTime({ time: row.time?.value ?? null, zone: row.time?.zone ?? null })
    case 'name':
      return row.title ?? row.fileName
    case 'kind':
      return itemKinds.indexOf(row.kind)
    case 'takenIn':
      return Date.parse(row.takenInAt)
    case 'size':
      return row.sizeBytes
  }
}

function compare(left: number | string, right: number | string, sign: number): number {
  if (typeof left === 'string' || typeof right === 'string') {
    return sign * names.compare(String(left), String(right))
  }
  if (left === right) return 0
  if (left === Number.POSITIVE_INFINITY) return 1
  if (right === Number.POSITIVE_INFINITY) return -1
  return sign * (left - right)
}
