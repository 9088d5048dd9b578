import type { Reading, ReadingNote } from '../../../../shared/model/reading.ts'
import type { CandidateTime } from '../../../../shared/model/time.ts'
import { parseWallClock } from '../wall-clock.ts'
import { openDocumentParts } from './document-parts.ts'
import { readOfdInvoice } from './ofd-invoice.ts'
import { readAt, readOfdPages, readOfdPart } from './ofd-pages.ts'
import { groupOfdLines } from './ofd-text.ts'
import { findAll, textIn, type XmlElement } from './xml-tree.ts'

/** An invoice takes 200 KB. Parts that are named again and again count again. */
const maxUnpackedBytes = 24 * 1024 * 1024
const mostDocuments = 20

/**
 * A fixed-layout document (OFD, GB/T 33190), as Chinese electronic invoices are.
 * Recognises: a zip with `OFD.xml`.
 * Reads: the text of each page in reading order with its form and stamps; an invoice's own data; its date of issue.
 * Reports: that its look is not drawn; pages that are damaged or too many.
 */
export async function readOfdDocument(bytes: Uint8Array): Promise<Reading | null> {
  const parts = openDocumentParts(bytes, maxUnpackedBytes)
  const root = parts === null ? null : await readOfdPart(parts, 'OFD.xml')
  if (parts === null || root === null) return null
  const lines: string[] = []
  const invoice: string[] = []
  const times: CandidateTime[] = []
  const notes: ReadingNote[] = [{ code: 'ofd-look-not-drawn', params: {} }]
  const links = findAll(root.tree, 'DocRoot')
  if (links.length > mostDocuments)
    notes.push({ code: 'ofd-documents-cut', params: { count: mostDocuments } })
  for (const link of links.slice(0, mostDocuments)) {
    const document = await readAt(parts, root, link)
    if (document === null) {
      notes.push({ code: 'ofd-document-damaged', params: {} })
      continue
    }
    const pages = await readOfdPages(parts, document)
    lines.push(...pages.pages.flatMap(({ texts }) => groupOfdLines(texts)))
    for (const page of pages.damagedPages) notes.push({ code: 'ofd-page-damaged', params: { page } })
    if (pages.isCut) notes.push({ code: 'ofd-pages-cut', params: { count: pages.pages.length } })
    const stated = await readOfdInvoice(parts, { root, document }, pages)
    invoice.push(...stated.lines)
    times.push(...dayOf(stated.issued, 'happened', '开票日期'))
  }
  if (invoice.length > 0) notes.push({ code: 'ofd-invoice-data', params: { count: invoice.length } })
  if (lines.length + invoice.length === 0) notes.push({ code: 'document-without-text', params: {} })
  const title = firstText(root.tree, 'Title')
  return {
    type: 'text',
    kind: 'text',
    reader: 'ofd-document',
    encoding: 'ofd',
    paragraphs: [...lines, ...invoice],
    facts: title === null ? {} : { subject: title },
    notes,
    times: [...times, ...dayOf(firstText(root.tree, 'CreationDate'), 'saved', 'OFD CreationDate')],
  }
}

function firstText(tree: XmlElement, name: string): string | null {
  const [found] = findAll(tree, name)
  return found === undefined ? null : textIn(found).trim() || null
}

function dayOf(text: string | null, meaning: 'happened' | 'saved', detail: string): readonly CandidateTime[] {
  const day = parseWallClock(text ?? '')?.slice(0, 10)
  if (day === undefined) return []
  return [{ value: day, source: 'content', precision: 'day', zone: null, meaning, detail }]
}
