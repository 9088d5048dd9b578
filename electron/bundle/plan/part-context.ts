import type { BundleWords } from '../../../shared/locales/bundle.ts'
import type { PreparedMedia } from '../../../shared/model/bundle-plan.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import type { Language } from '../../../shared/model/language.ts'
import type { Recognition } from '../../../shared/model/recognition.ts'
import type { CaseSnapshot } from '../../../shared/model/snapshot.ts'
import type { PictureList } from './picture-list.ts'

/** What the items of one bundle are planned with; `pictures` grows as they are. */
export type PartContext = {
  readonly snapshot: CaseSnapshot
  readonly prepared: ReadonlyMap<Sha256, PreparedMedia>
  readonly recognized: ReadonlyMap<Sha256, Recognition>
  readonly words: BundleWords
  readonly language: Language
  readonly pictures: PictureList
}
