import type { ChatMessage } from '../../../../shared/model/message.ts'
import type { Reading, ReadingNote, UnreadLine } from '../../../../shared/model/reading.ts'
import type { CandidateTime } from '../../../../shared/model/time.ts'
import { noteMessages } from './chat-notes.ts'

export type ChatReading = Extract<Reading, { type: 'chat' }>
export type ChatParts = {
  readonly reader: string
  readonly encoding: string
  readonly messages: readonly ChatMessage[]
  readonly unread?: readonly UnreadLine[]
  /** What the reader noticed itself; a code that stands here is not noted a second time. */
  readonly notes?: readonly ReadingNote[]
  readonly times?: readonly CandidateTime[]
}

/** The reading of a chat, with what its messages show to be missing or out of order. */
export function finishChat({ reader, encoding, ...rest }: ChatParts): ChatReading {
  const messages = numberApart(rest.messages)
  const own = rest.notes ?? []
  const noted = new Set(own.map((note) => note.code))
  // Those whose day and month are unclear have no time either, and are counted there.
  if (noted.has('date-order-ambiguous')) noted.add('chat-times-not-read')
  const seen = noteMessages(messages).filter((note) => !noted.has(note.code))
  const unread = rest.unread ?? []
  return {
    type: 'chat',
    reader,
    encoding,
    messages,
    unread,
    notes: [...own, ...seen],
    times: rest.times ?? [],
  }
}

/** A line names one message (events point to it): in a page without line breaks they are counted instead. */
function numberApart(messages: readonly ChatMessage[]): readonly ChatMessage[] {
  const lines = new Set(messages.map((message) => message.line))
  return lines.size === messages.length
    ? messages
    : messages.map((message, index) => ({ ...message, line: index + 1 }))
}
