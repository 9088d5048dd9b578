import type { ItemKind, MediaFacts, Original } from '../../../shared/model/item.ts'

/** One original to measure; what pour will need is left under `derivedFolder`. */
export type PrepareInput = {
  readonly original: Original
  readonly facts: MediaFacts
  readonly kind: ItemKind
  readonly originalPath: string
  readonly derivedFolder: string
  readonly signal: AbortSignal
}
