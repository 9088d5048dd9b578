import type { ChatMessage } from '../../../../shared/model/message.ts'
import type { UnreadLine } from '../../../../shared/model/reading.ts'
import type { DecodedText } from '../decode-text.ts'
import { splitLines } from '../split-lines.ts'
import { parseWallClock } from '../wall-clock.ts'
import { blockText } from './block-text.ts'
import { type ChatReading, finishChat } from './finish-chat.ts'
import { makeMessage } from './make-message.ts'

type Draft = {
  readonly line: number
  readonly day: string | null
  readonly clock: string
  readonly sender: string
  lines: string[]
}

const intro = /在微信上的聊天[记紀][录錄]如下/
const greeting = /^(?:亲爱的|尊敬的|Dear|Hi|Hello).{0,40}[:：,，]\s*$/i
const daySeparator = /^[\s—–-]*—{2,}\s*(\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?)\s*—{2,}[\s—–-]*$/
/** Greedy, so that only the last `  HH:MM` is the clock: a nickname may itself look like `X  12:30`. */
const senderLine = /^(.+) {2}(\d{1,2}:\d{2}(?::\d{2})?)\s*$/

/**
 * The chat that WeChat sends by mail, as text or inside a mail.
 * Recognises: the sentence …在微信上的聊天记录如下.
 * Reads: day separators, then `nickname  HH:MM` with a blank line before it (any such line where none has one),
 * then the text, blank lines inside kept; [图片: x.jpg(请在附件中查看)]. The times are those of a phone whose zone is not said.
 * Reports: lines before the first message other than the greeting, times without a day.
 */
export function readWechatMail(
  decoded: Pick<DecodedText, 'text'> & { readonly encoding: string },
): ChatReading | null {
  const lines = splitLines(decoded.text)
  const introAt = lines.findIndex((line) => intro.test(line))
  if (introAt === -1) return null
  const needsBlank = standAfterBlanks(lines, introAt)
  const drafts: Draft[] = []
  const unread: UnreadLine[] = lines.slice(0, introAt).flatMap((line, index) => {
    const isGreeting = line.trim() === '' || greeting.test(line)
    return isGreeting ? [] : [{ line: index + 1, text: line, reason: 'line-before-first-message' }]
  })
  let day: string | null = null
  let isAfterBlank = true
  for (let index = introAt + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    // Longer lines of dashes are no date, and would take long to tell from one.
    const separator = line.length < 200 ? daySeparator.exec(line) : null
    const start = separator === null && (isAfterBlank || !needsBlank) ? senderLine.exec(line) : null
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
  return finishChat({ reader: 'wechat-mail', encoding: decoded.encoding, messages, unread })
}

/** Some phones leave out the blank lines; where they stand, a text that ends like a sender's line is not taken for one. */
function standAfterBlanks(lines: readonly string[], introAt: number): boolean {
  return lines.some(
    (line, index) => index > introAt && senderLine.test(line) && lines[index - 1]?.trim() === '',
  )
}

function finishMessage({ line, day, clock, sender, lines }: Draft): ChatMessage {
  const time = day === null ? null : parseWallClock(`${day} ${clock}`)
  return makeMessage({
    line,
    moment: time === null ? null : { time, zone: null },
    clock,
    sender,
    text: blockText(lines),
  })
}
