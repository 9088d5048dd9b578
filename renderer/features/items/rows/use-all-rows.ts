import { useEffect, useState } from 'react'
import type { ItemPage } from '../../../../shared/contract/item-contract.ts'
import type { ItemId } from '../../../../shared/model/ids.ts'
import { explainError } from '../../../api/perform.ts'
import { showNotice } from '../../../state/notices.ts'

export type LoadedRows<Row> = { readonly total: number | null; readonly rows: readonly Row[] }
type FetchPage<Row> = (
  range: { readonly itemId: ItemId; readonly from: number; readonly count: number },
  options: { readonly signal: AbortSignal },
) => Promise<ItemPage<Row>>

/** As many as the core gives at once. */
const pageRows = 2_000

/** Every row of an item, the first ones at once and the rest as they come. What was read of a file never changes. */
export function useAllRows<Row>(itemId: ItemId, fetchPage: FetchPage<Row>): LoadedRows<Row> {
  const [loaded, setLoaded] = useState<LoadedRows<Row>>({ total: null, rows: [] })
  // biome-ignore lint/correctness/useExhaustiveDependencies: which rows they are is the item's matter alone.
  useEffect(() => {
    const abort = new AbortController()
    setLoaded({ total: null, rows: [] })
    void load(abort.signal).catch((error: unknown) => {
      const notice = abort.signal.aborted ? null : explainError(error)
      if (notice !== null) showNotice(notice)
    })
    return () => abort.abort()
  }, [itemId])

  async function load(signal: AbortSignal): Promise<void> {
    const rows: Row[] = []
    for (let total: number | null = null; total === null || rows.length < total; ) {
      const page: ItemPage<Row> = await fetchPage({ itemId, from: rows.length, count: pageRows }, { signal })
      if (signal.aborted) return
      rows.push(...page.rows)
      total = page.rows.length === 0 ? rows.length : page.total
      setLoaded({ total, rows: [...rows] })
    }
  }
  return loaded
}
