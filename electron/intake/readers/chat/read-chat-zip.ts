import type { KeptAnswers } from '../../../../shared/model/read-answers.ts'
import { decodeText } from '../decode-text.ts'
import { type ChatReading, finishChat } from './finish-chat.ts'
import { noteMissingMedia } from './missing-media.ts'
import { readChatText } from './read-chat-text.ts'
import { readSlackZip } from './slack-zip.ts'
import { readWhatsappTxt } from './whatsapp-txt.ts'
import { listZipFiles, type ZipFile, type ZipSource } from './zip-entries.ts'

/** All that is unpacked; no text of one person's chat is longer, and beyond it a zip is meant to hurt. */
const maxTextBytes = 128 * 1024 * 1024
const texts = /\.(?:txt|json|csv)$|(?:sms|calls)[^/]*\.xml$/i
/** Documents that are zips themselves. */
const document = /^(?:\[Content_Types\]\.xml|mimetype|OFD\.xml|META-INF\/.*)$/
/** Only so many texts are tried, those first whose names say that they are the chat. */
const maxTexts = 4

/**
 * A chat exported as a zip.
 * Recognises: Slack's folders; else a text in it that one of the chat readers takes, such as WhatsApp's `_chat.txt`.
 * Reads: that text. Media stay in the zip; messages name them.
 * Reports: media that messages name and that are not in the zip, a text that is too large or damaged.
 */
export async function readChatZip(
  source: ZipSource,
  dateOrder?: KeptAnswers['dateOrder'],
): Promise<ChatReading | null> {
  if (source instanceof Uint8Array && !(source[0] === 0x50 && source[1] === 0x4b)) return null
  const files = await listZipFiles(source)
  if (files === null || files.some(({ name }) => document.test(name))) return null
  const slack = await readSlackZip(files)
  if (slack !== null) return slack
  let left = maxTextBytes
  for (const file of chooseTexts(files)) {
    const bytes = file.sizeBytes > left ? null : await file.read(left)
    left -= bytes?.length ?? 0
    const reading = readText(file, bytes, dateOrder)
    if (reading === null) continue
    const missing = noteMissingMedia(reading.messages, new Set(files.map(({ name }) => name)))
    return { ...reading, notes: [...reading.notes, ...missing] }
  }
  return null
}

function chooseTexts(files: readonly ZipFile[]): readonly ZipFile[] {
  const found = files.filter(({ name }) => texts.test(name) && !/(?:^|\/)(?:__MACOSX\/|\.)/.test(name))
  return found.toSorted((one, other) => rank(one.name) - rank(other.name)).slice(0, maxTexts)
}

function rank(path: string): number {
  const name = path.split('/').at(-1) ?? path
  if (/^_chat\.txt$|^result\.json$|WhatsApp/i.test(name)) return 0
  return (/聊天|chat|message|消息|LINE/i.test(name) ? 1 : 2) + path.split('/').length
}

function readText(
  file: ZipFile,
  bytes: Uint8Array | null,
  dateOrder: KeptAnswers['dateOrder'],
): ChatReading | null {
  if (bytes === null) return rank(file.name) === 0 ? describeUnread(file) : null
  const decoded = decodeText(bytes)
  const reading = decoded === null ? null : (readChatText(decoded) ?? readWhatsappTxt(decoded, dateOrder))
  if (reading === null || decoded === null || decoded.replaced === 0) return reading
  const note = { code: 'text-bytes-not-decoded', params: { count: decoded.replaced } }
  return { ...reading, notes: [...reading.notes, note] }
}

/** A file that says by its name that it is the chat, and that could not be unpacked. */
function describeUnread({ name }: ZipFile): ChatReading {
  const notes = [{ code: 'chat-part-damaged', params: { name } }]
  return finishChat({ reader: 'chat-zip', encoding: 'zip', messages: [], notes })
}
