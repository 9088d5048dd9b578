import { asRecord, type JsonRecord, textIn, wordJson } from './json-record.ts'

/** The text as it was sent; links and bold parts are pieces of it. */
export function wordText(record: JsonRecord): string {
  const pieces = Array.isArray(record.text) ? record.text : [record.text]
  return pieces
    .map((piece: unknown) => {
      const part = asRecord(piece)
      if (part === null) return typeof piece === 'string' ? piece : ''
      return textIn(part, 'text') ?? wordJson(part)
    })
    .join('')
}

/** A photo or file with the name it was exported under; without a name where it was left out. */
export function findTelegramFile(
  record: JsonRecord,
): { readonly label: string; readonly name: string | null } | null {
  const path = textIn(record, 'file') ?? textIn(record, 'photo')
  if (path === null) return null
  const kind = textIn(record, 'media_type') ?? (record.photo === undefined ? 'file' : 'photo')
  const emoji = textIn(record, 'sticker_emoji')
  const own = textIn(record, 'file_name')
  const name = isLeftOut(path) ? own : (path.split('/').at(-1) ?? null)
  return { label: [kind, emoji, own].filter((word) => word !== null).join(' '), name }
}

/** `(File not included. Change data exporting settings to download.)` stands where a path would. */
export function isLeftOut(path: unknown): boolean {
  return typeof path === 'string' && path.startsWith('(')
}

const known = new Set([
  'id',
  'type',
  'date',
  'date_unixtime',
  'text',
  'text_entities',
  'from',
  'from_id',
  'actor',
  'actor_id',
  'action',
])
const common = /^(?:edited|reply_to|forwarded|reactions|via_bot)/

/** What a poll, a place or a contact holds, since it has no text of its own. */
export function wordExtras(record: JsonRecord): string {
  const extras = Object.entries(record).filter(([key]) => !known.has(key) && !common.test(key))
  return extras
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : wordJson(value)}`)
    .join('\n')
}

/** `actor action`, then what else the record says. */
export function wordService(record: JsonRecord, text: string): string {
  const head = [textIn(record, 'actor') ?? textIn(record, 'actor_id'), textIn(record, 'action')]
  return [head.filter((word) => word !== null).join(' '), text, wordExtras(record)]
    .filter((part) => part !== '')
    .join('\n')
}
