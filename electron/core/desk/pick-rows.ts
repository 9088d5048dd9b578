import { Fault } from '../../../shared/faults/fault.ts'
import type { CaseEvent } from '../../../shared/model/event.ts'
import type { ItemId } from '../../../shared/model/ids.ts'
import { conversationEvent } from '../../timeline/conversation-event.ts'
import { paymentEvent } from '../../timeline/payment-event.ts'
import type { OpenCase } from './desk.ts'

/** One event of the user's for lines of a bill or a chat. Throws the fault `rows-not-found` for a line that it lacks. */
export function eventOfRows(
  { caseFile, reader }: OpenCase,
  itemId: ItemId,
  lines: readonly number[],
): Omit<CaseEvent, 'id'> {
  const { language } = reader.info()
  const facts = caseFile.readingFacts(itemId)
  const all = { from: 0, to: facts?.rowCount ?? 0 }
  switch (facts?.type) {
    case 'bill': {
      const rows = pick(caseFile.transactionPage(itemId, all), lines)
      return { ...paymentEvent(rows, language), origin: 'user' }
    }
    case 'chat': {
      const messages = pick(caseFile.messagePage(itemId, all), lines)
      return { ...conversationEvent(messages, language), origin: 'user' }
    }
    default:
      throw new Fault('rows-not-found')
  }
}

function pick<Row extends { readonly line: number }>(rows: readonly Row[], lines: readonly number[]): Row[] {
  const wanted = new Set(lines)
  const found = rows.filter(({ line }) => wanted.has(line))
  const known = new Set(found.map(({ line }) => line))
  if (lines.some((line) => !known.has(line))) throw new Fault('rows-not-found')
  return found
}
