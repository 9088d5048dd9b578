import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import type { CaseEvent } from '../../../../shared/model/event.ts'
import type { ItemId } from '../../../../shared/model/ids.ts'

/** Which rows of bills and how many messages an event rests on. */
export type RowsText =
  | { readonly key: 'billLines'; readonly lines: readonly number[] }
  | { readonly key: 'billCount' | 'messages'; readonly count: number }

/** With more lines than this only their number is said. */
const mostLines = 3

export function rowsTexts(event: CaseEvent, itemOf: ReadonlyMap<ItemId, ItemRow>): readonly RowsText[] {
  const byItem = Map.groupBy(event.rows ?? [], ({ itemId }) => itemId)
  return [...byItem].map(([itemId, rows]) => {
    const count = rows.length
    if (itemOf.get(itemId)?.kind === 'chat') return { key: 'messages', count }
    if (count > mostLines) return { key: 'billCount', count }
    return { key: 'billLines', lines: rows.map(({ line }) => line).toSorted((a, b) => a - b) }
  })
}

/** `¥285.00`, `40.00 USD`; null where it stands in the title already. */
export function amountText({ amount, currency, title }: CaseEvent): string | null {
  if (amount === null || title.includes(amount)) return null
  return currency === null || currency === 'CNY' ? `¥${amount}` : `${amount} ${currency}`
}
