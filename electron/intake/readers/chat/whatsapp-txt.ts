import type { ChatMessage } from '../../../../shared/model/message.ts'
import type { Reading, ReadingNote, UnreadLine } from '../../../../shared/model/reading.ts'
import type { DecodedText } from '../decode-text.ts'
import { splitLines } from '../split-lines.ts'
import { classifyMessage } from './message-kind.ts'
import { resolveWhatsappTimes } from './whatsapp-dates.ts'
import { parseWhatsappHeader, type WhatsappHeader } from './whatsapp-header.ts'

type Draft = { readonly line: number; readonly header: WhatsappHeader; text: string }

/**
 * WhatsApp's text export.
 * Recognises: lines beginning `[date, time] ` (iOS) or `date, time - ` (Android), the first among the first 20 lines.
 * Reads: messages over several lines, lines of the system, omitted and attached media, 上午/下午, U+200E and U+202F. Which of
 * day and month comes first is proven by the whole file, never guessed.
 * Reports: times left open, lines before the first message.
 */
export function readWhatsappTxt(decoded: DecodedText): Reading | null {
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
  const { messages, notes } = finishMessages(drafts)
  return {
    type: 'chat',
    reader: 'whatsapp-txt',
    encoding: decoded.encoding,
    messages,
    unread,
    notes,
    times: [],
  }
}

function finishMessages(drafts: readonly Draft[]) {
  const times = resolveWhatsappTimes(
    drafts.map((draft) => draft.header),
    drafts.map((draft) => draft.text),
  )
  const senders = new Set(
    drafts.map((draft) => senderBefore(draft.text, ': ')).filter((name) => name !== null),
  )
  const messages = drafts.map((draft, index): ChatMessage => {
    const time = times[index] ?? null
    const { sender, text } = splitSender(draft.text, senders)
    const { kind, mediaName } = classifyMessage(text, sender)
    const precision = time === null ? null : time.length === 19 ? 'second' : 'minute'
    return {
      line: draft.line,
      time,
      precision,
      zone: null,
      sender: kind === 'system' ? null : sender,
      kind,
      // The name before a system text is the chat's, not a sender's; it stays in the text.
      text: kind === 'system' ? draft.text : text,
      mediaName,
    }
  })
  return { messages, notes: noteOpenTimes(drafts, messages) }
}

function noteOpenTimes(drafts: readonly Draft[], messages: readonly ChatMessage[]): readonly ReadingNote[] {
  const open = drafts.filter((_, index) => messages[index]?.time === null)
  const unclear = open.filter(
    ({ header }) => header.clock !== null && header.date[0] <= 12 && header.date[1] <= 12,
  )
  const [example] = unclear
  const notes: ReadingNote[] = []
  if (example !== undefined)
    notes.push({
      code: 'chat-date-order-unclear',
      params: { count: unclear.length, example: example.header.date.join('/') },
    })
  if (open.length > unclear.length)
    notes.push({ code: 'chat-times-not-read', params: { count: open.length - unclear.length } })
  return notes
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
