import type { FaultParams } from '../../shared/faults/fault.ts'
import type { ItemId, Sha256 } from '../../shared/model/ids.ts'
import type { ItemKind } from '../../shared/model/item.ts'
import type { CandidateTime } from '../../shared/model/time.ts'

/** `bytes` counts what was taken in, known again or refused so far. */
export type Progress = {
  readonly phase: string
  readonly done: number
  readonly total: number
  readonly bytes: number
}

/** Every file that was found ends in exactly one of `taken`, `duplicates` and `refused`; what was skipped is a warning. */
export type AddResult = {
  readonly taken: readonly {
    readonly path: string
    readonly itemId: ItemId
    readonly sha256: Sha256
    readonly kind: ItemKind
    readonly time: CandidateTime | null
  }[]
  readonly duplicates: readonly { readonly path: string; readonly itemId: ItemId }[]
  readonly refused: readonly { readonly path: string; readonly code: string; readonly params: FaultParams }[]
  readonly warnings: readonly { readonly code: string; readonly params: FaultParams }[]
}
