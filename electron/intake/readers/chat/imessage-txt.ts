import type { UnreadLine } from '../../../../shared/model/reading.ts'
import type { DecodedText } from '../decode-text.ts'
import { splitLines } from '../split-lines.ts'
import { type ChatReading, finishChat } from './finish-chat.ts'
import { finishImessages, type ImessageDraft } from './imessage-replies.ts'
import { parseEnglishTime } from './parse-english-time.ts'

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const header = new RegExp(
  `^(\\s*)(${month} \\d{1,2}, \\d{4}\\s+\\d{1,2}:\\d{2}:\\d{2} [AP]M)(?: (\\(.*\\)))?(?: (.+))?$`,
)

/**
 * imessage-exporter's text.
 * Recognises: a first line that is a time such as `May 17, 2022  5:29:42 PM`, alone or before an announcement.
 * Reads: the sender on the next line, then the text; answers, which stand indented under what they answer and again in
 * their own place, once and with what they answer; attachments by name. Times are local, their zone is not said.
 * Reports: how many answers stood twice, lines before the first message.
 */
export function readImessageTxt(decoded: DecodedText): ChatReading | null {
  if (!header.test(splitLines(decoded.text.trimStart().slice(0, 400))[0] ?? '')) return null
  const drafts: ImessageDraft[] = []
  const unread: UnreadLine[] = []
  for (const [index, line] of splitLines(decoded.text).entries()) {
    const last = drafts.at(-1)
    const draft = startMessage(line, index + 1)
    if (draft !== null)
      drafts.push({ ...draft, parent: draft.depth === 0 ? null : findParent(drafts, draft.depth) })
    else if (last === undefined) {
      if (line.trim() !== '')
        unread.push({ line: index + 1, text: line, reason: 'line-before-first-message' })
    } else if (last.sender === null && !last.isAnnouncement && line.trim() !== '') last.sender = line.trim()
    else last.lines.push(dedent(line, last.depth))
  }
  const { messages, notes } = finishImessages(drafts)
  return finishChat({ reader: 'imessage-txt', encoding: decoded.encoding, messages, unread, notes })
}

function startMessage(line: string, number: number): Omit<ImessageDraft, 'parent'> | null {
  const match = header.exec(line)
  const time = match === null ? null : parseEnglishTime(match[2] ?? '')
  if (match === null || time === null) return null
  const announcement = match[4]
  const lines = announcement === undefined ? [] : [announcement]
  const depth = match[1]?.length ?? 0
  return {
    line: number,
    time,
    depth,
    sender: null,
    isAnnouncement: announcement !== undefined,
    receipt: match[3] ?? null,
    file: null,
    lines,
  }
}

function findParent(drafts: readonly ImessageDraft[], depth: number): ImessageDraft | null {
  let near = drafts.at(-1) ?? null
  while (near !== null && near.depth >= depth) near = near.parent
  return near
}

/** Lines of an answer are indented as its time is. */
function dedent(line: string, depth: number): string {
  return line.slice(0, depth).trim() === '' ? line.slice(depth) : line
}
