import { useQuery } from '@tanstack/react-query'
import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import type { Fact } from '../../../../shared/model/fact.ts'
import type { Suggestion } from '../../../../shared/model/suggestion.ts'
import { core } from '../../../api/connection.ts'
import { keys, useCaseState } from '../../../api/queries.ts'
import { useWords } from '../../../words/use-words.ts'
import { acceptFact, isAccepted } from './accept-fact.ts'
import { acceptSuggestion } from './accept-suggestion.ts'
import { factsFoundWords } from './facts-found-words.ts'

/** Something read in an item that a person may take over. */
export type Offer = {
  readonly key: string
  readonly kind: Fact['kind'] | Suggestion['field']
  readonly shown: string
  readonly line: number | null
  /** Whether the case says so already; null for what is only shown. */
  readonly isAccepted: boolean | null
  readonly accept: () => Promise<void>
}

type Offers = {
  readonly offers: readonly Offer[]
  /** Of a long text only what stands up to this line was looked at. */
  readonly lookedUntil: number | null
}

/** What to write of the item first, then the single facts it follows from. */
export function useOffers(item: ItemDetail): Offers {
  const t = useWords(factsFoundWords)
  const info = useCaseState().data?.info
  const { data: found = none } = useQuery({
    queryKey: keys.facts(item.id),
    queryFn: () => core.facts.ofItem({ itemId: item.id }),
  })
  const { facts, suggestions, lookedUntil } = found
  if (info === undefined) return { offers: [], lookedUntil }
  const offers = [
    ...suggestions.map((suggestion): Offer => {
      const time = suggestion.field === 'event' ? suggestion.time : null
      return {
        key: `${suggestion.field} ${suggestion.value}`,
        kind: suggestion.field,
        shown:
          time === null ? suggestion.value : t('timed', { title: suggestion.value, time: readable(time) }),
        line: null,
        isAccepted: false,
        accept: () => acceptSuggestion(suggestion, item),
      }
    }),
    ...facts.map(
      (fact): Offer => ({
        key: `${fact.kind} ${fact.value}`,
        kind: fact.kind,
        shown: fact.shown,
        line: fact.line,
        isAccepted: isAccepted(fact, { item, info }),
        accept: () => acceptFact(fact, { item, info }),
      }),
    ),
  ]
  return { offers, lookedUntil }
}

const none = { facts: [], suggestions: [], lookedUntil: null } as const

const readable = (time: string) => time.slice(0, 16).replace('T', ' ')
