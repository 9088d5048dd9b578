import type { ChatMessage } from '../../../../shared/model/message.ts'
import type { UnreadLine } from '../../../../shared/model/reading.ts'
import { type ChatReading, finishChat } from './finish-chat.ts'
import { asRecord, type JsonRecord, listIn, numberIn, recordIn, textIn } from './json-record.ts'
import { makeMessage } from './make-message.ts'
import { type Moment, momentOfCount, momentOfIso } from './moment.ts'
import { noteFields } from './note-fields.ts'
import { areRecords, readRecords } from './read-records.ts'
import { findTelegramFile, isLeftOut, wordExtras, wordService, wordText } from './telegram-text.ts'

type Chat = { readonly name: string | null; readonly records: readonly unknown[] }
const aboutChat = new Set(['name', 'type', 'id'])

/**
 * Telegram Desktop's export as JSON.
 * Recognises: `messages` of type message or service with a date, in one chat or in `chats.list` and `left_chats.list`.
 * Reads: text as a string or in pieces, services, media by file name, replies with what they answer; the time is that of
 * `date_unixtime`, with the offset of `date` where both stand.
 * Reports: files that were not exported, edited and forwarded messages, records that are no messages.
 */
export function readTelegramJson(value: unknown, encoding: string): ChatReading | null {
  const root = asRecord(value)
  if (root === null) return null
  const chats = findChats(root)
  if (!chats.some((chat) => areRecords(chat.records, isTelegram))) return null
  const messages: ChatMessage[] = []
  const unread: UnreadLine[] = []
  const records: unknown[] = []
  for (const chat of chats) {
    const quotes = collectTexts(chat.records)
    const read = readRecords(chat.records, records.length, (record, line) =>
      readMessage(record, { line, conversation: chat.name, quotes }),
    )
    for (const message of read.messages) messages.push(message)
    for (const line of read.unread) unread.push(line)
    for (const record of chat.records) records.push(record)
  }
  const notes = noteFields(records, {
    'chat-edited': (record) => record.edited !== undefined || record.edited_unixtime !== undefined,
    'chat-forwarded': (record) =>
      record.forwarded_from !== undefined || record.forwarded_from_id !== undefined,
    'chat-media-omitted': (record) => isLeftOut(record.photo) || isLeftOut(record.file),
  })
  return finishChat({ reader: 'telegram-json', encoding, messages, unread, notes })
}

function findChats(root: JsonRecord): readonly Chat[] {
  const own = listIn(root, 'messages')
  if (own !== null) return [{ name: nameOf(root), records: own }]
  return ['chats', 'left_chats'].flatMap((key) => {
    const section = recordIn(root, key)
    const list = section === null ? null : listIn(section, 'list')
    return (list ?? []).map((value): Chat => {
      const chat = asRecord(value)
      const records = chat === null ? null : listIn(chat, 'messages')
      if (chat !== null && records !== null) return { name: nameOf(chat), records }
      // Without messages it stands as a record of its own, so that whatever it holds is reported.
      const isBare = chat !== null && Object.keys(chat).every((key) => aboutChat.has(key))
      return { name: chat === null ? null : nameOf(chat), records: isBare ? [] : [value] }
    })
  })
}

function nameOf(chat: JsonRecord): string | null {
  return textIn(chat, 'name') ?? textIn(chat, 'type') ?? textIn(chat, 'id')
}

function isTelegram(record: JsonRecord): boolean {
  const isKind = record.type === 'message' || record.type === 'service'
  return isKind && (record.date !== undefined || record.date_unixtime !== undefined)
}

type Place = {
  readonly line: number
  readonly conversation: string | null
  readonly quotes: ReadonlyMap<string, string>
}

function readMessage(record: JsonRecord, { line, conversation, quotes }: Place): ChatMessage | null {
  if (!isTelegram(record)) return null
  const moment = readMoment(record)
  const text = wordText(record)
  if (record.type === 'service')
    return makeMessage({
      line,
      moment,
      sender: null,
      kind: 'system',
      text: wordService(record, text),
      conversation,
    })
  const file = findTelegramFile(record)
  const sender = textIn(record, 'from') ?? textIn(record, 'from_id')
  const reply = textIn(record, 'reply_to_message_id')
  const quoted = reply === null ? null : (quotes.get(reply) ?? null)
  if (file === null) {
    const shown = text === '' ? wordExtras(record) : text
    return makeMessage({ line, moment, sender, text: shown, conversation, quoted })
  }
  const shown = text === '' ? `[${file.label}]` : text
  return makeMessage({
    line,
    moment,
    sender,
    kind: 'media',
    text: shown,
    mediaName: file.name,
    conversation,
    quoted,
  })
}

function readMoment(record: JsonRecord): Moment | null {
  const date = textIn(record, 'date')
  const seconds = numberIn(record, 'date_unixtime')
  const counted = seconds === null ? null : momentOfCount(seconds, date)
  return counted ?? (date === null ? null : momentOfIso(date))
}

/** What is answered, by its id: `name: text`. */
function collectTexts(records: readonly unknown[]): ReadonlyMap<string, string> {
  const answered = new Set(records.map((value) => textIn(asRecord(value) ?? {}, 'reply_to_message_id')))
  const texts = new Map<string, string>()
  for (const value of records) {
    const record = asRecord(value)
    const id = record === null ? null : textIn(record, 'id')
    if (record === null || id === null || !answered.has(id)) continue
    const sender = textIn(record, 'from') ?? textIn(record, 'from_id')
    const text = wordText(record) || `[${findTelegramFile(record)?.label ?? ''}]`
    texts.set(id, sender === null ? text : `${sender}: ${text}`)
  }
  return texts
}
