import type { ItemRow } from '../../../shared/contract/item-contract.ts'

/** How many of the items have each tag, the most used first. */
export function countTags(rows: readonly ItemRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { tags } of rows) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return new Map([...counts].sort(([left, some], [right, more]) => more - some || (left < right ? -1 : 1)))
}
