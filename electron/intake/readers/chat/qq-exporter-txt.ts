import type { ChatMessage } from '../../../../shared/model/message.ts'
import type { UnreadLine } from '../../../../shared/model/reading.ts'
import type { DecodedText } from '../decode-text.ts'
import { splitLines } from '../split-lines.ts'
import { blockText } from './block-text.ts'
import { noteDeclaredCount } from './declared-count.ts'
import { type ChatReading, finishChat } from './finish-chat.ts'
import { makeMessage } from './make-message.ts'
import { momentOfIso } from './moment.ts'
import { savedTime } from './saved-time.ts'

const intro = /^\[QQChatExporter V\d/
const rule = /^={20,}\s*$/
/** What stands above and below the messages. */
const frame =
  /^(?:\s*|={20,}\s*|\[QQChatExporter V\d.*\]|\[本软件是免费.*\]|\s*QQ聊天记录导出文件|\s*导出完成|总计导出 \d+ 条消息|(?:聊天名称|聊天类型|参与人数|导出时间|消息总数|时间范围): .*)$/
const file = /\n资源: \d+ 个文件\n {2}- \w+: (.+)/
const reply = /\n回复: ([\s\S]+)$/

type Draft = { readonly line: number; readonly sender: string | null; readonly time: string; rest: string[] }

/**
 * QQChatExporter's text.
 * Recognises: the first line `[QQChatExporter V4` or `V5`.
 * Reads: `name:`, `时间:`, then 内容 over several lines; the name of the conversation above, the first file of 资源.
 * Reports: a stated count that differs, lines before the first message.
 */
export function readQqExporterTxt(decoded: DecodedText): ChatReading | null {
  if (!intro.test(decoded.text.trimStart())) return null
  const lines = splitLines(decoded.text)
  const footAt = lines.findLastIndex((line, at) => rule.test(line) && lines[at + 1]?.trim() === '导出完成')
  const drafts: Draft[] = []
  const unread: UnreadLine[] = []
  const stated: string[] = []
  for (const [index, line] of lines.entries()) {
    const draft = startMessage(lines, index)
    const last = drafts.at(-1)
    const isFrame = frame.test(line) && (last === undefined || (footAt !== -1 && index >= footAt))
    if (draft !== null) drafts.push(draft)
    else if (isFrame) stated.push(line)
    else if (last !== undefined) last.rest.push(line)
    else if (line.trim() !== '')
      unread.push({ line: index + 1, text: line, reason: 'line-before-first-message' })
  }
  const state = (name: string) => stated.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
  const messages = drafts.map((draft) => finishMessage(draft, state('聊天名称') ?? null))
  const declared = state('消息总数')
  const notes = noteDeclaredCount(declared === undefined ? null : Number(declared), messages.length)
  const times = savedTime(momentOfIso(state('导出时间') ?? ''), '导出时间')
  return finishChat({ reader: 'qq-exporter-txt', encoding: decoded.encoding, messages, unread, notes, times })
}

/** `name:` with `时间: …` on the next line. */
function startMessage(lines: readonly string[], index: number): Draft | null {
  const name = /^(.+):$/.exec(lines[index] ?? '')?.[1]
  const time = /^时间: (.*)$/.exec(lines[index + 1] ?? '')?.[1]
  return name === undefined || time === undefined ? null : { line: index + 1, sender: name, time, rest: [] }
}

/** What stands under the text (资源, 提及, 回复) stays in it, as the export shows it. */
function finishMessage({ line, sender, time, rest }: Draft, conversation: string | null): ChatMessage {
  const text = blockText(rest.slice(1)).replace(/^内容: /, '')
  const name = file.exec(text)?.[1]
  const quoted = reply.exec(text)?.[1]
  const base = { line, moment: momentOfIso(time), sender, text, conversation, quoted }
  return name === undefined ? makeMessage(base) : makeMessage({ ...base, kind: 'media', mediaName: name })
}
