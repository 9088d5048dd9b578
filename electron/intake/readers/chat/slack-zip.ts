import type { ChatMessage } from '../../../../shared/model/message.ts'
import type { ReadingNote, UnreadLine } from '../../../../shared/model/reading.ts'
import { type ChatReading, finishChat } from './finish-chat.ts'
import { asRecord, type JsonRecord } from './json-record.ts'
import { noteMissingMedia } from './missing-media.ts'
import { noteFields } from './note-fields.ts'
import { readRecords } from './read-records.ts'
import { readSlackNames, type SlackNames } from './slack-names.ts'
import { readSlackMessage, wordSlackText } from './slack-text.ts'
import type { ZipFile } from './zip-entries.ts'

/** All days of all channels together; a workspace beyond this is no evidence of one dispute. */
const maxTotalBytes = 256 * 1024 * 1024
const dayFile = /(?:^|\/)([^/]+)\/\d{4}-\d{2}-\d{2}\.json$/
const lists = /(?:^|\/)(?:users|channels|groups|dms|mpims)\.json$/

/**
 * Slack's export.
 * Recognises: `<channel>/YYYY-MM-DD.json` beside `users.json` or `channels.json`.
 * Reads: each channel's days in order, names from `users.json`, threads with what they answer; `ts` is text with fractions.
 * Reports: days that could not be read, files that are named but not in the zip, edited messages.
 */
export async function readSlackZip(files: readonly ZipFile[]): Promise<ChatReading | null> {
  const days = files
    .filter(({ name }) => dayFile.test(name))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
  if (days.length === 0 || !files.some(({ name }) => lists.test(name))) return null
  const names = await readSlackNames(files)
  const messages: ChatMessage[] = []
  const unread: UnreadLine[] = []
  const records: unknown[] = []
  const notes: ReadingNote[] = []
  let left = maxTotalBytes
  const parents = new Map<string, string>()
  for (const file of days) {
    const bytes = await file.read(left)
    left -= bytes?.length ?? 0
    const day = bytes === null ? null : parseList(bytes)
    if (day === null) {
      notes.push({ code: 'chat-part-damaged', params: { name: file.name } })
      continue
    }
    const channel = dayFile.exec(file.name)?.[1] ?? ''
    collectParents(day, names, parents)
    const read = readRecords(day, records.length, (record, line) =>
      readSlackMessage(record, { line, conversation: names.conversation(channel), names, parents }),
    )
    for (const message of read.messages) messages.push(message)
    for (const line of read.unread) unread.push(line)
    for (const record of day) records.push(record)
  }
  const edited = noteFields(records, { 'chat-edited': (record) => record.edited !== undefined })
  const missing = noteMissingMedia(messages, new Set(files.map(({ name }) => name)))
  return finishChat({
    reader: 'slack-zip',
    encoding: 'utf-8',
    messages,
    unread,
    notes: [...notes, ...edited, ...missing],
  })
}

function parseList(bytes: Uint8Array): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return Array.isArray(value) ? value : null
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return null
    throw error
  }
}

/** First messages of threads, by their `ts`: what the answers to them quote. */
function collectParents(day: readonly unknown[], names: SlackNames, parents: Map<string, string>): void {
  for (const value of day) {
    const record = asRecord(value)
    if (record === null || !isParent(record)) continue
    const sender = names.sender(record)
    const text = wordSlackText(record)
    parents.set(String(record.ts), sender === null ? text : `${sender}: ${text}`)
  }
}

function isParent(record: JsonRecord): boolean {
  return typeof record.ts === 'string' && (record.thread_ts === undefined || record.thread_ts === record.ts)
}
