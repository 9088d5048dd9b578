import { type } from '@orpc/contract'
import { z } from 'zod'
import type { FactsFound } from '../model/fact.ts'
import type { Suggestion } from '../model/suggestion.ts'
import { itemId, procedure } from './base.ts'

export const factContract = {
  /** What the item's text seems to say, by kind and the surest first. Suggestions: nothing is written by asking. */
  ofItem: procedure.input(z.object({ itemId })).output(type<FactsFound>()),
  /** What those facts suggest to write of it, in the order of use; the case does not say it yet. */
  suggestions: procedure.input(z.object({ itemId })).output(type<readonly Suggestion[]>()),
}
