import type { Reading, ReadingNote } from '../../../../shared/model/reading.ts'
import { checkUnpackedSize } from '../workbook/unpacked-size.ts'
import { openDocumentParts } from './document-parts.ts'
import { type DocxExtras, readDocxExtras } from './docx-extras.ts'
import { readDocxText } from './docx-text.ts'

/** A document full of photos; mammoth unpacks only what it needs, but whole. */
const maxUnpackedBytes = 256 * 1024 * 1024
/** Measured: 9 MB of XML (60,000 paragraphs) take 5 s and 700 MB. */
const longestTextBytes = 20 * 1024 * 1024
/** mammoth names what it does not know, with its namespace. */
const unknownElement = /^An unrecognised element was ignored: (?:\{.*\}|[\w-]+:)?([\w-]+)$/

/**
 * A Word document (OOXML).
 * Recognises: a zip with `word/document.xml`.
 * Reads: headings, paragraphs, lists, rows of tables, boxes, notes and comments; text above and below the pages, once; title, program and times.
 * Reports: pictures and files in it, tracked changes, automatic numbers, and words that stand where none of that is, which come last.
 */
export async function readDocxDocument(bytes: Uint8Array): Promise<Reading | null> {
  const parts = openDocumentParts(bytes)
  if (parts?.names.includes('word/document.xml') !== true) return null
  if (checkUnpackedSize(bytes, maxUnpackedBytes) !== 'fits') return null
  const text = await parts.read('word/document.xml')
  if (text === null || text.length > longestTextBytes) return null
  const converted = await convert(bytes)
  if (converted === null) return null
  const extras = await readDocxExtras(parts, converted.leftOut)
  const { paragraphs, hasNumbering } = readDocxText(converted.html)
  const all = [...extras.headers, ...paragraphs, ...extras.lost, ...extras.footers]
  const notes = [
    ...noteIf(converted.pictures > 0, 'document-pictures', { count: converted.pictures }),
    ...noteIf(extras.embeddedFiles > 0, 'document-embedded-files', { count: extras.embeddedFiles }),
    ...noteIf(extras.lost.length > 0, 'document-words-moved', { count: extras.lost.length }),
    ...noteIf(hasNumbering, 'document-numbers-not-read', {}),
    ...noteIf(extras.hasChanges, 'document-changes-tracked', {}),
    ...noteIf(extras.headers.length + extras.footers.length > 0, 'document-page-edges', {}),
  ]
  return {
    type: 'text',
    kind: 'text',
    reader: 'docx-document',
    encoding: 'docx',
    paragraphs: all,
    facts: factsOf(extras),
    notes: all.length === 0 ? [...notes, { code: 'document-without-text', params: {} }] : notes,
    times: extras.times,
  }
}

async function convert(bytes: Uint8Array): Promise<{
  readonly html: string
  readonly pictures: number
  readonly leftOut: ReadonlySet<string>
} | null> {
  // Heavy, and only needed where there is a document.
  const { default: mammoth } = await import('mammoth')
  let pictures = 0
  const convertImage = mammoth.images.imgElement(async () => {
    pictures += 1
    return { src: '' }
  })
  try {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      // Files that the document names by an address are neither looked for nor loaded.
      { convertImage, externalFileAccess: false, styleMap: ['comment-reference => sup'] },
    )
    const leftOut = messages.flatMap(({ message }) => unknownElement.exec(message)?.[1] ?? [])
    return { html: value, pictures, leftOut: new Set(leftOut) }
  } catch (error) {
    // Damaged parts end in errors of many kinds, of its unpacker and of its XML parser too.
    if (error instanceof Error) return null
    throw error
  }
}

function factsOf({ title, software }: DocxExtras) {
  return { ...(title === null ? {} : { subject: title }), ...(software === null ? {} : { software }) }
}

function noteIf(is: boolean, code: string, params: ReadingNote['params']): readonly ReadingNote[] {
  return is ? [{ code, params }] : []
}
