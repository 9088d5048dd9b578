import type { ChatMessage } from '../../../../shared/model/message.ts'
import type { ReadingNote, UnreadLine } from '../../../../shared/model/reading.ts'
import type { DecodedText } from '../decode-text.ts'
import { parseChatTime } from './chat-time.ts'
import { noteDeclaredCount } from './declared-count.ts'
import { type ChatReading, finishChat } from './finish-chat.ts'
import { makeMessage } from './make-message.ts'
import { type Moment, momentOfEpoch } from './moment.ts'
import { ownName } from './own-name.ts'
import { parseEnglishTime } from './parse-english-time.ts'
import { savedTime } from './saved-time.ts'
import { readXmlTags, type XmlTag } from './xml-tags.ts'

const frames = new Set(['smses', 'calls', 'allsms', 'allcalls', 'parts', 'addrs'])
const own = /^[23456]$/
const unsent = /^[3456]$/
/** In an address list: who it came from (PduHeaders.FROM). */
const fromType = '137'

type SmsRecord = { readonly tag: XmlTag; readonly line: number; parts: XmlTag[]; addresses: XmlTag[] }

/**
 * SMS Backup & Restore.
 * Recognises: `<smses` or `<calls` at the start of an XML.
 * Reads: short messages, multimedia messages with their texts and the names of their files, calls as lines of the system;
 * times from milliseconds, with the offset where the readable date is one that we read.
 * Reports: drafts and what was never sent, a stated count that differs, tags that are broken or unknown. Never expands entities.
 */
export function readSmsXml(decoded: DecodedText): ChatReading | null {
  if (!/^\s*(?:<\?xml|<!--|<!DOCTYPE|<(?:smses|calls)\b)/i.test(decoded.text)) return null
  if (!/<(?:smses|calls)\b/.test(decoded.text.slice(0, 20_000))) return null
  const { records, unread, root } = readRecords(decoded.text)
  const messages = records.map(finishRecord)
  const declared = root?.get('count')
  const isCut = unread.length > 0 && !/<\/(?:smses|calls)\s*>\s*$/.test(decoded.text.slice(-200))
  const cut = isCut ? [{ code: 'chat-cut-off', params: { line: unread.at(-1)?.line ?? 0 } }] : []
  const notes = [
    ...cut,
    ...noteDeclaredCount(/^\d+$/.test(declared ?? '') ? Number(declared) : null, messages.length),
    ...noteUnsent(records),
  ]
  const times = savedTime(momentOfEpoch(Number(root?.get('backup_date') ?? Number.NaN)), 'backup_date')
  return finishChat({ reader: 'sms-xml', encoding: decoded.encoding, messages, unread, notes, times })
}

function readRecords(text: string) {
  const records: SmsRecord[] = []
  const unread: UnreadLine[] = []
  let root: ReadonlyMap<string, string> | null = null
  let open: SmsRecord | null = null
  const lines = lineCounter(text)
  for (const tag of readXmlTags(text)) {
    const line = lines(tag.at)
    if (tag.kind === 'close') {
      if (tag.name === 'mms') open = null
    } else if (
      tag.name === 'mms' ||
      tag.name === 'call' ||
      (tag.name === 'sms' && tag.attributes.has('body'))
    ) {
      const record: SmsRecord = { tag, line, parts: [], addresses: [] }
      records.push(record)
      open = tag.name === 'mms' && tag.kind === 'open' ? record : null
    } else if (tag.name === 'part' && open !== null && (!isText(tag) || tag.attributes.has('text')))
      open.parts.push(tag)
    else if (tag.name === 'addr' && open !== null) open.addresses.push(tag)
    else if (tag.name !== null && frames.has(tag.name)) root ??= tag.attributes
    else unread.push({ line, text: tag.text.trimEnd(), reason: 'record-not-a-message' })
  }
  return { records, unread, root }
}

/** Lines of places that only go forward. */
function lineCounter(text: string): (at: number) => number {
  // Kept, since a text without a line break would be searched whole for every place.
  let next = text.indexOf('\n')
  let line = 1
  return (at) => {
    for (; next !== -1 && next < at; next = text.indexOf('\n', next + 1)) line += 1
    return line
  }
}

function finishRecord(record: SmsRecord): ChatMessage {
  const { tag, line } = record
  const value = (name: string) => valueIn(tag, name)
  const moment = readMoment(value('date'), value('readable_date'))
  const other = wordContact(value('contact_name'), value('address') ?? value('number'))
  // A call has no text; what the record says of it stands for one.
  if (tag.name === 'call')
    return makeMessage({ line, moment, sender: null, kind: 'system', text: tag.text, conversation: other })
  const type = value(tag.name === 'mms' ? 'msg_box' : 'type') ?? '1'
  const sender = own.test(type) ? ownName : (senderIn(record) ?? other)
  const files = record.parts.filter((part) => !isText(part) && !isLayout(part)).map(nameOfPart)
  const texts = record.parts.flatMap((part) => (isLayout(part) ? [] : (valueIn(part, 'text') ?? [])))
  const words =
    tag.name === 'sms' ? [value('subject'), tag.attributes.get('body') ?? ''] : [value('sub'), ...texts]
  const text = [...words, ...files.map((name) => `[${name}]`)]
    .filter((word) => word !== null && word !== '')
    .join('\n')
  const base = { line, moment, sender, text, conversation: other }
  return files[0] === undefined
    ? makeMessage(base)
    : makeMessage({ ...base, kind: 'media', mediaName: files[0] })
}

/** Attributes say `null` where there is nothing. */
function valueIn(tag: XmlTag, name: string): string | null {
  const value = tag.attributes.get(name)
  return value === undefined || value === 'null' || value === '' ? null : value
}

function wordContact(name: string | null, address: string | null): string | null {
  if (name === null || name === '(Unknown)') return address
  return address === null ? name : `${name} (${address})`
}

/** Who wrote to a group; in a conversation of two the contact says it better. */
function senderIn({ addresses, tag }: SmsRecord): string | null {
  if (!(valueIn(tag, 'address') ?? '').includes('~')) return null
  const from = addresses.find((one) => one.attributes.get('type') === fromType)
  return from === undefined ? null : valueIn(from, 'address')
}

function isText(part: XmlTag): boolean {
  return /^text\/plain/.test(part.attributes.get('ct') ?? '')
}

/** SMIL only says where the other parts stand on the screen. */
function isLayout(part: XmlTag): boolean {
  return part.attributes.get('ct') === 'application/smil'
}

function nameOfPart(part: XmlTag): string {
  return valueIn(part, 'cl') ?? valueIn(part, 'name') ?? valueIn(part, 'fn') ?? valueIn(part, 'ct') ?? 'part'
}

function readMoment(date: string | null, readable: string | null): Moment | null {
  if (date === null || !/^\d+$/.test(date)) return null
  const local = readable === null ? null : (parseEnglishTime(readable) ?? parseChatTime(readable))
  return momentOfEpoch(Number(date), local)
}

function noteUnsent(records: readonly SmsRecord[]): readonly ReadingNote[] {
  const found = records.filter(
    ({ tag }) =>
      unsent.test(tag.attributes.get(tag.name === 'mms' ? 'msg_box' : 'type') ?? '') && tag.name !== 'call',
  )
  const [first] = found
  return first === undefined
    ? []
    : [{ code: 'chat-not-sent', params: { count: found.length, line: first.line } }]
}
