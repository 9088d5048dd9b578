import { type } from '@orpc/contract'
import { z } from 'zod'
import type { ItemId } from '../model/ids.ts'
import type { CodeFormat, Likeness } from '../model/picture-look.ts'
import type { PixelBox } from '../model/recognition.ts'
import { type Coded, itemId, procedure } from './base.ts'

/** A code as it may be shown: what pays or can be spent is masked, and never leaves the core whole. */
export type ShownCode = {
  readonly format: CodeFormat
  readonly content: 'link' | 'payment' | 'card' | 'text'
  readonly shown: string
  readonly box: PixelBox
}
export type ItemLook = {
  readonly codes: readonly ShownCode[]
  /** Pictures of the desk that show the same, whole or in part. */
  readonly alike: readonly { readonly itemId: ItemId; readonly likeness: Likeness }[]
  /** Why nothing is known although somebody looked. */
  readonly note: Coded | null
}

export const pictureContract = {
  /** null while nobody has looked at it, and for what is no picture. */
  look: procedure.input(z.object({ itemId })).output(type<ItemLook | null>()),
  /** Every item of the desk that has others like it. */
  alike: procedure.output(type<readonly ItemId[]>()),
}
