import type { Coded } from '../../shared/contract/base.ts'
import { Fault } from '../../shared/faults/fault.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import type { Item, ProofKind } from '../../shared/model/item.ts'
import type { KeptAnswers, ReadAnswers } from '../../shared/model/read-answers.ts'
import type { LongReading } from '../../shared/model/reading.ts'
import { guessProofKind } from '../../shared/rules/guess-proof-kind.ts'
import type { CaseFile } from '../casefile/case-file.ts'
import type { CarriedOutcome } from './carried-outcome.ts'
import { startIntakeThreads } from './intake-threads.ts'
import { moveEventRows } from './move-event-rows.ts'

type Reread = {
  readonly caseFile: CaseFile
  readonly itemId: ItemId
  /** Joined with what was answered of the item before; what is named here holds. */
  readonly answers: ReadAnswers
  /** Readings of one id are one step. */
  readonly batchId?: string
  readonly signal: AbortSignal
}
export type RereadOutcome =
  | { readonly type: 'reread'; readonly reading: LongReading }
  /** Nothing could be read, and why: what was read before stays. */
  | { readonly type: 'unread'; readonly warning: Coded }

/** Reads the kept original of an item anew, in a thread with a time limit. Changes nothing. */
async function readItemAgain({ caseFile, itemId, answers, signal }: Reread): Promise<CarriedOutcome> {
  const item = caseFile.findItem(itemId)
  if (item === null) throw new Fault('item-not-found', { id: itemId })
  const { original, kind, fileName } = item
  const path = caseFile.originalPath(original)
  const mappings = new Map([...(answers.mappings ?? []), ...caseFile.explainedColumns()])
  const all = { ...caseFile.answersOf(itemId), ...answers, mappings }
  const threads = startIntakeThreads(signal)
  try {
    return await threads.read({ type: 'read', path, original, kind, fileName, answers: all })
  } finally {
    await threads.close()
  }
}

/**
 * Reads an item anew by what a person answers and keeps the result, as one step to undo. A reading that fails replaces
 * nothing. Rows that events rest on are followed to where they stand in the new reading. A password is kept nowhere.
 */
export async function rereadItem(input: Reread): Promise<RereadOutcome> {
  const { caseFile, itemId, signal } = input
  const { reading, warning } = await readItemAgain(input)
  signal.throwIfAborted()
  const item = caseFile.findItem(itemId)
  if (item === null) throw new Fault('item-not-found', { id: itemId })
  if (reading === null || warning !== null) {
    return { type: 'unread', warning: warning ?? { code: 'reread-nothing', params: { file: item.fileName } } }
  }
  const answers = { ...caseFile.answersOf(itemId), ...keptOf(input.answers) }
  const { batchId } = input
  caseFile.step({ action: 'item-reread', count: 1, ...(batchId !== undefined && { batchId }) }, () => {
    const events = moveEventRows(caseFile, itemId, reading)
    caseFile.answerReading(itemId, answers, reading)
    if (events !== null) caseFile.saveEvents(events)
    const proofKind = proofKindAfter(item, reading)
    if (proofKind !== item.proofKind) caseFile.updateItem(itemId, { proofKind })
  })
  return { type: 'reread', reading }
}

function keptOf({ password: _, mappings: __, ...kept }: ReadAnswers): KeptAnswers {
  return kept
}

/** Guessed anew where it is what was guessed at first: a table that turns out a bill proves a payment. */
function proofKindAfter({ fileName, kind, proofKind }: Item, { type }: LongReading): ProofKind {
  if (proofKind !== guessProofKind(fileName, kind)) return proofKind
  return guessProofKind(fileName, type === 'text' ? kind : type)
}
