import { decodeAs, decodeText } from '../decode-text.ts'
import { type MimeMessage, type MimePart, readMimeMessage } from './mime-parts.ts'

/** The page in a web archive or a mail, with the parts that it may show. */
export type ArchivedPage = {
  readonly message: MimeMessage
  readonly html: string
  readonly encoding: string
  readonly replaced: number
  readonly main: MimePart
  /** Other pages in it, of frames say. */
  readonly otherPages: readonly MimePart[]
}

/** The first HTML part (RFC 2557 §5: the root of `multipart/related`); null where there is none that can be decoded. */
export function readArchivedPage(bytes: Uint8Array): ArchivedPage | null {
  const message = readMimeMessage(bytes)
  const pages = message.parts.filter(
    ({ mediaType, isAttachment }) =>
      !isAttachment && (mediaType === 'text/html' || mediaType === 'application/xhtml+xml'),
  )
  const [main, ...otherPages] = pages
  const decoded = main === undefined ? null : decodePart(main)
  if (main === undefined || decoded === null) return null
  const { text: html, encoding, replaced } = decoded
  return { message, html, encoding, replaced, main, otherPages }
}

/** By the charset of its header, else the one that the page declares, else by its bytes. */
export function decodePart({
  bytes,
  charset,
}: MimePart): { text: string; encoding: string; replaced: number } | null {
  const start = bytes.toString('latin1', 0, 1_024)
  const label = charset ?? /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ?? null
  const guess = decodeText(bytes)
  const declared = label === null ? null : decodeAs(bytes, label)
  if (declared === null) return guess
  return guess !== null && guess.replaced < declared.replaced ? guess : declared
}
