import type { ExhibitId, ItemId } from './ids.ts'
import type { ProofKind } from './item.ts'

/** Items put forward under one number. With more than one item each is marked `number-1`, `number-2`. */
export type Exhibit = {
  readonly id: ExhibitId
  readonly number: number
  readonly title: string
  readonly proves: string | null
  readonly source: string | null
  readonly proofKind: ProofKind
  readonly itemIds: readonly ItemId[]
  /** Pages that are not put forward, counted from 0; items without an entry are shown whole. */
  readonly leftOutPages?: Readonly<Record<ItemId, readonly number[]>>
  readonly origin: 'draft' | 'user'
}
