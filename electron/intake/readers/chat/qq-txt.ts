import type { UnreadLine } from '../../../../shared/model/reading.ts'
import type { DecodedText } from '../decode-text.ts'
import { splitLines } from '../split-lines.ts'
import { blockText } from './block-text.ts'
import { chatTime, parseChatTime } from './chat-time.ts'
import { type ChatReading, finishChat } from './finish-chat.ts'
import { makeMessage } from './make-message.ts'

const intro = /消息记录（此消息记录为文本格式/
const label = /^消息(分组|对象)[:：]\s*(.*)$/
const rule = /^={20,}\s*$/
const header = new RegExp(`^(${chatTime})(?: (.*))?$`, 'i')
/** The number or mail address that QQ writes after a name; names alone are only taken after a blank line. */
const identified = /(?:\([^()\s]+\)|<[^<>\s]+>)\s*$/
const system = /^系统消息\(\d+\)\s*$/

type Draft = { readonly line: number; readonly time: string; readonly sender: string; lines: string[] }
type Open = { readonly conversation: string | null; readonly draft: Draft }

/**
 * QQ's message manager, as text.
 * Recognises: the sentence 消息记录（此消息记录为文本格式…）, or a first line and another one like `2019-09-23 8:43:38 PM name(number)`.
 * Reads: several conversations a file, 12 and 24 hours, names with their number or mail, texts over several lines.
 * Reports: lines before the first message.
 */
export function readQqTxt(decoded: DecodedText): ChatReading | null {
  if (!looksLikeQq(decoded.text)) return null
  const lines = splitLines(decoded.text)
  const open: Open[] = []
  const unread: UnreadLine[] = []
  let conversation: string | null = null
  for (const [index, line] of lines.entries()) {
    const last = open.at(-1)?.draft
    const heading = headingAt(lines, index, last === undefined)
    if (heading !== null) {
      conversation = heading.object ?? conversation
      continue
    }
    const draft = startMessage(lines, index)
    if (draft !== null) open.push({ conversation, draft })
    else if (last !== undefined) last.lines.push(line)
    else if (line.trim() !== '' && !intro.test(line))
      unread.push({ line: index + 1, text: line, reason: 'line-before-first-message' })
  }
  const messages = open.map(({ conversation: name, draft }) => finishMessage(draft, name))
  return finishChat({ reader: 'qq-txt', encoding: decoded.encoding, messages, unread })
}

function looksLikeQq(text: string): boolean {
  const start = text.slice(0, 4000)
  if (intro.test(start)) return true
  const lines = splitLines(start).filter((line) => line.trim() !== '')
  const isNamed = (line: string) => identified.test(line) && header.test(line)
  return isNamed(lines[0] ?? '') && lines.filter(isNamed).length >= 2
}

/** The frame around the name of a conversation: rules with 消息分组 and 消息对象 between them. */
function headingAt(
  lines: readonly string[],
  index: number,
  isBeforeFirst: boolean,
): { readonly object: string | null } | null {
  const line = lines[index] ?? ''
  const isFramed = [lines[index - 1], lines[index + 1]].some((near = '') =>
    rule.test(line) ? label.test(near) : rule.test(near),
  )
  if (rule.test(line)) return isFramed ? { object: null } : null
  const match = label.exec(line)
  if (match === null || !(isFramed || isBeforeFirst)) return null
  return { object: match[1] === '对象' ? (match[2]?.trim() ?? null) : null }
}

function startMessage(lines: readonly string[], index: number): Draft | null {
  const match = header.exec(lines[index] ?? '')
  const time = match === null ? null : parseChatTime(match[1] ?? '')
  if (match === null || time === null) return null
  const sender = match.at(-1) ?? ''
  const before = lines[index - 1]?.trim() ?? ''
  if (!identified.test(sender) && before !== '' && !rule.test(before)) return null
  return { line: index + 1, time, sender, lines: [] }
}

function finishMessage({ line, time, sender, lines }: Draft, conversation: string | null) {
  const isSystem = sender.trim() === '' || system.test(sender)
  const moment = { time, zone: null }
  return makeMessage({
    line,
    moment,
    sender: isSystem ? null : sender.trim(),
    text: blockText(lines),
    conversation,
  })
}
