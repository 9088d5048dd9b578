import type { EventId, ExhibitId, ItemId } from '../../shared/model/ids.ts'
import { eventIdOf, exhibitIdOf, itemIdOf } from './store/row-id.ts'
import type { FoundText, Question } from './store/search-store.ts'
import type { Stores } from './store/stores.ts'

/** A text of the desk, verbatim, and whose it is. */
export type CaseText = Omit<FoundText, 'owner'> & {
  readonly itemId?: ItemId
  readonly eventId?: EventId
  readonly exhibitId?: ExhibitId
}

/** Searching: derived from the rows, in no step and in no entry of the custody log. */
export type SearchMethods = {
  /** Texts that answer the question, in the order of their places: titles first. */
  findTexts(question: Question): readonly CaseText[]
  /** Titles, file names, people and tags, and each sender of messages with the first message. */
  names(): readonly CaseText[]
  /** Makes the index anew from what the case holds. */
  rebuildSearch(): void
}

export function createSearchMethods({ stores }: { readonly stores: Stores }): SearchMethods {
  let named: { readonly of: readonly FoundText[]; readonly texts: readonly CaseText[] } | null = null
  return {
    findTexts: (question) => stores.search.find(question).map(withOwner),
    names: () => {
      const of = stores.search.names()
      if (named?.of !== of) named = { of, texts: of.map(withOwner) }
      return named.texts
    },
    rebuildSearch: () => stores.search.rebuild(),
  }
}

function withOwner({ owner, ...text }: FoundText): CaseText {
  switch (text.place) {
    case 'eventTitle':
      return { ...text, eventId: eventIdOf(owner) }
    case 'exhibitTitle':
      return { ...text, exhibitId: exhibitIdOf(owner) }
    default:
      return { ...text, itemId: itemIdOf(owner) }
  }
}
