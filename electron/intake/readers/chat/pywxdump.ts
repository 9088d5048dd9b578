import type { ChatMessage } from '../../../../shared/model/message.ts'
import type { ChatCsv } from './chat-csv-kind.ts'
import { type ChatReading, finishChat } from './finish-chat.ts'
import { asRecord, textIn } from './json-record.ts'
import { makeMessage } from './make-message.ts'
import { type Moment, momentOfCount, momentOfIso } from './moment.ts'
import { areRecords, readRecords } from './read-records.ts'
import { wechatTypeName } from './wechat-type-name.ts'

const common = ['msgsvrid', 'type_name', 'is_sender', 'talker', 'createtime']

/** PyWxDump's CSV, and WeFlow's after it. */
export const pywxdumpCsv: ChatCsv = { reader: 'pywxdump-csv', needs: [...common, 'msg'], read: readRow }

/** Its older one has the text in a `content` that is JSON. */
export const pywxdumpOldCsv: ChatCsv = {
  reader: 'pywxdump-csv',
  needs: [...common, 'content'],
  read: readRow,
}

/**
 * PyWxDump's JSON.
 * Recognises: a list of records with `MsgSvrID` and `type_name`.
 * Reads: the same fields as its CSV. Reports: records that are no messages.
 */
export function readPywxdumpJson(value: unknown, encoding: string): ChatReading | null {
  if (!Array.isArray(value)) return null
  if (!areRecords(value, (record) => 'MsgSvrID' in record && 'type_name' in record)) return null
  const { messages, unread } = readRecords(value, 0, (record, line) => {
    const fields = new Map(Object.keys(record).map((key) => [key.toLowerCase(), textIn(record, key) ?? '']))
    return readRow((heading) => fields.get(heading) ?? '', line)
  })
  return finishChat({ reader: 'pywxdump-json', encoding, messages, unread })
}

function readRow(cell: (heading: string) => string, line: number): ChatMessage | null {
  const moment = momentOf(cell('createtime'))
  const typeName = cell('type_name')
  if (moment === null || typeName === '') return null
  const { msg, src } = readContent(cell)
  const kind = wechatTypeName(typeName)
  return makeMessage({
    line,
    moment,
    sender: kind === 'system' ? null : cell('talker') || null,
    kind,
    text: msg === '' ? `[${typeName}]` : msg,
    mediaName: kind === 'media' && src !== '' ? src.split(/[\\/]/).at(-1) : null,
    conversation: cell('room_name') || null,
  })
}

function readContent(cell: (heading: string) => string): { readonly msg: string; readonly src: string } {
  const content = cell('content')
  if (content === '') return { msg: cell('msg'), src: cell('src') }
  try {
    const record = asRecord(JSON.parse(content))
    if (record !== null) return { msg: textIn(record, 'msg') ?? '', src: textIn(record, 'src') ?? '' }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  return { msg: content, src: cell('src') }
}

function momentOf(text: string): Moment | null {
  return /^\d{10}(?:\d{3})?$/.test(text.trim()) ? momentOfCount(Number(text)) : momentOfIso(text)
}
