import type { ItemId } from './ids.ts'
import type { PixelBox } from './recognition.ts'

/** In the order in which they are shown. */
export const factKinds = ['order', 'amount', 'time', 'shop', 'agent', 'phone', 'card'] as const
export type FactKind = (typeof factKinds)[number]

/** Something that a text seems to say. A suggestion: nothing of it holds until a person accepts it. */
export type Fact = {
  readonly kind: FactKind
  /** Digits of an order; a decimal of yuan; wall-clock ISO; a name; digits of a phone; of a card only `shown`. */
  readonly value: string
  /** As it may be shown: of the code of a card only its end. */
  readonly shown: string
  readonly itemId: ItemId
  /** Of a row, message, paragraph or line of a picture, as a search counts it. */
  readonly line: number | null
  /** Where it stands in a picture. */
  readonly box?: PixelBox
  /** 0–1. */
  readonly confidence: number
}

export type FactsFound = {
  readonly facts: readonly Fact[]
  /** Of a long text only what stands up to this line was looked at; null where all of it was. */
  readonly lookedUntil: number | null
}
