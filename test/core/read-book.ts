import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib'

export type Bookmark = {
  readonly title: string
  readonly page: number
  readonly children: readonly Bookmark[]
}
export type ReadBook = {
  readonly pages: readonly { readonly links: readonly { readonly page: number; readonly words: string }[] }[]
  readonly labels: readonly number[]
  readonly bookmarks: readonly Bookmark[]
  /** Pictures as the tags name them, in the order of the tags. */
  readonly figures: readonly { readonly page: number; readonly words: string }[]
  /** What is wrong with the tags, and references to nothing. */
  readonly problems: readonly string[]
  readonly metadata: string
  readonly outputIntents: number
  readonly images: number
}

/** What ties the pages of a bundle together, read by pdf-lib, which took no part in making it. */
export async function readBook(pdf: Uint8Array): Promise<ReadBook> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: Infinity })
  const { catalog, context } = document
  const pageOf = new Map(document.getPages().map(({ ref }, at) => [String(ref), at + 1]))
  const pageAt = (destination: PDFObject | undefined): number =>
    pageOf.get(String(context.lookup(destination, PDFArray).get(0))) ?? 0
  const streams = context.enumerateIndirectObjects().flatMap(([, object]) => {
    return object instanceof PDFRawStream ? [object.dict] : []
  })
  const metadata = context.lookup(catalog.get(PDFName.of('Metadata')))
  return {
    pages: document.getPages().map(({ node }) => ({
      links: dictionaries(node.Annots(), context).map((link) => ({
        page: pageAt(link.get(PDFName.of('Dest'))),
        words: textOf(link.get(PDFName.of('Contents'))),
      })),
    })),
    labels: pairs(catalog.lookup(PDFName.of('PageLabels'), PDFDict), 'Nums').map(([, label]) =>
      context.lookup(label, PDFDict).lookup(PDFName.of('St'), PDFNumber).asNumber(),
    ),
    bookmarks: readBookmarks(catalog.lookup(PDFName.of('Outlines'), PDFDict), pageAt),
    ...readTags(document, pageOf),
    metadata: metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString('utf8') : '',
    outputIntents: catalog.lookup(PDFName.of('OutputIntents'), PDFArray).size(),
    images: streams.filter((dict) => dict.get(PDFName.of('Subtype')) === PDFName.of('Image')).length,
  }
}

function readBookmarks(parent: PDFDict, pageAt: (destination: PDFObject | undefined) => number): Bookmark[] {
  const found: Bookmark[] = []
  let item = parent.lookupMaybe(PDFName.of('First'), PDFDict)
  while (item !== undefined) {
    found.push({
      title: textOf(item.get(PDFName.of('Title'))),
      page: pageAt(item.get(PDFName.of('Dest'))),
      children: readBookmarks(item, pageAt),
    })
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict)
  }
  return found
}

/** Walks the tree of tags and compares it with what pages and links say of themselves (ISO 32000-1 §14.7.4). */
function readTags(document: PDFDocument, pageOf: ReadonlyMap<string, number>) {
  const { context, catalog } = document
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const problems: string[] = []
  const claimed = new Set<string>()
  const figures: { page: number; words: string }[] = []
  const ids = new Map(
    pairs(root.lookup(PDFName.of('IDTree'), PDFDict), 'Names').map(([id, tag]) => [String(id), tag]),
  )
  const walk = (reference: PDFObject, parent: PDFObject): void => {
    const tag = context.lookup(reference, PDFDict)
    if (tag.get(PDFName.of('P')) !== parent) problems.push(`${reference} does not know its parent`)
    const id = tag.get(PDFName.of('ID'))
    if (id !== undefined && ids.get(String(id)) !== reference)
      problems.push(`${reference} is not found by its id`)
    const page = tag.get(PDFName.of('Pg'))
    if (tag.get(PDFName.of('S')) === PDFName.of('Figure')) {
      figures.push({ page: pageOf.get(String(page)) ?? 0, words: textOf(tag.get(PDFName.of('Alt'))) })
    }
    const kids = tag.lookupMaybe(PDFName.of('K'), PDFArray)?.asArray() ?? []
    for (const kid of kids) {
      if (kid instanceof PDFNumber) claimed.add(`${page} ${kid} ${reference}`)
      else if (kid instanceof PDFRef) walk(kid, reference)
      else if (kid instanceof PDFDict && kid.has(PDFName.of('MCID'))) {
        claimed.add(`${kid.get(PDFName.of('Pg'))} ${kid.get(PDFName.of('MCID'))} ${reference}`)
      }
    }
  }
  const [top] = root.lookup(PDFName.of('K'), PDFArray).asArray()
  if (top !== undefined) walk(top, catalog.get(PDFName.of('StructTreeRoot')) ?? top)
  const parents = pairs(root.lookup(PDFName.of('ParentTree'), PDFDict), 'Nums')
  const keys = parents.map(([key]) => Number(String(key)))
  if (keys.some((key, at) => at > 0 && key <= (keys[at - 1] ?? 0))) problems.push('keys are not in order')
  const byKey = new Map(parents.map(([key, value]) => [String(key), value]))
  for (const { ref, node } of document.getPages()) {
    const tags = context.lookup(byKey.get(String(node.get(PDFName.of('StructParents')))), PDFArray)
    for (const [at, tag] of tags.asArray().entries()) {
      if (!claimed.has(`${ref} ${at} ${tag}`)) problems.push(`piece ${at} of page ${pageOf.get(String(ref))}`)
    }
  }
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    for (const [, target] of String(object instanceof PDFRawStream ? object.dict : object).matchAll(
      /\b(\d+) 0 R\b/g,
    )) {
      // Titles of the tests hold such words too; they stand in strings.
      if (context.lookup(PDFRef.of(Number(target))) === undefined)
        problems.push(`${ref} refers to nothing: ${target}`)
    }
  }
  return { problems, figures }
}

function pairs(tree: PDFDict, key: 'Nums' | 'Names'): [PDFObject, PDFObject][] {
  const list = tree.lookup(PDFName.of(key), PDFArray).asArray()
  return list.flatMap((entry, at): [PDFObject, PDFObject][] => {
    const value = list[at + 1]
    return at % 2 === 0 && value !== undefined ? [[entry, value]] : []
  })
}

function dictionaries(list: PDFArray | undefined, context: PDFContext): PDFDict[] {
  return list?.asArray().map((entry) => context.lookup(entry, PDFDict)) ?? []
}

function textOf(value: PDFObject | undefined): string {
  return value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : ''
}
