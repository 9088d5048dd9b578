import type { Reading } from '../../../shared/model/reading.ts'
import { readAlipayCsv } from './alipay-csv.ts'
import { type DecodedText, decodeText } from './decode-text.ts'
import { readPlainText } from './plain-text.ts'
import { readWechatCsv } from './wechat-csv.ts'

export type EvidenceFile = {
  readonly bytes: Uint8Array
  readonly fileName: string
  /** As intake identified it; a hint only, the content decides. */
  readonly mediaType: string
}

/** What a reader understood of a file; null when it is no text or table that we read. Never throws for bad content. */
export async function readEvidence(file: EvidenceFile): Promise<Reading | null> {
  if (/^(image|audio|video|font)\/|^application\/pdf$/.test(file.mediaType)) return null
  const decoded = decodeText(file.bytes)
  if (decoded === null || decoded.text.trim() === '') return null
  const reading = readDecoded(decoded, file)
  if (reading === null || decoded.replaced === 0) return reading
  const note = { code: 'text-bytes-not-decoded', params: { count: decoded.replaced } }
  return { ...reading, notes: [...reading.notes, note] }
}

function readDecoded(decoded: DecodedText, file: EvidenceFile): Reading | null {
  const table = readAlipayCsv(decoded) ?? readWechatCsv(decoded)
  if (table !== null) return table
  return isPlainText(file) ? readPlainText(decoded) : null
}

function isPlainText(file: EvidenceFile): boolean {
  return /^text\//.test(file.mediaType) || /\.(txt|text|md|markdown|log|csv|tsv)$/i.test(file.fileName)
}
