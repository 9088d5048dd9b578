import type { Reading, ReadingNote } from '../../../../shared/model/reading.ts'
import type { CandidateTime } from '../../../../shared/model/time.ts'
import { extractHtmlText } from '../html-text.ts'
import { readMailDate } from '../mail-date.ts'
import { decodePart, readArchivedPage } from './archived-page.ts'
import { readSavedPage } from './saved-page.ts'
import { readScriptDate } from './script-date.ts'

/**
 * A page saved with its pictures in one file (MHTML: Chrome, Edge, IE, Firefox's savers).
 * Recognises: `multipart/related` with an HTML part, or an address that says where a page was saved from; not QQ's chats.
 * Reads: the main page as paragraphs, then the pages in its frames; its title, its address, when it was saved.
 * Reports: a file that is cut off or has lost its boundaries, bytes that the encoding cannot decode.
 */
export function readWebArchive(bytes: Uint8Array): Reading | null {
  const page = readArchivedPage(bytes)
  if (page === null) return null
  const { headers, isWhole } = page.message
  const isArchive =
    headers.has('snapshot-content-location') ||
    /^\s*multipart\/related/i.test(headers.get('content-type') ?? '')
  if (!isArchive || headers.has('received') || headers.has('to')) return null
  const { title, paragraphs } = extractHtmlText(page.html)
  const frames = page.otherPages.flatMap((part) => extractHtmlText(decodePart(part)?.text ?? '').paragraphs)
  // Damaged beyond reading: as a mail, its raw text is shown.
  if (paragraphs.length + frames.length === 0 && !isWhole) return null
  const saved = readSavedPage(page.html)
  const address =
    headers.get('snapshot-content-location') ??
    page.main.location ??
    headers.get('content-location') ??
    saved.address
  const notes: ReadingNote[] = []
  if (!isWhole) notes.push({ code: 'web-archive-damaged', params: {} })
  if (page.replaced > 0) notes.push({ code: 'text-bytes-not-decoded', params: { count: page.replaced } })
  return {
    type: 'text',
    kind: 'page',
    reader: 'web-archive',
    encoding: page.encoding,
    paragraphs: [...paragraphs, ...frames],
    facts: {
      encoding: page.encoding,
      ...(title === null ? {} : { subject: title }),
      ...(address === null || !/^https?:/i.test(address) ? {} : { address }),
    },
    notes,
    times: [...saved.times, ...readSavedDate(headers.get('date') ?? '')],
  }
}

/** When the page was as it is here; a mail's date says when something happened. */
function readSavedDate(header: string): readonly CandidateTime[] {
  const times = [...readMailDate(header), ...readScriptDate(header, 'Date')]
  return times.map((time) => ({ ...time, meaning: 'captured' }))
}
