import type { ItemKind, MediaFacts, Original } from '../../../shared/model/item.ts'

/** One original to measure; what pour will need is left under `derivedFolder`. */
export type PrepareInput = {
  readonly original: Original
  readonly facts: MediaFacts
  readonly kind: ItemKind
  readonly originalPath: string
  /** Of an image that is shown by a rendition: where that lies. Absent where it is the original. */
  readonly picturePath?: string
  readonly derivedFolder: string
  readonly signal: AbortSignal
}
