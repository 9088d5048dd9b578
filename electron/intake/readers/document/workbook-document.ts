import type { Reading, ReadingNote } from '../../../../shared/model/reading.ts'
import type { Workbook } from '../workbook/workbook-sheets.ts'
import { openDocumentParts } from './document-parts.ts'

/** As many rows as a person may read through; a bill's rows are not bounded by it. */
const mostRows = 20_000

/**
 * A workbook that is no bill. Reads: the name of each sheet, and each row as a line, its cells apart by TAB.
 * Reports: what the caller noticed, rows beyond the first 20,000, pictures and files in it. Null where no cell is filled.
 */
export function readWorkbookDocument(
  bytes: Uint8Array,
  { sheets, isDamaged }: Workbook,
  { encoding, notes }: { readonly encoding: string; readonly notes: readonly ReadingNote[] },
): Reading | null {
  const filled = sheets.filter(({ records }) => records.length > 0)
  const names = openDocumentParts(bytes)?.names ?? []
  const pictures = names.filter((name) => /^xl\/media\/./.test(name)).length
  const embedded = names.filter((name) => /^xl\/embeddings\/./.test(name)).length
  if (filled.length === 0 && pictures === 0) return null
  const lines = filled.flatMap(({ name, records }) => [
    ...(name === '' ? [] : [`[${name}]`]),
    ...records.map(({ text }) => text.trimEnd()),
  ])
  const rowCount = filled.reduce((sum, { records }) => sum + records.length, 0)
  const own: ReadingNote[] = []
  if (isDamaged) own.push({ code: 'workbook-damaged', params: {} })
  if (lines.length > mostRows || filled.some(({ isCut }) => isCut))
    own.push({ code: 'workbook-rows-cut', params: { shown: mostRows, count: rowCount } })
  if (pictures > 0) own.push({ code: 'document-pictures', params: { count: pictures } })
  if (embedded > 0) own.push({ code: 'document-embedded-files', params: { count: embedded } })
  if (filled.length === 0) own.push({ code: 'document-without-text', params: {} })
  return {
    type: 'text',
    kind: 'text',
    reader: 'workbook',
    encoding,
    paragraphs: lines.slice(0, mostRows),
    facts: {},
    notes: [...notes, ...own],
    times: [],
  }
}
