import type { Reading } from '../../../shared/model/reading.ts'
import { decodeAs, decodeText } from './decode-text.ts'
import { readSavedPage } from './document/saved-page.ts'
import { extractHtmlText } from './html-text.ts'

/**
 * A saved web page.
 * Recognises: an HTML ending, media type, or a document that begins as HTML.
 * Reads: what the page shows as paragraphs, its title as subject, where and when it was saved if the file says; `<meta charset>` is believed unless a byte order mark says otherwise.
 * Reports: bytes that its encoding cannot decode.
 */
export function readHtmlPage(bytes: Uint8Array): Reading | null {
  const decoded = decodePage(bytes)
  if (decoded === null) return null
  const { title, paragraphs } = extractHtmlText(decoded.text)
  const { address, times } = readSavedPage(decoded.text)
  const facts = {
    encoding: decoded.encoding,
    ...(title === null ? {} : { subject: title }),
    ...(address === null ? {} : { address }),
  }
  const notes =
    decoded.replaced === 0 ? [] : [{ code: 'text-bytes-not-decoded', params: { count: decoded.replaced } }]
  return {
    type: 'text',
    kind: 'page',
    reader: 'html-page',
    encoding: decoded.encoding,
    paragraphs,
    facts,
    notes,
    times,
  }
}

export function looksLikeHtml(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return /^[\s\u00ef\u00bb\u00bf]*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(
    start,
  )
}

export function decodePage(bytes: Uint8Array) {
  const guess = decodeText(bytes)
  if (guess === null || guess.encoding === 'utf-8-sig' || guess.encoding.startsWith('utf-16')) return guess
  const label = declaredCharset(bytes)
  const declared = label === null ? null : decodeAs(bytes, label)
  return declared === null || declared.replaced > guess.replaced ? guess : declared
}

/** The charset that the first 1,024 bytes declare, where the HTML standard has it stand. */
function declaredCharset(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ?? null
}
