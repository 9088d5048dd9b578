import type { Language } from '../../../shared/model/language.ts'
import { joinLabels } from './join-labels.ts'
import { joinIds, joinMetadata } from './join-metadata.ts'
import { joinDocument, joinStructure } from './join-structure.ts'
import { type OutlineItem, readOutline, writeOutline } from './outline-tree.ts'
import { joinedPages, resolvePageLink } from './page-links.ts'
import { type PlacedPart, placeParts } from './place-parts.ts'
import { readEntries, writeEntries } from './read-entries.ts'
import { renumber } from './renumber.ts'
import { readPart } from './skeleton-part.ts'
import { SkeletonWriter } from './skeleton-writer.ts'

export type PrintedPart = {
  readonly pdf: Uint8Array
  /** So many of its first bookmarks stand below the last one of the part before: an exhibit goes on. */
  readonly continuedBookmarks: number
}

/**
 * Joins parts of a book that were typeset one by one into the file that the typesetter would have written: pages,
 * page labels, bookmarks, tags, one description of the document; links that name a page of the whole are tied to it.
 * The first part gives the language, the colour profile and the embedded files; a picture in two parts is kept once.
 */
export function joinSkeletons(printed: readonly PrintedPart[], language: Language): Buffer {
  const parts = printed.map(({ pdf }) => readPart(pdf))
  const [first] = parts
  if (first === undefined) throw new Error('a book of no parts')
  const writer = new SkeletonWriter({
    largestNumber: parts.reduce((sum, { file }) => sum + file.largestNumber, 0),
    sizeBytes: Math.ceil(printed.reduce((sum, { pdf }) => sum + pdf.byteLength * 1.1, 100_000)),
  })
  const { numbers } = first
  const pageTree = writer.reserve()
  const placed = placeParts(parts)
  const pages = joinedPages(placed)
  const outline: OutlineItem[] = []
  for (const [at, one] of placed.entries()) {
    const done = new Set(one.dropped)
    const items = readBookmarks(one, done)
    outline.at(-1)?.children.push(...items.splice(0, printed[at]?.continuedBookmarks ?? 0))
    outline.push(...items)
    for (const { number, text, stream } of one.part.file.objects()) {
      if (done.has(number)) continue
      const moved = resolvePageLink(renumber(text, one.change), pages, language)
      const isTree = number === one.part.pageTree
      writer.object(one.change.numberOf(number), isTree ? setParent(moved, pageTree) : moved, stream)
    }
  }
  const trees = placed.map(({ part, change }) => `${change.numberOf(part.pageTree)} 0 R`).join(' ')
  writer.object(pageTree, `<<\n  /Type /Pages\n  /Count ${pages.length}\n  /Kids [${trees}]\n>>`)
  writer.object(numbers.structure, joinStructure(placed, numbers.document))
  writer.object(numbers.document, joinDocument(placed, numbers.structure))
  writer.object(numbers.labels, joinLabels(placed))

  const id = joinIds(parts)
  const { text, stream } = joinMetadata(first, { id, pageCount: pages.length })
  writer.object(numbers.metadata, text, stream)
  const catalog = new Map(first.catalog)
  catalog.set('Pages', `${pageTree} 0 R`)
  if (outline.length > 0) catalog.set('Outlines', `${writeOutline(outline, writer)} 0 R`)
  writer.object(numbers.catalog, writeEntries(catalog))
  return writer.finish(`/Root ${numbers.catalog} 0 R\n  /Info ${numbers.info} 0 R\n  /ID [(${id}) (${id})]`)
}

/** What was read is added to `done`: the bookmarks are written anew. */
function readBookmarks({ part, change }: PlacedPart, done: Set<number>): OutlineItem[] {
  const { outline } = part.numbers
  if (outline === null) return []
  return readOutline(part.file, outline, {
    change: (text) => renumber(text, change),
    onRead: (number) => done.add(number),
  })
}

function setParent(pageTree: string, parent: number): string {
  const entries = readEntries(pageTree)
  entries.set('Parent', `${parent} 0 R`)
  return writeEntries(entries)
}
