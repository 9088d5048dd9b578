import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { EventId, ExhibitId, ItemId } from '../model/ids.ts'

const faultData = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

/**
 * Every procedure can fail with FAULT, which the user can act on (`shared/faults`), or BUG, which only a programmer can:
 * it carries a number that the core's log has too. Neither holds a path, a stack or SQL.
 */
export const procedure = oc.errors({
  FAULT: { status: 422, data: faultData },
  BUG: { status: 500, data: z.object({ number: z.string() }) },
})

export const itemId = z.custom<ItemId>((value) => typeof value === 'string' && /^i[1-9]\d{0,14}$/.test(value))
export const eventId = z.custom<EventId>(
  (value) => typeof value === 'string' && /^e[1-9]\d{0,14}$/.test(value),
)
export const exhibitId = z.custom<ExhibitId>(
  (value) => typeof value === 'string' && /^x[1-9]\d{0,14}$/.test(value),
)
export const itemIds = z.array(itemId).min(1).max(20_000)

/** Whatever a person may type into one line, or into a box. */
export const line = z.string().max(500)
export const paragraph = z.string().max(20_000)
export const language = z.enum(['zh', 'en'])
/** A decimal amount of yuan without sign or separators. */
export const amount = z.string().regex(/^\d{1,12}(\.\d{1,2})?$/)

/** How far long work has come; `bytes` is 0 where bytes say nothing. */
export type WorkProgress = {
  readonly phase: string
  readonly done: number
  readonly total: number
  readonly bytes: number
}
/** A sentence of the fault catalogue: `describeFault(code, params, language)`. */
export type Coded = {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}
