import type { DecodedText } from '../decode-text.ts'
import { readChatlogJson } from './chatlog-json.ts'
import { readDiscordJson } from './discord-json.ts'
import type { ChatReading } from './finish-chat.ts'
import { readJsonChat } from './json-chat.ts'
import { asRecord } from './json-record.ts'
import { readPywxdumpJson } from './pywxdump.ts'
import { readQqExporterJson } from './qq-exporter-json.ts'
import { type SalvagedJson, salvageJson } from './salvage-json.ts'
import { readTelegramJson } from './telegram-json.ts'

/** Takes what `JSON.parse` gave; null when it is another format. */
type JsonReader = (value: unknown, encoding: string) => ChatReading | null

/** The surest first. */
const readers: readonly JsonReader[] = [
  readTelegramJson,
  readDiscordJson,
  readQqExporterJson,
  readChatlogJson,
  readPywxdumpJson,
  readJsonChat,
]

/**
 * A chat exported as JSON, by any of the readers above.
 * Recognises: a text that begins as an object or a list, and what its reader recognises.
 * Reads: all of it, or what stands before the place where the file is cut off or broken.
 * Reports: the rest after that place, verbatim.
 */
export function readChatJson(decoded: DecodedText): ChatReading | null {
  if (!/^\s*[[{]/.test(decoded.text)) return null
  const whole = parseJson(decoded.text)
  const listed = whole === undefined ? readJsonLines(decoded.text) : null
  const salvaged = whole === undefined && listed === null ? salvageJson(decoded.text) : null
  const value = salvaged === null ? (whole ?? listed) : salvaged.value
  if (value === undefined || value === null) return null
  for (const read of readers) {
    const reading = read(value, decoded.encoding)
    if (reading !== null) return salvaged === null ? reading : addRest(reading, salvaged)
  }
  return null
}

function addRest(reading: ChatReading, { rest, restLine }: SalvagedJson): ChatReading {
  const unread = rest === '' ? [] : [{ line: restLine, text: rest, reason: 'chat-cut-off' }]
  const note = { code: 'chat-cut-off', params: { line: restLine } }
  return { ...reading, unread: [...reading.unread, ...unread], notes: [note, ...reading.notes] }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // Nested beyond the stack is a RangeError; both mean that it is no JSON that we read.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined
    throw error
  }
}

/** A record a line (QQChatExporter's parts, ChatLab); a line that is none stands as the text that it is. Null for another format. */
function readJsonLines(text: string): readonly unknown[] | null {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')
  const isRecord = (line: string | undefined) => line !== undefined && asRecord(parseJson(line)) !== null
  if (!isRecord(lines[0]) || !isRecord(lines[1])) return null
  return lines.map((line) => parseJson(line) ?? line)
}
