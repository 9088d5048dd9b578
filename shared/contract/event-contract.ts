import { type } from '@orpc/contract'
import { z } from 'zod'
import { type CaseEvent, eventKinds } from '../model/event.ts'
import type { EventId } from '../model/ids.ts'
import { amount, eventId, itemId, itemIds, line, paragraph, procedure } from './base.ts'
import { statedTime } from './item-contract.ts'

const eventFields = z.object({
  kind: z.enum(eventKinds),
  title: line.min(1),
  time: statedTime,
  who: line.nullable(),
  amount: amount.nullable(),
  proves: paragraph.nullable(),
})
const lines = z.array(z.number().int().min(1)).min(1).max(2_000)

export const eventContract = {
  /** In the order of their times, undated last. */
  list: procedure.output(type<readonly CaseEvent[]>()),
  create: procedure
    .input(eventFields.extend({ itemIds: z.array(itemId).max(2_000) }))
    .output(type<{ readonly eventId: EventId }>()),
  /** One event for all of them at their earliest time, or at `time`; kind and title follow from what they are. */
  createFromItems: procedure
    .input(z.object({ itemIds, time: statedTime.nullable() }))
    .output(type<{ readonly eventId: EventId }>()),
  /** From picked bill rows or chat messages: one event, or added to `into`. */
  createFromRows: procedure
    .input(z.object({ itemId, lines, into: eventId.nullable() }))
    .output(type<{ readonly eventId: EventId }>()),
  update: procedure.input(z.object({ eventId, patch: eventFields.partial() })).output(type<void>()),
  remove: procedure.input(z.object({ eventIds: z.array(eventId).min(1).max(20_000) })).output(type<void>()),
  attach: procedure.input(z.object({ eventId, itemIds })).output(type<void>()),
  detach: procedure.input(z.object({ eventId, itemIds })).output(type<void>()),
  /** Adds events for payments, conversations and pictures that no event rests on yet; says how many. */
  draft: procedure.output(type<{ readonly added: number }>()),
}
