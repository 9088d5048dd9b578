import type { ChatMessage } from '../../../../shared/model/message.ts'
import type { UnreadLine } from '../../../../shared/model/reading.ts'
import type { DecodedText } from '../decode-text.ts'
import { readChatTable } from './chat-csv.ts'
import type { ChatCsv } from './chat-csv-kind.ts'
import { chatlogCsv } from './chatlog-csv.ts'
import { discordCsv } from './discord-csv.ts'
import { type ChatReading, finishChat } from './finish-chat.ts'
import { memotraceCsv, memotraceOldCsv } from './memotrace-csv.ts'
import { pywxdumpCsv, pywxdumpOldCsv } from './pywxdump.ts'
import { oldestFirst } from './reverse-order.ts'

const tables: readonly ChatCsv[] = [
  memotraceOldCsv,
  memotraceCsv,
  chatlogCsv,
  pywxdumpCsv,
  pywxdumpOldCsv,
  discordCsv,
]

/**
 * A chat exported as CSV, by any of the tables above.
 * Recognises: the headings of the first line.
 * Reads: one message a record, texts over several lines; newest first becomes oldest first.
 * Reports: records whose quotes or columns do not come out even, rows that are no message.
 */
export function readChatCsv(decoded: DecodedText): ChatReading | null {
  const first = decoded.text.slice(0, 2000).toLowerCase()
  for (const table of tables) {
    if (!table.needs.every((heading) => first.includes(heading))) continue
    const has = (cells: readonly string[]) => {
      const headings = new Set(cells.map(plainHeading))
      return table.needs.every((heading) => headings.has(heading))
    }
    const chat = readChatTable(decoded.text, has)
    if (chat === null) continue
    const columns = new Map(chat.header.map((heading, index) => [plainHeading(heading), index]))
    const messages: ChatMessage[] = []
    const unread: UnreadLine[] = []
    for (const { line, cells, text, isWhole } of chat.records) {
      const cell = (heading: string) => (cells[columns.get(heading) ?? -1] ?? '').replace(/\r\n?/g, '\n')
      const message = isWhole ? table.read(cell, line) : null
      if (message !== null) messages.push(message)
      else unread.push({ line, text, reason: 'record-not-a-message' })
    }
    const { reader } = table
    return finishChat({ reader, encoding: decoded.encoding, messages: oldestFirst(messages), unread })
  }
  return null
}

function plainHeading(heading: string): string {
  return heading.trim().toLowerCase()
}
