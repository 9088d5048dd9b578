import type { CaseEvent } from '../../../shared/model/event.ts'

/** The event, which now rests on the rows of another one too. */
export function joinRows(event: CaseEvent, added: Omit<CaseEvent, 'id'>): CaseEvent {
  const isWhole = event.rows?.some(({ itemId }) => added.itemIds.includes(itemId)) !== true
  // Where it rests on the whole item, single rows of it would take something away.
  const covered = new Set(isWhole ? event.itemIds : [])
  const known = new Set(event.rows?.map(rowKey))
  const rows = (added.rows ?? []).filter((row) => !covered.has(row.itemId) && !known.has(rowKey(row)))
  const joined = [...(event.rows ?? []), ...rows]
  return {
    ...event,
    itemIds: [...new Set([...event.itemIds, ...added.itemIds])],
    ...(joined.length > 0 && { rows: joined }),
  }
}

function rowKey({ itemId, line }: { readonly itemId: string; readonly line: number }): string {
  return `${itemId} ${line}`
}
