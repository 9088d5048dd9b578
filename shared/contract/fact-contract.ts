import { type } from '@orpc/contract'
import { z } from 'zod'
import type { FactsFound } from '../model/fact.ts'
import type { Suggestion } from '../model/suggestion.ts'
import { itemId, procedure } from './base.ts'

export const factContract = {
  /**
   * What the item's text seems to say, by kind and the surest first, and what that suggests to write of it: in the order
   * of use, and nothing that the case says already. Nothing is written by asking.
   */
  ofItem: procedure
    .input(z.object({ itemId }))
    .output(type<FactsFound & { readonly suggestions: readonly Suggestion[] }>()),
}
