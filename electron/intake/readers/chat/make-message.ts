import type { ChatMessage, MessageKind } from '../../../../shared/model/message.ts'
import { findAmount } from './find-amount.ts'
import { classifyMessage } from './message-kind.ts'
import type { Moment } from './moment.ts'
import { quoteIn } from './quote-in.ts'

export type MessageFacts = {
  readonly line: number
  readonly moment: Moment | null
  readonly sender: string | null
  readonly text: string
  /** Where the export says what it is; otherwise the text decides. */
  readonly kind?: MessageKind | undefined
  readonly mediaName?: string | null | undefined
  readonly conversation?: string | null | undefined
  readonly quoted?: string | null | undefined
  readonly amount?: string | null | undefined
  /** As written; kept where there is no moment. */
  readonly clock?: string | null | undefined
}

/** A message with what its text tells: kind, media, the amount of a transfer. */
export function makeMessage(facts: MessageFacts): ChatMessage {
  const { line, moment, sender, text, conversation } = facts
  const quoted = facts.quoted ?? quoteIn(text)
  const guess = classifyMessage(text, sender)
  // A line of the system may itself say that a message was withdrawn.
  const isSaidWithdrawn = facts.kind === 'system' && guess.kind === 'recalled'
  const kind = isSaidWithdrawn ? 'recalled' : (facts.kind ?? guess.kind)
  const amount = kind === 'transfer' ? (facts.amount ?? findAmount(text)) : null
  return {
    line,
    time: moment?.time ?? null,
    precision: precisionOf(moment),
    zone: moment?.zone ?? null,
    sender,
    kind,
    text,
    mediaName: facts.mediaName ?? guess.mediaName,
    ...(moment === null && facts.clock ? { clock: facts.clock } : {}),
    ...(conversation === undefined || conversation === null ? {} : { conversation }),
    ...(amount === null ? {} : { amount }),
    ...(quoted === null ? {} : { quoted }),
  }
}

function precisionOf(moment: Moment | null): ChatMessage['precision'] {
  if (moment === null) return null
  if (!moment.time.includes('T')) return 'day'
  return moment.time.length === 16 ? 'minute' : 'second'
}
