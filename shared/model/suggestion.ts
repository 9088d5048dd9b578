import type { EventKind } from './event.ts'
import type { ExhibitId } from './ids.ts'

/** What could be written of an item from the facts found in it. Nothing of it holds until a person accepts it. */
export type Suggestion =
  | { readonly field: 'title'; readonly value: string }
  | { readonly field: 'tag'; readonly value: string }
  /** The name of the exhibit that is this item alone and still has the name it was given by itself. */
  | { readonly field: 'exhibit'; readonly value: string; readonly exhibitId: ExhibitId }
  | {
      readonly field: 'event'
      readonly kind: EventKind
      readonly value: string
      /** Wall clock of Beijing, as in `Fact`; null where no time was found: then it is the item's own. */
      readonly time: string | null
      readonly who: string | null
      readonly amount: string | null
    }
  /** An event from rows of a bill that are of the case. */
  | { readonly field: 'rows'; readonly value: string; readonly lines: readonly number[] }
