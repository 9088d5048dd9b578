import type { CandidateTime } from '../../../../shared/model/time.ts'
import { wallClock } from '../wall-clock.ts'
import type { DocumentParts } from './document-parts.ts'
import { childElements, findAll, readXmlTree, textIn, type XmlElement } from './xml-tree.ts'

/** What a Word document holds beside the text that mammoth makes of it. */
export type DocxExtras = {
  readonly title: string | null
  readonly software: string | null
  readonly times: readonly CandidateTime[]
  readonly headers: readonly string[]
  readonly footers: readonly string[]
  /** Paragraphs with words inside of elements that are left out. */
  readonly lost: readonly string[]
  readonly hasChanges: boolean
  readonly embeddedFiles: number
}

export async function readDocxExtras(
  parts: DocumentParts,
  leftOut: ReadonlySet<string>,
): Promise<DocxExtras> {
  const main = await readPart(parts, 'word/document.xml')
  const core = await readPart(parts, 'docProps/core.xml')
  const app = await readPart(parts, 'docProps/app.xml')
  return {
    title: firstText(core, 'title'),
    software: firstText(app, 'Application'),
    times: [
      ...readStamp(firstText(core, 'modified'), 'modified', 'docx modified'),
      ...readStamp(firstText(core, 'created'), 'saved', 'docx created'),
    ],
    headers: await readEdges(parts, /^word\/header\d*\.xml$/),
    footers: await readEdges(parts, /^word\/footer\d*\.xml$/),
    lost: main === null ? [] : wordsOf(findAll(main, 'p').filter((each) => holdsWords(each, leftOut))),
    hasChanges: main !== null && ['ins', 'del'].some((name) => findAll(main, name).length > 0),
    embeddedFiles: parts.names.filter((name) => /^word\/embeddings\/./.test(name)).length,
  }
}

async function readPart(parts: DocumentParts, name: string): Promise<XmlElement | null> {
  const bytes = await parts.read(name)
  return bytes === null ? null : readXmlTree(bytes)
}

/** Each text once: first pages and even pages mostly repeat it. */
async function readEdges(parts: DocumentParts, names: RegExp): Promise<readonly string[]> {
  const texts = new Set<string>()
  for (const name of parts.names.filter((each) => names.test(each)).sort()) {
    const tree = await readPart(parts, name)
    for (const text of tree === null ? [] : wordsOf(findAll(tree, 'p'))) texts.add(text)
  }
  return [...texts]
}

function wordsOf(paragraphs: readonly XmlElement[]): readonly string[] {
  return paragraphs.map((paragraph) => wordsIn(paragraph).trim()).filter((text) => text !== '')
}

function holdsWords(element: XmlElement, names: ReadonlySet<string>): boolean {
  return childElements(element).some(
    (child) =>
      child.name !== 'p' &&
      ((names.has(child.name) && wordsIn(child).trim() !== '') || holdsWords(child, names)),
  )
}

function wordsIn(element: XmlElement): string {
  return childElements(element)
    .map((child) => {
      if (child.name === 't') return textIn(child)
      if (child.name === 'tab') return '\t'
      // A paragraph in a paragraph (a box) is found by itself; the reading of a ruby, and deleted text, are none of it.
      return /^(?:p|Fallback|rt|del|pPr)$/.test(child.name) ? '' : wordsIn(child)
    })
    .join('')
}

function firstText(tree: XmlElement | null, name: string): string | null {
  const [found] = tree === null ? [] : findAll(tree, name)
  return found === undefined ? null : textIn(found).trim() || null
}

/** `2026-09-14T07:12:00Z` (W3CDTF). */
function readStamp(
  text: string | null,
  meaning: 'saved' | 'modified',
  detail: string,
): readonly CandidateTime[] {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(
    text ?? '',
  )
  if (match === null) return []
  const [, year, month, day, hour, minute, second, zone] = match
  const clock = [Number(hour), Number(minute), second === undefined ? null : Number(second)] as const
  const value = wallClock(Number(year), Number(month), Number(day), clock)
  if (value === null) return []
  const precision = second === undefined ? 'minute' : 'second'
  return [
    { value, source: 'content', precision, zone: zone === 'Z' ? 'UTC' : (zone ?? null), meaning, detail },
  ]
}
