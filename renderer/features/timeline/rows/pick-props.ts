import type { ReactNode } from 'react'
import type { ItemId } from '../../../../shared/model/ids.ts'

export type PickProps = {
  readonly itemId: ItemId
  readonly query: string
  /** What is done with the picked lines, in the order of the file. */
  readonly children: (
    lines: readonly number[],
    progress: { loaded: number; total: number } | null,
  ) => ReactNode
}
