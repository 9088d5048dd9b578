import type { ReadAnswers } from '../../../shared/model/read-answers.ts'
import type { Reading } from '../../../shared/model/reading.ts'
import { describeUnknownText, readTextBill } from './bill/read-text-bill.ts'
import { readWorkbookBill } from './bill/read-workbook-bill.ts'
import { readZippedBill } from './bill/read-zipped-bill.ts'
import { tableHints } from './bill/table-hints.ts'
import { readPastedFile } from './chat/pasted-file.ts'
import { readChatBytes } from './chat/read-chat-bytes.ts'
import { readChatText } from './chat/read-chat-text.ts'
import { readWhatsappTxt } from './chat/whatsapp-txt.ts'
import { type DecodedText, decodeText } from './decode-text.ts'
import { readPdfText } from './document/pdf-text.ts'
import { readDocument } from './document/read-document.ts'
import { readWebArchive } from './document/web-archive.ts'
import { looksLikeHtml, readHtmlPage } from './html-page.ts'
import { looksLikeMail, readMailEml } from './mail-eml.ts'
import { readPlainText } from './plain-text.ts'
import { readAsSaid } from './read-as-said.ts'
import { readStatementBill } from './statement/read-statement-bill.ts'

/** A file as intake knows it, with what persons said of it. */
export type EvidenceFile = ReadAnswers & {
  readonly bytes: Uint8Array
  readonly fileName: string
  /** As intake identified it; a hint only, the content decides. */
  readonly mediaType: string
}

/** What a reader understood of a file; null when it is no text or table that we read. Never throws for bad content. */
export async function readEvidence(file: EvidenceFile): Promise<Reading | null> {
  if (/^(image|audio|video|font)\//.test(file.mediaType)) return null
  if (file.mediaType === 'application/pdf' || isPdf(file.bytes))
    return (await readStatementBill(file.bytes, file)) ?? (await readPdfText(file.bytes, file.password))
  const workbook = await readWorkbookBill(file.bytes, file.fileName, tableHints(file))
  if (workbook !== null) return workbook
  const document = await readDocument(file.bytes)
  if (document !== null) return document
  const said = file.pasted === undefined && file.table === undefined ? null : decodeText(file.bytes)
  if (said !== null) return noteReplaced(readAsSaid(said, file), said)
  const chat = await readChatBytes(file.bytes, file.dateOrder)
  if (chat !== null) return chat
  const zipped = await readZippedBill(file.bytes, { ...tableHints(file), password: file.password })
  if (zipped !== null) return zipped
  if (
    file.mediaType === 'message/rfc822' ||
    /\.(eml|mht|mhtml)$/i.test(file.fileName) ||
    looksLikeMail(file.bytes)
  ) {
    const mail = readWebArchive(file.bytes) ?? (await readMailEml(file.bytes))
    // A web archive too damaged to be one is shown as a mail would be, and stays a page.
    if (mail !== null)
      return mail.type === 'text' && file.mediaType === 'multipart/related' ? { ...mail, kind: 'page' } : mail
  }
  if (file.mediaType === 'text/html' || /\.(html?|xhtml)$/i.test(file.fileName) || looksLikeHtml(file.bytes))
    return readHtmlPage(file.bytes)
  const decoded = decodeText(file.bytes)
  if (decoded === null || decoded.text.trim() === '') return null
  return noteReplaced(readDecoded(decoded, file), decoded)
}

function noteReplaced(reading: Reading | null, { replaced }: DecodedText): Reading | null {
  if (reading === null || replaced === 0) return reading
  const note = { code: 'text-bytes-not-decoded', params: { count: replaced } }
  return { ...reading, notes: [...reading.notes, note] }
}

/** The surest formats first; a table of payments is tried only where the file says that it is a table. */
function readDecoded(decoded: DecodedText, file: EvidenceFile): Reading | null {
  const known =
    readChatText(decoded) ?? readTextBill(decoded, { ...tableHints(file), isTable: isTable(file) })
  const found = known ?? readWhatsappTxt(decoded, file.dateOrder)
  if (found !== null || !isPlainText(file)) return found
  const text = readPlainText(decoded)
  if (isTable(file)) return { ...text, notes: [...text.notes, ...describeUnknownText(decoded)] }
  return readPastedFile(decoded) ?? text
}

/** PDF 32000 Annex H: the header may stand anywhere in the first 1,024 bytes. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes('%PDF-1')
}

function isTable(file: EvidenceFile): boolean {
  return /^text\/(csv|tab-separated-values)$/.test(file.mediaType) || /\.(csv|tsv|xls)$/i.test(file.fileName)
}

function isPlainText(file: EvidenceFile): boolean {
  return /^text\//.test(file.mediaType) || /\.(txt|text|md|markdown|log|csv|tsv|xls)$/i.test(file.fileName)
}
