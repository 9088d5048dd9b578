import { type } from '@orpc/contract'
import { z } from 'zod'
import type { Fact } from '../model/fact.ts'
import { itemId, procedure } from './base.ts'

export const factContract = {
  /** What the item's text seems to say, by kind and the surest first. Suggestions: nothing is written by asking. */
  ofItem: procedure.input(z.object({ itemId })).output(type<readonly Fact[]>()),
}
