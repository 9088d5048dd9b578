import type { Sha256 } from '../../../shared/model/ids.ts'
import type { Likeness, PictureCode } from '../../../shared/model/picture-look.ts'
import type { PicturePrint } from './picture-print.ts'

type Lying = {
  /** What sharp reads: the original, or the rendition that stands for it. */
  readonly path: string
  /** Where its fine print is, or is to be. */
  readonly printPath: string
}
/** A picture that was looked at before. */
export type OtherPicture = Lying & { readonly sha256: Sha256; readonly print: PicturePrint }
export type LookTask = Lying & { readonly others: readonly OtherPicture[] }

/** Plain data, since it crosses threads. */
export type Looked =
  | {
      readonly type: 'looked'
      readonly codes: readonly PictureCode[]
      readonly print: PicturePrint
      readonly alike: readonly { readonly sha256: Sha256; readonly likeness: Likeness }[]
    }
  /** `code` is one of the fault catalogue, with the parameter `file`. */
  | { readonly type: 'unseen'; readonly code: UnseenCode }

export type UnseenCode = 'look-unreadable' | 'look-failed'
