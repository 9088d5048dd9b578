import type { PreparedMedia } from '../../../shared/model/bundle-plan.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import type { Language } from '../../../shared/model/language.ts'
import type { Recognition } from '../../../shared/model/recognition.ts'
import type { CaseSnapshot } from '../../../shared/model/snapshot.ts'
import type { Recipient } from '../../../shared/recipients/recipient.ts'

/** Everything a plan depends on. */
export type PlanInput = {
  readonly snapshot: CaseSnapshot
  readonly prepared: ReadonlyMap<Sha256, PreparedMedia>
  /** Text that was read in pictures, where somebody looked. */
  readonly recognized: ReadonlyMap<Sha256, Recognition>
  readonly recipient: Recipient
  readonly language: Language
  readonly now: Date
  readonly embedOriginals: boolean
}
