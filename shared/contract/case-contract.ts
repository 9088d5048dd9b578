import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import type { CaseGap } from '../model/case-gap.ts'
import type { CaseInfo } from '../model/case-info.ts'
import type { ChangeStep } from '../model/change-step.ts'
import { amount, type Coded, language, line, procedure } from './base.ts'

/** A case that was opened before or lies in the folder of cases. `id` is opaque: no path. */
export type KnownCase = {
  readonly id: string
  readonly title: string
  readonly folderLabel: string
  readonly openedAt: string | null
  /** Its folder is not where it was; it is listed all the same. */
  readonly isMissing: boolean
}

/** What is on the desk, and what a recipient would still miss. */
export type CaseState = {
  readonly caseId: string
  readonly info: CaseInfo
  readonly folderLabel: string
  /** Grows with every change; queries are as old as the revision they were made at. */
  readonly revision: number
  readonly counts: {
    readonly items: number
    readonly unusedItems: number
    readonly undatedItems: number
    readonly binnedItems: number
    readonly refusals: number
    readonly events: number
    readonly exhibits: number
    readonly packages: number
  }
  /** In the order in which they should be done. */
  readonly missing: readonly CaseGap[]
  readonly undo: ChangeStep | null
  readonly redo: ChangeStep | null
  /** What opening found: an unfinished intake that was completed or cleared, a log that was altered, a sync folder. */
  readonly notices: readonly Coded[]
}

/** `recognition` is told every two seconds at most, however many pictures were read. */
export const changeScopes = ['case', 'items', 'events', 'exhibits', 'packages', 'recognition'] as const
export type ChangeScope = (typeof changeScopes)[number]
/** Sent after each change, whoever made it; `scopes` empty means that another case, or none, is open now. */
export type CaseChange = { readonly revision: number; readonly scopes: readonly ChangeScope[] }

const party = z.object({
  role: z.enum(['claimant', 'platform', 'merchant', 'other']),
  name: line.min(1),
  id: line.nullable(),
  contact: line.nullable(),
})

export const caseContract = {
  known: procedure.output(type<readonly KnownCase[]>()),
  /** Three fields; the folder is made under the folder of cases. `respondent` is the platform or the merchant. */
  create: procedure
    .input(z.object({ title: line.min(1), respondent: line, orderId: line, language }))
    .output(type<CaseState>()),
  open: procedure.input(z.object({ id: z.string().max(100) })).output(type<CaseState>()),
  /** A copy of the example, made anew under the folder of cases when it is not there. */
  openSample: procedure.input(z.object({ language })).output(type<CaseState>()),
  /** Asks with the system's dialog; null when cancelled. */
  pick: procedure.output(type<CaseState | null>()),
  forget: procedure.input(z.object({ id: z.string().max(100) })).output(type<void>()),
  close: procedure.output(type<void>()),
  /** null while no case is open. */
  state: procedure.output(type<CaseState | null>()),
  /** Runs until the caller aborts. */
  watch: procedure.output(eventIterator(type<CaseChange>())),
  describe: procedure
    .input(
      z
        .object({
          title: line.min(1),
          language,
          parties: z.array(party).max(50),
          orderIds: z.array(line.min(1)).max(50),
          disputedAmount: amount.nullable(),
        })
        .partial(),
    )
    .output(type<void>()),
  revealFolder: procedure.output(type<void>()),
}

export const historyContract = {
  /** The step that was undone or redone, or null when there was none. */
  undo: procedure.output(type<ChangeStep | null>()),
  redo: procedure.output(type<ChangeStep | null>()),
}
