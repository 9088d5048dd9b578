import type { ChatMessage } from '../../../../shared/model/message.ts'
import type { ReadingNote } from '../../../../shared/model/reading.ts'
import { sortTime } from '../../../../shared/rules/sort-time.ts'

const shownNames = 10
/** What WhatsApp and WeChat leave where they no longer had the message themselves. */
const absent =
  /^(?:waiting for this message|正在等待此(?:消息|訊息)|正在等待這則訊息|\[?(?:该|此)?消息已过期\]?$)/i

/** What is to be said of the messages as a whole: how many are missing something, and where the first one stands. */
export function noteMessages(messages: readonly ChatMessage[]): readonly ReadingNote[] {
  const notes: ReadingNote[] = []
  const undated = countWhere(messages, (message) => message.time === null)
  if (undated !== null) notes.push({ code: 'chat-times-not-read', params: undated })
  const recalled = countWhere(messages, (message) => message.kind === 'recalled')
  if (recalled !== null) notes.push({ code: 'chat-recalled', params: recalled })
  const omitted = countWhere(messages, (message) => message.kind === 'media' && message.mediaName === null)
  if (omitted !== null) notes.push({ code: 'chat-media-omitted', params: omitted })
  const gaps = countWhere(messages, (message) => absent.test(message.text.trim()))
  if (gaps !== null) notes.push({ code: 'chat-gap', params: gaps })
  return [...notes, ...noteOrder(messages), ...noteConversations(messages)]
}

/** How many there are and the line of the first; null where there are none. */
export function countWhere(
  messages: readonly ChatMessage[],
  isMeant: (message: ChatMessage) => boolean,
): { readonly count: number; readonly line: number } | null {
  const found = messages.filter(isMeant)
  const [first] = found
  return first === undefined ? null : { count: found.length, line: first.line }
}

/** Exports are in order; a step back hints at a wrong clock, an edited file, or two files put together. */
function noteOrder(messages: readonly ChatMessage[]): readonly ReadingNote[] {
  const last = new Map<string, number>()
  const back = countWhere(messages, (message) => {
    if (message.time === null) return false
    const conversation = message.conversation ?? ''
    // A minute without its second may be any of its seconds.
    const moment = sortTime({ time: message.time.slice(0, 16), zone: message.zone })
    const before = last.get(conversation) ?? Number.NEGATIVE_INFINITY
    last.set(conversation, moment)
    return moment < before
  })
  return back === null ? [] : [{ code: 'chat-goes-back', params: back }]
}

function noteConversations(messages: readonly ChatMessage[]): readonly ReadingNote[] {
  const first = new Map<string, number>()
  for (const { conversation, line } of messages)
    if (conversation !== undefined && !first.has(conversation)) first.set(conversation, line)
  if (first.size < 2) return []
  const shown = [...first].slice(0, shownNames).map(([name, line]) => `${name} (${line})`)
  const names = `${shown.join('、')}${first.size > shownNames ? '……' : ''}`
  return [{ code: 'chat-conversations', params: { count: first.size, names } }]
}
