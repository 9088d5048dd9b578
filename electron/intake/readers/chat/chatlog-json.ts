import type { ChatMessage } from '../../../../shared/model/message.ts'
import { type ChatReading, finishChat } from './finish-chat.ts'
import { type JsonRecord, numberIn, recordIn, textIn } from './json-record.ts'
import { makeMessage } from './make-message.ts'
import { momentOfIso } from './moment.ts'
import { areRecords, readRecords } from './read-records.ts'
import { wechatKind } from './wechat-kind.ts'

/**
 * chatlog's JSON of a WeChat conversation.
 * Recognises: a list of records with `seq`, `time` and `talker`.
 * Reads: time with its offset, sender by name (else by id), type 49 by its subType (57 quotes, 2000 transfers, 2001 red packets).
 * Reports: records that are no messages.
 */
export function readChatlogJson(value: unknown, encoding: string): ChatReading | null {
  if (!Array.isArray(value) || !areRecords(value, isChatlog)) return null
  const { messages, unread } = readRecords(value, 0, (record, line) =>
    isChatlog(record) ? readMessage(record, line) : null,
  )
  return finishChat({ reader: 'chatlog-json', encoding, messages, unread })
}

function isChatlog(record: JsonRecord): boolean {
  return (
    typeof record.seq === 'number' && typeof record.time === 'string' && typeof record.talker === 'string'
  )
}

function readMessage(record: JsonRecord, line: number): ChatMessage {
  const contents = recordIn(record, 'contents') ?? {}
  const { kind, label } = wechatKind(numberIn(record, 'type') ?? 1, numberIn(record, 'subType') ?? 0)
  const text = textIn(record, 'content') ?? wordContents(contents, label)
  const refer = recordIn(contents, 'refer')
  return makeMessage({
    line,
    moment: momentOfIso(textIn(record, 'time') ?? ''),
    sender: kind === 'system' ? null : nameOf(record),
    kind,
    text,
    mediaName: kind === 'media' ? fileNameIn(contents) : null,
    conversation: textIn(record, 'talkerName') ?? textIn(record, 'talker'),
    quoted: refer === null ? null : wordRefer(refer),
  })
}

function nameOf(record: JsonRecord): string | null {
  return textIn(record, 'senderName') ?? textIn(record, 'sender')
}

function wordContents(contents: JsonRecord, label: string): string {
  const words = ['title', 'desc', 'url', 'label', 'cityname'].flatMap((key) => textIn(contents, key) ?? [])
  return [label === '' ? '' : `[${label}]`, ...words].filter((part) => part !== '').join(' ')
}

function fileNameIn(contents: JsonRecord): string | null {
  const path =
    textIn(contents, 'path') ??
    textIn(contents, 'title') ??
    textIn(contents, 'md5') ??
    textIn(contents, 'voice')
  return path?.split(/[\\/]/).at(-1) ?? null
}

function wordRefer(refer: JsonRecord): string {
  const { label } = wechatKind(numberIn(refer, 'type') ?? 1, numberIn(refer, 'subType') ?? 0)
  const said = textIn(refer, 'content') ?? wordContents(recordIn(refer, 'contents') ?? {}, label)
  const name = nameOf(refer)
  return name === null ? said : `${name}: ${said}`
}
