import type { KeptAnswers } from '../../../../shared/model/read-answers.ts'
import type { CandidateTime } from '../../../../shared/model/time.ts'
import type { DecodedText } from '../decode-text.ts'
import { type ChatReading, finishChat } from './finish-chat.ts'
import { readChatText } from './read-chat-text.ts'
import { readPastedChat } from './read-pasted-chat.ts'
import { readWhatsappTxt } from './whatsapp-txt.ts'

export type PastedText = { readonly day: string | null; readonly dateOrder?: KeptAnswers['dateOrder'] }

/**
 * A text of which a person says that it is a conversation.
 * Recognises: what an export says beyond doubt; else whatever way of starting a message explains most of it.
 * Reads: sender, time and text; clocks without a day are of `day`. Reports: what stands before the first message.
 * Null where nothing in it starts a message.
 */
export function readPastedText(decoded: DecodedText, { day, dateOrder }: PastedText): ChatReading | null {
  const known = readChatText(decoded) ?? readWhatsappTxt(decoded, dateOrder)
  if (known !== null) return { ...known, times: [...timesOf(day), ...known.times] }
  const { messages, unplaced } = readPastedChat(decoded.text, day)
  if (messages.length === 0) return null
  const { encoding } = decoded
  return finishChat({ reader: 'pasted-chat', encoding, messages, unread: unplaced, times: timesOf(day) })
}

function timesOf(day: string | null): readonly CandidateTime[] {
  if (day === null) return []
  return [{ value: day, source: 'user', precision: 'day', zone: null, meaning: 'happened', detail: 'stated' }]
}
