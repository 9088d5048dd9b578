import type { ChatMessage } from '../../../../shared/model/message.ts'
import type { ReadingNote, UnreadLine } from '../../../../shared/model/reading.ts'
import type { DecodedText } from '../decode-text.ts'
import { splitLines } from '../split-lines.ts'
import { blockText } from './block-text.ts'
import { parseChatTime } from './chat-time.ts'
import { type ChatReading, finishChat } from './finish-chat.ts'
import { type LineRow, parseLineDay, parseLineRow } from './line-clock.ts'
import { findLineNames, type LineNames } from './line-names.ts'
import { makeMessage } from './make-message.ts'
import { savedTime } from './saved-time.ts'

const title =
  /^\[LINE\]\s*(?:Chat history (?:with|in) (.+)|[与與和](.+?)的(?:聊天[记紀記][录錄錄]|聊天)|(.+?)(?:との|の)トーク履歴|(.+?)的聊天[记紀記][录錄]?|(.+))\s*$/
const saved = /^(?:保存日期|儲存日期|保存日時|Saved on|Save date)\s*[:：]\s*(.+?)\s*$/i

type Draft = { readonly line: number; readonly day: string | null; readonly row: LineRow; lines: string[] }

/**
 * LINE's text export.
 * Recognises: a first line `[LINE] …`, or a date line with its weekday before rows of clock and text.
 * Reads: rows parted by TAB (phones) or spaces (computers), 上午/下午, texts in quotes over several lines, lines of the system.
 * Reports: names that had to be told from texts by spaces alone, lines before the first message, rows without a day.
 */
export function readLineTxt(decoded: DecodedText): ChatReading | null {
  const lines = splitLines(decoded.text)
  const titleMatch = title.exec(lines.find((line) => line.trim() !== '') ?? '')
  if (titleMatch === null && !looksLikeLine(lines)) return null
  const drafts: Draft[] = []
  const unread: UnreadLine[] = []
  let day: string | null = null
  let savedAt: string | null = null
  for (const [index, line] of lines.entries()) {
    const date = parseLineDay(line)
    const row = date === null ? parseLineRow(line) : null
    const savedLine = drafts.length === 0 ? (saved.exec(line)?.[1] ?? null) : null
    const last = drafts.at(-1)
    if (date !== null) day = date
    else if (row !== null) drafts.push({ line: index + 1, day, row, lines: [] })
    else if (savedLine !== null) savedAt = parseChatTime(savedLine)
    else if (last !== undefined) last.lines.push(line)
    else if (line.trim() !== '' && !(titleMatch !== null && titleMatch[0] === line))
      unread.push({ line: index + 1, text: line, reason: 'line-before-first-message' })
  }
  if (drafts.length === 0) return null
  const partner = titleMatch?.slice(1).find((name) => name !== undefined) ?? null
  const spaced = drafts.filter(({ row }) => row.separator === ' ').map(({ row }) => row.rest)
  const names = findLineNames(spaced, partner)
  const messages = drafts.map((draft) => finishMessage(draft, names, partner))
  const times = savedTime(savedAt === null ? null : { time: savedAt, zone: null }, 'LINE')
  const notes = noteNames(messages, names)
  return finishChat({ reader: 'line-txt', encoding: decoded.encoding, messages, unread, notes, times })
}

function looksLikeLine(lines: readonly string[]): boolean {
  const start = lines.slice(0, 30).filter((line) => line.trim() !== '')
  const dateAt = start.findIndex((line) => parseLineDay(line) !== null)
  return dateAt !== -1 && dateAt < 4 && parseLineRow(start[dateAt + 1] ?? '') !== null
}

function finishMessage(draft: Draft, names: LineNames, conversation: string | null): ChatMessage {
  const { line, day, row } = draft
  const time = day === null || row.clock === null ? null : `${day}T${row.clock}`
  const moment = time === null ? null : { time, zone: null }
  const [sender, first] = splitColumns(row, names)
  const text = unquote(blockText([first, ...draft.lines]))
  return makeMessage({ line, moment, clock: row.shown, sender, text, conversation })
}

/** Without a name it is a line of the system: an empty column, or a single one. */
function splitColumns({ separator, rest }: LineRow, names: LineNames): readonly [string | null, string] {
  if (separator === '\t') {
    const tab = rest.indexOf('\t')
    return tab === -1 ? [null, rest] : [rest.slice(0, tab) || null, rest.slice(tab + 1)]
  }
  return names.split(rest) ?? [null, rest]
}

/** LINE puts texts of several lines in quotes and doubles those inside; a quote that only opens was written by a person. */
function unquote(text: string): string {
  const isQuoted = text.includes('\n') && text.startsWith('"') && text.endsWith('"') && text.length > 1
  return isQuoted ? text.slice(1, -1).replaceAll('""', '"') : text
}

function noteNames(messages: readonly ChatMessage[], { guessed }: LineNames): readonly ReadingNote[] {
  const used = new Set(messages.map((message) => message.sender))
  const names = guessed.filter((name) => used.has(name))
  if (names.length === 0) return []
  return [
    { code: 'chat-names-guessed', params: { count: names.length, names: names.slice(0, 10).join('、') } },
  ]
}
