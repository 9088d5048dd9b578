import { timelineWords } from '../../shared/locales/timeline.ts'
import type { CaseEvent } from '../../shared/model/event.ts'
import type { Language } from '../../shared/model/language.ts'
import type { Message } from '../../shared/model/message.ts'

/** A title is one line: of a long message its beginning stands there, the whole of it in the chat. */
const longestExcerpt = 60

/** One event for messages of a chat: a contact with who spoke, at the first of their times. */
export function conversationEvent(messages: readonly Message[], language: Language): Omit<CaseEvent, 'id'> {
  const [first] = messages
  if (first === undefined) throw new Error('a conversation without a message')
  const timed = messages.find(({ time }) => time !== null) ?? first
  const words = timelineWords[language]
  const title =
    messages.length === 1
      ? words.said(first.sender, excerpt(first.text))
      : words.conversation(messages.length)
  return {
    kind: 'contact',
    title,
    time: timed.time,
    precision: timed.precision ?? 'minute',
    zone: timed.zone,
    timeSource: timed.time === null ? null : 'content',
    who: speakers(messages, words.separator),
    amount: null,
    currency: null,
    proves: null,
    itemIds: [...new Set(messages.map(({ itemId }) => itemId))],
    rows: messages.map(({ itemId, line }) => ({ itemId, line })),
    origin: 'draft',
  }
}

function speakers(messages: readonly Message[], separator: string): string | null {
  const names = new Set(messages.flatMap(({ sender }) => sender ?? []))
  return names.size === 0 ? null : [...names].slice(0, 3).join(separator)
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = [...line]
  return letters.length <= longestExcerpt ? line : `${letters.slice(0, longestExcerpt - 1).join('')}…`
}
