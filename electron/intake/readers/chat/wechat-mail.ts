import type { ChatMessage } from '../../../../shared/model/message.ts'
import type { Reading, UnreadLine } from '../../../../shared/model/reading.ts'
import type { DecodedText } from '../decode-text.ts'
import { splitLines } from '../split-lines.ts'
import { parseWallClock } from '../wall-clock.ts'
import { classifyMessage } from './message-kind.ts'

type Draft = {
  readonly line: number
  readonly day: string | null
  readonly clock: string
  readonly sender: string
  lines: string[]
}

const intro = /在微信上的聊天记录如下/
const daySeparator = /^[\s—–-]*—{2,}\s*(\d{4}-\d{1,2}-\d{1,2})\s*—{2,}[\s—–-]*$/
/** Greedy, so that only the last `  HH:MM` is the clock: a nickname may itself look like `X  12:30`. */
const senderLine = /^(.+) {2}(\d{1,2}:\d{2}(?::\d{2})?)\s*$/

/**
 * The chat that WeChat sends by mail, as text or inside a mail.
 * Recognises: the sentence …在微信上的聊天记录如下.
 * Reads: day separators, then `nickname  HH:MM` with a blank line before it, then the text, blank lines inside kept; [图片: x.jpg(请在附件中查看)].
 * Reports: lines before the first message other than the greeting, times without a day.
 */
export function readWechatMail(
  decoded: Pick<DecodedText, 'text'> & { readonly encoding: string },
): Reading | null {
  const lines = splitLines(decoded.text)
  const introAt = lines.findIndex((line) => intro.test(line))
  if (introAt === -1) return null
  const drafts: Draft[] = []
  const unread: UnreadLine[] = []
  let day: string | null = null
  let isAfterBlank = true
  for (let index = introAt + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    const separator = daySeparator.exec(line)
    const start = separator === null && isAfterBlank ? senderLine.exec(line) : null
    const last = drafts.at(-1)
    isAfterBlank = line.trim() === '' || separator !== null
    if (separator !== null) day = parseWallClock(separator[1] ?? '')
    else if (start !== null)
      drafts.push({ line: index + 1, day, clock: start[2] ?? '', sender: start[1] ?? '', lines: [] })
    else if (last !== undefined) last.lines.push(line)
    else if (line.trim() !== '')
      unread.push({ line: index + 1, text: line, reason: 'line-before-first-message' })
  }
  const messages = drafts.map(finishMessage)
  const open = messages.filter((message) => message.time === null).length
  const notes = open === 0 ? [] : [{ code: 'chat-times-not-read', params: { count: open } }]
  return {
    type: 'chat',
    reader: 'wechat-mail',
    encoding: decoded.encoding,
    messages,
    unread,
    notes,
    times: [],
  }
}

function finishMessage(draft: Draft): ChatMessage {
  const text = draft.lines.join('\n').replace(/^(?:[^\S\n]*\n)+|\s+$/g, '')
  const time = draft.day === null ? null : parseWallClock(`${draft.day} ${draft.clock}`)
  const precision = time === null ? null : time.length === 19 ? 'second' : 'minute'
  const zone = time === null ? null : '+08:00'
  return {
    line: draft.line,
    time,
    precision,
    zone,
    sender: draft.sender,
    ...classifyMessage(text, draft.sender),
    text,
  }
}
