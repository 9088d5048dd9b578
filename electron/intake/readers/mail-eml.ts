import PostalMime, { type Address, type Email } from 'postal-mime'
import type { Reading } from '../../../shared/model/reading.ts'
import { noteMissingMedia } from './chat/missing-media.ts'
import { readWechatMail } from './chat/wechat-mail.ts'
import { decodeText } from './decode-text.ts'
import { extractHtmlText } from './html-text.ts'
import { readMailDate } from './mail-date.ts'
import { splitParagraphs } from './plain-text.ts'

/**
 * A mail.
 * Recognises: header lines at the start, two of them such as a mail has.
 * Reads: From, To, Cc, Subject, Date, the text (of the HTML part where there is no other), names of attachments; a chat that WeChat sent becomes a chat.
 * Reports: a structure that could not be read; then the raw text stands for it.
 */
export async function readMailEml(bytes: Uint8Array): Promise<Reading | null> {
  if (!looksLikeMail(bytes)) return null
  const email = await parseMail(bytes)
  if (email === null) return readRawMail(bytes, undefined)
  const page = email.html === undefined ? null : extractHtmlText(email.html)
  const text = email.text?.trim() ? email.text : (page?.paragraphs.join('\n\n') ?? '')
  if (text.trim() === '' && email.attachments.length === 0 && hasBody(bytes))
    return readRawMail(bytes, email.subject)
  const chat = readWechatMail({ text, encoding: 'mail' })
  const times = readMailDate(headerOf(email, 'date'))
  if (chat !== null && chat.messages.length > 0) {
    const missing = noteMissingMedia(chat.messages, new Set(email.attachments.map(nameAttachment)))
    return { ...chat, notes: [...chat.notes, ...missing], times }
  }
  const paragraphs = [...wordHeaders(email), ...splitParagraphs(text), ...wordAttachments(email)]
  const facts = email.subject === undefined ? {} : { subject: email.subject }
  return {
    type: 'text',
    kind: 'mail',
    reader: 'mail-eml',
    encoding: 'mail',
    paragraphs,
    facts,
    notes: [],
    times,
  }
}

/** Two header lines that mails have, before the first blank line. */
export function looksLikeMail(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 8192))
    .replace(/^(?:\u00ef\u00bb\u00bf)?\s*(?:>?From [^\n]*\n)?/, '')
  const head = start.split(/\r?\n\r?\n/, 1)[0] ?? ''
  if (!/^[!-9;-~]+[ \t]*:/.test(head)) return false
  const names = head.match(
    /^(?:from|to|date|subject|received|message-id|mime-version|return-path|content-type|snapshot-content-location):/gim,
  )
  return new Set(names?.map((name) => name.toLowerCase())).size >= 2
}

async function parseMail(bytes: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(Uint8Array.from(bytes))
  } catch (error) {
    // Too deep or too long a structure: the raw text is shown instead, with a note.
    if (error instanceof Error) return null
    throw error
  }
}

/** A body that no part of the mail accounts for, e.g. after a broken boundary. */
function hasBody(bytes: Uint8Array): boolean {
  return /\r?\n\r?\n\s*\S/.test(new TextDecoder('latin1').decode(bytes))
}

function readRawMail(bytes: Uint8Array, subject: string | undefined): Reading | null {
  const decoded = decodeText(bytes)
  if (decoded === null) return null
  const { text, encoding } = decoded
  const notes = [{ code: 'mail-not-read', params: {} }]
  return {
    type: 'text',
    kind: 'mail',
    reader: 'mail-eml',
    encoding,
    paragraphs: splitParagraphs(text),
    facts: subject === undefined ? {} : { subject },
    notes,
    times: [],
  }
}

function wordHeaders(email: Email): readonly string[] {
  const lines = [
    ['From', wordAddresses(email.from === undefined ? [] : [email.from])],
    ['To', wordAddresses(email.to ?? [])],
    ['Cc', wordAddresses(email.cc ?? [])],
    ['Subject', email.subject ?? ''],
    ['Date', headerOf(email, 'date').trim()],
  ]
  return lines.filter(([, value]) => value !== '').map(([label, value]) => `${label}: ${value}`)
}

function wordAttachments(email: Email): readonly string[] {
  return email.attachments.map((attachment) => `[${nameAttachment(attachment)}]`)
}

function nameAttachment({ filename, mimeType }: Email['attachments'][number]): string {
  return filename ?? mimeType
}

function wordAddresses(addresses: readonly Address[]): string {
  return addresses.map(({ name, address }) => (address ? `${name} <${address}>`.trim() : name)).join(', ')
}

function headerOf(email: Email, key: string): string {
  return email.headers.find((header) => header.key === key)?.value ?? ''
}
