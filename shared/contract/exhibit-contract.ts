import { type } from '@orpc/contract'
import { z } from 'zod'
import type { Exhibit } from '../model/exhibit.ts'
import type { ExhibitId } from '../model/ids.ts'
import { exhibitId, itemId, itemIds, line, paragraph, procedure } from './base.ts'

const exhibitIds = z.array(exhibitId).min(1).max(20_000)
const position = z.number().int().min(0)

export const exhibitContract = {
  /** In the order of their numbers, which run from 1 without a gap. */
  list: procedure.output(
    type<{
      readonly exhibits: readonly Exhibit[]
      /** Marks went out in a package that was made; moving changes what the next package calls them. */
      readonly isPackaged: boolean
    }>(),
  ),
  /** One exhibit for each item, or one for all of them, inserted before `position` (null: at the end). */
  add: procedure
    .input(z.object({ itemIds, asOne: z.boolean(), position: position.nullable() }))
    .output(type<{ readonly exhibitIds: readonly ExhibitId[] }>()),
  update: procedure
    .input(
      z.object({
        exhibitId,
        patch: z
          .object({ title: line.min(1), proves: paragraph.nullable(), source: line.nullable() })
          .partial(),
      }),
    )
    .output(type<void>()),
  /** Moves them together, in their own order, so that the first stands at `position` of the list without them. */
  move: procedure.input(z.object({ exhibitIds, position })).output(type<void>()),
  /** One item into an exhibit (its part number follows from `position`), or out into a new one. */
  moveItem: procedure.input(z.object({ itemId, into: exhibitId.nullable(), position })).output(type<void>()),
  /** Into the first of them, whose title and purpose stay. */
  group: procedure.input(z.object({ exhibitIds })).output(type<void>()),
  split: procedure.input(z.object({ exhibitId })).output(type<void>()),
  /** Items stay on the desk, in no exhibit. */
  remove: procedure.input(z.object({ exhibitIds })).output(type<void>()),
  leaveOutPages: procedure
    .input(z.object({ exhibitId, itemId, pages: z.array(z.number().int().min(0)).max(10_000) }))
    .output(type<void>()),
  /** Arranges every item on the desk anew. */
  arrange: procedure.input(z.object({ by: z.enum(['time', 'proof']) })).output(type<void>()),
}
