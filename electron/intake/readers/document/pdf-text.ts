import type { Reading, ReadingNote } from '../../../../shared/model/reading.ts'
import { groupLines, lineText } from '../statement/statement-lines.ts'
import { openStatement } from '../statement/statement-text.ts'

/** A book; what a dispute is about has some dozens. */
const mostPages = 2_000
const mostCharacters = 5_000_000
/** A thread may take a minute for a file, whose pages were looked through for a bill before. */
const longestMs = 20_000

/**
 * The words of a PDF that is no bill, so that they can be searched; the PDF itself is shown.
 * Reads: one paragraph a page, whose number is the page's, its lines from the top.
 * Reports: pages that are damaged, that have no text, or that come after too many. Null where no page has text.
 */
export async function readPdfText(bytes: Uint8Array, password?: string): Promise<Reading | null> {
  const document = await openStatement(bytes, password)
  if (document === null) return null
  const paragraphs: string[] = []
  const damaged: number[] = []
  const started = performance.now()
  let characters = 0
  try {
    const last = Math.min(document.pageCount, mostPages)
    for (let page = 1; page <= last && characters < mostCharacters; page += 1) {
      if (performance.now() - started > longestMs) break
      const words = await document.readPage(page)
      if (words === null) damaged.push(page)
      const lines = groupLines(words ?? [], page, 1).map((line) => lineText(line.words))
      const text = lines.join('\n') || ((await document.readLoose(page)) ?? '').trim()
      characters += text.length
      paragraphs.push(text)
    }
  } finally {
    await document.close()
  }
  if (characters === 0) return null
  const empty = paragraphs.flatMap((text, index) => (text === '' ? [index + 1] : []))
  const wordless = empty.filter((page) => !damaged.includes(page))
  return {
    type: 'text',
    kind: 'text',
    reader: 'pdf-text',
    encoding: 'pdf',
    paragraphs,
    facts: {},
    notes: [
      ...noteOfPages('pdf-pages-damaged', damaged),
      ...noteOfPages('pdf-pages-without-text', wordless),
      ...(paragraphs.length === document.pageCount
        ? []
        : [{ code: 'pdf-text-cut', params: { shown: paragraphs.length, count: document.pageCount } }]),
    ],
    times: [],
  }
}

function noteOfPages(code: string, pages: readonly number[]): readonly ReadingNote[] {
  const named = pages.slice(0, 20).join(', ') + (pages.length > 20 ? ' …' : '')
  return pages.length === 0 ? [] : [{ code, params: { count: pages.length, pages: named } }]
}
