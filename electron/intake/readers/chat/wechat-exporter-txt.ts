import type { UnreadLine } from '../../../../shared/model/reading.ts'
import type { DecodedText } from '../decode-text.ts'
import { splitLines } from '../split-lines.ts'
import { parseWallClock } from '../wall-clock.ts'
import { blockText } from './block-text.ts'
import { type ChatReading, finishChat } from './finish-chat.ts'
import { makeMessage } from './make-message.ts'
import { classifyMessage } from './message-kind.ts'

const title = /^(.*) - (?:微信聊天记录|微信聊天记錄|WeChat Chat History)\s*$/
const header = /^(.+?) \((\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}:\d{2})\):(.*)$/
const system = /^(?:系统消息|System Message)[:：]%?\s*(.*)$/

type Draft = {
  readonly line: number
  readonly time: string | null
  readonly sender: string | null
  lines: string[]
}

/**
 * WechatExporter's text of a WeChat conversation.
 * Recognises: a first line ending in `- 微信聊天记录`, or a first line and another one like `name (2023-05-01 20:13:41):text`.
 * Reads: texts over several lines, quotes, transfers, lines of the system, which have no time.
 * Reports: lines before the first message.
 */
export function readWechatExporterTxt(decoded: DecodedText): ChatReading | null {
  const start = splitLines(decoded.text.slice(0, 4000)).filter((line) => line.trim() !== '')
  const [first = ''] = start
  const isTitled = title.test(first)
  if (!isTitled && !(header.test(first) && start.filter((line) => header.test(line)).length >= 2)) return null
  const conversation = title.exec(first)?.[1] ?? null
  const drafts: Draft[] = []
  const unread: UnreadLine[] = []
  for (const [index, line] of splitLines(decoded.text).entries()) {
    const last = drafts.at(-1)
    const draft = startMessage(line, index + 1)
    if (draft !== null) drafts.push(draft)
    else if (last !== undefined) last.lines.push(line)
    else if (line.trim() !== '' && !(isTitled && line === first))
      unread.push({ line: index + 1, text: line, reason: 'line-before-first-message' })
  }
  if (drafts.length === 0) return null
  const messages = drafts.map(({ line, time, sender, lines }) => {
    const moment = time === null ? null : { time, zone: null }
    return makeMessage({ line, moment, sender, text: blockText(lines), conversation })
  })
  return finishChat({ reader: 'wechat-exporter-txt', encoding: decoded.encoding, messages, unread })
}

function startMessage(line: string, number: number): Draft | null {
  const match = header.exec(line)
  const time = match === null ? null : parseWallClock(match[2] ?? '')
  if (match !== null && time !== null)
    return { line: number, time, sender: match[1] ?? '', lines: [match[3] ?? ''] }
  const notice = system.exec(line)
  if (notice !== null) return { line: number, time: null, sender: null, lines: [notice[1] ?? ''] }
  // A withdrawal stands on a line of its own, without a name; any other line goes on with the text before it.
  const isNotice = classifyMessage(line, null).kind === 'recalled'
  return isNotice ? { line: number, time: null, sender: null, lines: [line] } : null
}
