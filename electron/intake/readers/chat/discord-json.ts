import type { ChatMessage } from '../../../../shared/model/message.ts'
import type { ReadingNote } from '../../../../shared/model/reading.ts'
import { noteDeclaredCount } from './declared-count.ts'
import { type ChatReading, finishChat } from './finish-chat.ts'
import { asRecord, type JsonRecord, listIn, numberIn, recordIn, recordsIn, textIn } from './json-record.ts'
import { makeMessage } from './make-message.ts'
import { momentOfIso } from './moment.ts'
import { noteFields } from './note-fields.ts'
import { areRecords, readRecords } from './read-records.ts'
import { savedTime } from './saved-time.ts'

const spoken = /^(?:Default|Reply|ChatInputCommand|ContextMenuCommand|ThreadStarterMessage|0|19|20|21|23)$/

/**
 * DiscordChatExporter's JSON.
 * Recognises: `guild` and `channel` beside `messages` with an `author` and a `timestamp`.
 * Reads: messages with their offset, attachments, stickers and embeds of messages without text, replies, system messages.
 * Reports: a range that leaves out earlier or later messages, a stated count that differs, edited messages.
 */
export function readDiscordJson(value: unknown, encoding: string): ChatReading | null {
  const root = asRecord(value)
  const records = root === null ? null : listIn(root, 'messages')
  const channel = root === null ? null : recordIn(root, 'channel')
  if (root === null || records === null || channel === null || !areRecords(records, isDiscord)) return null
  const guild = recordIn(root, 'guild')
  const names = [guild === null ? null : textIn(guild, 'name'), textIn(channel, 'name')]
  const conversation = names.filter((name) => name !== null).join(' / ')
  const quotes = collectQuotes(records)
  const { messages, unread } = readRecords(records, 0, (record, line) => {
    const message = readMessage(record, line, quotes)
    return message === null ? null : { ...message, conversation }
  })
  const notes = [
    ...noteRange(recordIn(root, 'dateRange')),
    ...noteDeclaredCount(numberIn(root, 'messageCount'), records.length),
    ...noteFields(records, { 'chat-edited': (record) => textIn(record, 'timestampEdited') !== null }),
  ]
  const times = savedTime(momentOfIso(textIn(root, 'exportedAt') ?? ''), 'exportedAt')
  return finishChat({ reader: 'discord-json', encoding, messages, unread, notes, times })
}

function isDiscord(record: JsonRecord): boolean {
  return recordIn(record, 'author') !== null && typeof record.timestamp === 'string'
}

function readMessage(
  record: JsonRecord,
  line: number,
  quotes: ReadonlyMap<string, string>,
): ChatMessage | null {
  if (!isDiscord(record)) return null
  const sender = authorOf(record)
  const moment = momentOfIso(textIn(record, 'timestamp') ?? '')
  const text = wordContent(record)
  if (!spoken.test(textIn(record, 'type') ?? 'Default')) {
    const said = sender === null ? text : `${sender}: ${text}`
    return makeMessage({ line, moment, sender: null, kind: 'system', text: said })
  }
  const reference = recordIn(record, 'reference')
  const answered = reference === null ? null : textIn(reference, 'messageId')
  const quoted = answered === null ? null : (quotes.get(answered) ?? null)
  const [file] = namesIn(record, 'attachments', 'fileName')
  if (file === undefined) return makeMessage({ line, moment, sender, text, quoted })
  return makeMessage({ line, moment, sender, kind: 'media', text, mediaName: file, quoted })
}

function authorOf(record: JsonRecord): string | null {
  const author = recordIn(record, 'author')
  return author === null
    ? null
    : (textIn(author, 'name') ?? textIn(author, 'nickname') ?? textIn(author, 'id'))
}

/** The text, or what stands in its place: a forwarded message, the names of files and stickers, the words of embeds. */
function wordContent(record: JsonRecord): string {
  const files = namesIn(record, 'attachments', 'fileName').map((name) => `[${name}]`)
  const content = textIn(record, 'content')
  // The first file stands in the message's own field; further ones would be lost without a word of them.
  if (content !== null) return [content, ...files.slice(1)].join('\n')
  const forwarded = recordIn(record, 'forwardedMessage')
  const stickers = namesIn(record, 'stickers', 'name').map((name) => `[sticker ${name}]`)
  const embeds = recordsIn(record, 'embeds').map(wordEmbed)
  const shared = forwarded === null ? null : textIn(forwarded, 'content')
  return [shared ?? '', ...files, ...stickers, ...embeds].filter((part) => part !== '').join('\n')
}

function wordEmbed(embed: JsonRecord): string {
  return ['title', 'description', 'url'].flatMap((key) => textIn(embed, key) ?? []).join('\n')
}

function namesIn(record: JsonRecord, list: string, key: string): readonly string[] {
  return recordsIn(record, list).flatMap((one) => textIn(one, key) ?? [])
}

function collectQuotes(records: readonly unknown[]): ReadonlyMap<string, string> {
  const quotes = new Map<string, string>()
  for (const value of records) {
    const record = asRecord(value)
    const id = record === null ? null : textIn(record, 'id')
    if (record === null || id === null) continue
    const author = authorOf(record)
    quotes.set(id, author === null ? wordContent(record) : `${author}: ${wordContent(record)}`)
  }
  return quotes
}

function noteRange(range: JsonRecord | null): readonly ReadingNote[] {
  if (range === null) return []
  const after = textIn(range, 'after')
  const before = textIn(range, 'before')
  if (after === null && before === null) return []
  return [{ code: 'chat-part-only', params: { from: after ?? '…', to: before ?? '…' } }]
}
