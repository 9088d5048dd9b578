import type { ChatMessage } from '../../../../shared/model/message.ts'
import type { KeptAnswers } from '../../../../shared/model/read-answers.ts'
import type { ReadingNote, UnreadLine } from '../../../../shared/model/reading.ts'
import type { DecodedText } from '../decode-text.ts'
import { splitLines } from '../split-lines.ts'
import { type ChatReading, finishChat } from './finish-chat.ts'
import { makeMessage } from './make-message.ts'
import { type ResolvedTime, resolveWhatsappTimes } from './whatsapp-dates.ts'
import { parseWhatsappHeader, type WhatsappHeader } from './whatsapp-header.ts'

type Draft = { readonly line: number; readonly header: WhatsappHeader; text: string }

/**
 * WhatsApp's text export.
 * Recognises: lines beginning `[date, time] ` (iOS) or `date, time - ` (Android), the first among the first 20 lines.
 * Reads: messages over several lines, lines of the system, omitted and attached media, 上午/下午, U+200E and U+202F. Which of
 * day and month comes first is proven by the whole file, else said by a person, never guessed.
 * Reports: times left open, lines before the first message.
 */
export function readWhatsappTxt(
  decoded: DecodedText,
  dateOrder?: KeptAnswers['dateOrder'],
): ChatReading | null {
  const drafts: Draft[] = []
  const unread: UnreadLine[] = []
  let blankSince = 0
  let seen = 0
  for (const [index, line] of splitLines(decoded.text).entries()) {
    if (line.trim() === '') {
      blankSince += 1
      continue
    }
    seen += 1
    const header = parseWhatsappHeader(line)
    const last = drafts.at(-1)
    if (header !== null) drafts.push({ line: index + 1, header, text: header.rest })
    else if (last !== undefined) last.text += `${'\n'.repeat(blankSince + 1)}${line}`
    else if (seen > 20) return null
    else unread.push({ line: index + 1, text: line, reason: 'line-before-first-message' })
    blankSince = 0
  }
  if (drafts.length < 2 && !(drafts.length === 1 && unread.length === 0)) return null
  return finishChat({
    reader: 'whatsapp-txt',
    encoding: decoded.encoding,
    unread,
    ...finishMessages(drafts, dateOrder),
  })
}

function finishMessages(drafts: readonly Draft[], dateOrder: KeptAnswers['dateOrder']) {
  const times = resolveWhatsappTimes(
    drafts.map((draft) => draft.header),
    drafts.map((draft) => draft.text),
    dateOrder,
  )
  const senders = new Set(
    drafts.map((draft) => senderBefore(draft.text, ': ')).filter((name) => name !== null),
  )
  const messages = drafts.map((draft, index): ChatMessage => {
    const time = times[index]?.time ?? null
    const { sender, text } = splitSender(draft.text, senders)
    const moment = time === null ? null : { time, zone: null }
    const message = makeMessage({ line: draft.line, moment, sender, text })
    // The name before a system text is the chat's, not a sender's; it stays in the text.
    return message.kind === 'system' ? { ...message, sender: null, text: draft.text } : message
  })
  return { messages, notes: [...noteOrder(drafts, times), ...noteLimit(messages.length)] }
}

function noteOrder(drafts: readonly Draft[], times: readonly ResolvedTime[]): readonly ReadingNote[] {
  const unclear = drafts.filter((_, index) => (times[index]?.readings.length ?? 0) > 1)
  const [example] = unclear
  if (example === undefined) return []
  const [one, other] = times[drafts.indexOf(example)]?.readings ?? []
  const params = { count: unclear.length, line: example.line, example: example.header.date.join('/') }
  const days = { first: one?.day ?? '', second: other?.day ?? '' }
  const orders = { firstOrder: one?.order ?? '', secondOrder: other?.order ?? '' }
  const notes: ReadingNote[] = [{ code: 'date-order-ambiguous', params: { ...params, ...days, ...orders } }]
  const unread = drafts.filter((_, index) => times[index]?.time === null && times[index].readings.length < 2)
  const line = unread[0]?.line
  // Said here, so that the open times above are not counted among them.
  notes.push(
    ...(line === undefined ? [] : [{ code: 'chat-times-not-read', params: { count: unread.length, line } }]),
  )
  return notes
}

/** WhatsApp exports the last 40,000 messages, or 10,000 with media (faq.whatsapp.com, "Export chat"). */
function noteLimit(count: number): readonly ReadingNote[] {
  return count === 40_000 || count === 10_000 ? [{ code: 'chat-export-limit', params: { count } }] : []
}

/** `Name: text`; `Name:text` only for a name that is a sender elsewhere in the file. */
function splitSender(
  text: string,
  known: ReadonlySet<string>,
): { readonly sender: string | null; readonly text: string } {
  const spaced = senderBefore(text, ': ')
  if (spaced !== null) return { sender: spaced, text: text.slice(text.indexOf(': ') + 2) }
  const tight = senderBefore(text, ':')
  if (tight !== null && (known.has(tight) || text.indexOf(':') === text.trimEnd().length - 1))
    return { sender: tight, text: text.slice(text.indexOf(':') + 1) }
  return { sender: null, text }
}

/** Null for a system line that quotes something, such as `X changed the subject to "a: b"`. */
function senderBefore(text: string, mark: string): string | null {
  const firstLine = text.split('\n', 1)[0] ?? ''
  const at = firstLine.indexOf(mark)
  const name = firstLine.slice(0, at)
  return at < 1 || (/["“「]/.test(name) && /(changed|created|added|更改|创建|變更|建立)/.test(name))
    ? null
    : name
}
