import type { ChatMessage } from '../../../../shared/model/message.ts'
import { type ChatReading, finishChat } from './finish-chat.ts'
import { asRecord, type JsonRecord, listIn, numberIn, recordIn, textIn } from './json-record.ts'
import { makeMessage } from './make-message.ts'
import { type Moment, momentOfCount, momentOfIso } from './moment.ts'
import { areRecords, readRecords } from './read-records.ts'
import { repairLatin1 } from './repair-latin1.ts'
import { oldestFirst } from './reverse-order.ts'

const timeKeys = [
  'timestamp_ms',
  'timestamp',
  'createTime',
  'create_time',
  'created_at',
  'createdAt',
  'datetime',
  'time',
  'date',
  'ts',
]
const localKeys = ['formattedTime', 'time', 'date']
const senderKeys = [
  'sender_name',
  'senderDisplayName',
  'senderName',
  'groupNickname',
  'accountName',
  'author',
  'sender',
  'from',
  'user',
  'username',
  'name',
]
const textKeys = ['content', 'message', 'text', 'body', 'msg', 'parsedContent']
const mediaLists = ['photos', 'videos', 'audio_files', 'files', 'gifs']

/**
 * Any other chat that is a list of records, among them Instagram's and Messenger's, WeFlow's and ChatLab's.
 * Recognises: a list, or `messages` in an object, most of whose records have a time, a sender and a text or media.
 * Reads: names of the three under the keys that programs give them; newest first becomes oldest first. Instagram writes
 * each byte of a text as a character, which is turned back. Reports: records that are no messages.
 */
export function readJsonChat(value: unknown, encoding: string): ChatReading | null {
  const root = asRecord(value)
  const records = Array.isArray(value) ? value : root === null ? null : listIn(root, 'messages')
  if (records === null || records.length === 0 || !areRecords(records, isSpoken)) return null
  const repair = records.some((record) => asRecord(record)?.timestamp_ms !== undefined)
    ? repairLatin1
    : asItIs
  const conversation = root === null ? null : nameOf(root)
  const { messages, unread } = readRecords(records, 0, (record, line) => {
    const message = readMessage(record, line, repair)
    return message === null || conversation === null
      ? message
      : { ...message, conversation: repair(conversation) }
  })
  return finishChat({ reader: 'json-chat', encoding, messages: oldestFirst(messages), unread })
}

function nameOf(root: JsonRecord): string | null {
  const about = recordIn(root, 'session') ?? recordIn(root, 'meta') ?? root
  return (
    textIn(about, 'title') ??
    textIn(about, 'displayName') ??
    textIn(about, 'nickname') ??
    textIn(about, 'name')
  )
}

function asItIs(text: string): string {
  return text
}

/** The three that make a message. A bill has no sender and a text of its own beside it. */
function isSpoken(record: JsonRecord): boolean {
  return (
    readMoment(record) !== null &&
    senderOf(record) !== null &&
    (textOf(record) !== null || mediaOf(record) !== null)
  )
}

function readMessage(record: JsonRecord, line: number, repair: (text: string) => string): ChatMessage | null {
  const moment = readMoment(record)
  const sender = senderOf(record)
  const media = mediaOf(record)
  const text = textOf(record)
  if (moment === null || (text === null && media === null && sender === null)) return null
  const isSystem = /^系统|^system$/i.test(textIn(record, 'type') ?? '')
  return makeMessage({
    line,
    moment,
    sender: isSystem || sender === null ? null : repair(sender),
    kind: isSystem ? 'system' : record.is_unsent === true ? 'recalled' : media === null ? undefined : 'media',
    text: repair(text ?? (media === null ? '' : `[${media}]`)),
    mediaName: media,
  })
}

function readMoment(record: JsonRecord): Moment | null {
  const local =
    localKeys.flatMap((key) => (typeof record[key] === 'string' ? (textIn(record, key) ?? []) : []))[0] ??
    null
  for (const key of timeKeys) {
    const count = numberIn(record, key)
    const moment = count === null ? momentOfIso(textIn(record, key) ?? '') : momentOfCount(count, local)
    if (moment !== null) return moment
  }
  return null
}

function senderOf(record: JsonRecord): string | null {
  for (const key of senderKeys) {
    const inner = recordIn(record, key)
    const name = inner === null ? textIn(record, key) : (textIn(inner, 'name') ?? textIn(inner, 'username'))
    if (name !== null) return name
  }
  return null
}

function textOf(record: JsonRecord): string | null {
  for (const key of textKeys) {
    const inner = recordIn(record, key)
    const text =
      inner === null ? (typeof record[key] === 'string' ? record[key] : null) : textIn(inner, 'text')
    if (text !== null) return text
  }
  return null
}

function mediaOf(record: JsonRecord): string | null {
  for (const key of mediaLists) {
    const first = asRecord(listIn(record, key)?.[0])
    const path = first === null ? null : textIn(first, 'uri')
    if (path !== null) return path.split('/').at(-1) ?? null
  }
  return null
}
