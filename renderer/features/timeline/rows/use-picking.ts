import { useMemo, useState } from 'react'
import { emptySelection } from '../../items/library/selection.ts'
import type { LineSelection, Selecting } from '../../items/rows/use-line-selection.ts'

type Picking = {
  readonly selecting: Selecting
  /** Lines in the order of the file, whether the search shows them or not. */
  readonly picked: readonly number[]
  /** null when every row is there. */
  readonly progress: { readonly loaded: number; readonly total: number } | null
}

/** Picking from rows that are still being fetched. */
export function usePicking(rows: readonly { readonly line: number }[], total: number | null): Picking {
  const [selection, setSelection] = useState<LineSelection>(emptySelection)
  const picked = useMemo(
    () => rows.filter(({ line }) => selection.selected.has(line)).map(({ line }) => line),
    [rows, selection],
  )
  const isAll = total === null || rows.length >= total
  return {
    selecting: { selection, onSelect: setSelection, way: 'picking' },
    picked,
    progress: isAll ? null : { loaded: rows.length, total },
  }
}
