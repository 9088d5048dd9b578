import type { ChatMessage } from '../../../../shared/model/message.ts'
import { type ChatReading, finishChat } from './finish-chat.ts'
import { asRecord, type JsonRecord, listIn, numberIn, recordIn, recordsIn, textIn } from './json-record.ts'
import { makeMessage } from './make-message.ts'
import { type Moment, momentOfCount, momentOfIso } from './moment.ts'
import { areRecords, readRecords } from './read-records.ts'
import { savedTime } from './saved-time.ts'

const mediaTypes = /^(?:image|picture|video|audio|voice|ptt|file|market_face)$/i
const redPacket = /^\[?(?:QQ)?(?:红包|转账)|发出了.{0,4}红包/

/**
 * QQChatExporter's JSON, versions 4 and 5.
 * Recognises: `metadata` and `chatInfo` beside `messages` with a `sender` and a `content`.
 * Reads: text or the names of pictures and files, replies, recalled and system messages; the number in `timestamp` with
 * the wall clock in `time` gives the offset (version 4 writes the timestamp as text).
 * Reports: records that are no messages.
 */
export function readQqExporterJson(value: unknown, encoding: string): ChatReading | null {
  const root = asRecord(value)
  const chat = root === null ? null : recordIn(root, 'chatInfo')
  const records = root === null ? null : listIn(root, 'messages')
  if (root === null || chat === null || records === null || !areRecords(records, isQq)) return null
  const conversation = textIn(chat, 'name')
  const { messages, unread } = readRecords(records, 0, (record, line) =>
    isQq(record) ? readMessage(record, line, conversation) : null,
  )
  const metadata = recordIn(root, 'metadata')
  const saved = metadata === null ? null : momentOfIso(textIn(metadata, 'exportTime') ?? '')
  return finishChat({
    reader: 'qq-exporter-json',
    encoding,
    messages,
    unread,
    times: savedTime(saved, 'exportTime'),
  })
}

function isQq(record: JsonRecord): boolean {
  return recordIn(record, 'sender') !== null && recordIn(record, 'content') !== null
}

function readMessage(record: JsonRecord, line: number, conversation: string | null): ChatMessage {
  const content = recordIn(record, 'content') ?? {}
  const files = listFiles(content)
  const text = textIn(content, 'text') ?? files.map((file) => `[${file.name ?? file.type}]`).join('\n')
  const base = { line, moment: readMoment(record), text, conversation, quoted: readReply(content) }
  const isRecalled = record.recalled === true || record.isRecalled === true
  if (isRecalled) return makeMessage({ ...base, sender: senderOf(record), kind: 'recalled' })
  if (record.system === true || record.isSystemMessage === true)
    return makeMessage({ ...base, sender: null, kind: 'system' })
  if (redPacket.test(text)) return makeMessage({ ...base, sender: senderOf(record), kind: 'transfer' })
  const [file] = files
  if (file === undefined) return makeMessage({ ...base, sender: senderOf(record) })
  return makeMessage({ ...base, sender: senderOf(record), kind: 'media', mediaName: file.name })
}

function readMoment(record: JsonRecord): Moment | null {
  const local = textIn(record, 'time')
  const count = numberIn(record, 'timestamp')
  if (count !== null) return momentOfCount(count, local) ?? (local === null ? null : momentOfIso(local))
  return momentOfIso(textIn(record, 'timestamp') ?? local ?? '')
}

/** `name(number)`, as QQ's own exports write a sender. */
function senderOf(record: JsonRecord): string | null {
  const sender = recordIn(record, 'sender') ?? {}
  const raw = recordIn(record, 'rawMessage') ?? {}
  const name =
    textIn(sender, 'groupCard') ??
    textIn(raw, 'sendMemberName') ??
    textIn(sender, 'name') ??
    textIn(raw, 'sendNickName')
  const id = textIn(sender, 'uin') ?? textIn(raw, 'senderUin') ?? textIn(sender, 'uid')
  if (name === null || id === null) return name ?? id
  return name === id ? id : `${name}(${id})`
}

type QqFile = { readonly type: string; readonly name: string | null }

function listFiles(content: JsonRecord): readonly QqFile[] {
  const resources = recordsIn(content, 'resources')
  const found = resources.length > 0 ? resources : recordsIn(content, 'elements').filter(isMedia)
  return found.map((one) => {
    const data = recordIn(one, 'data') ?? {}
    const name =
      textIn(one, 'filename') ?? textIn(one, 'fileName') ?? textIn(data, 'filename') ?? textIn(data, 'name')
    return { type: textIn(one, 'type') ?? 'file', name }
  })
}

function isMedia(element: JsonRecord): boolean {
  return mediaTypes.test(textIn(element, 'type') ?? '')
}

function readReply(content: JsonRecord): string | null {
  const element = recordsIn(content, 'elements').find((one) => textIn(one, 'type') === 'reply')
  const reply = recordIn(content, 'reply') ?? (element === undefined ? null : recordIn(element, 'data'))
  if (reply === null) return null
  const said = textIn(reply, 'content')
  const name = textIn(reply, 'senderName')
  return said === null ? null : name === null ? said : `${name}: ${said}`
}
