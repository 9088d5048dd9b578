import type { IndexColumnId } from '../model/bundle-plan.ts'
import type { Bilingual } from '../model/language.ts'

/** Who a package is for, as data. Limits that no source confirms are null (see docs/recipients.md). */
export type Recipient = {
  readonly id: string
  readonly name: Bilingual
  readonly indexColumns: readonly IndexColumnId[]
  /** 证据规定 art. 19: the list is signed, dated, and handed in with copies by the number of opposing parties. */
  readonly hasSignatureBlock: boolean
  readonly maxVolumeMb: number | null
}
