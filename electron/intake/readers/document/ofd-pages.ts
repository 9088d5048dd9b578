import type { DocumentParts } from './document-parts.ts'
import { numbersOf, type OfdText, readOfdTexts } from './ofd-text.ts'
import { childElements, findAll, readXmlTree, textIn, type XmlElement } from './xml-tree.ts'

/** An invoice has one page, its list of goods some more. */
const mostPages = 500
const mostTexts = 200_000

/** The part's tree with its name, by which the addresses in it are meant. */
export type OfdPart = { readonly name: string; readonly tree: XmlElement }
export type OfdPages = {
  readonly pages: readonly { readonly id: string; readonly texts: readonly OfdText[] }[]
  readonly damagedPages: readonly number[]
  readonly isCut: boolean
}

/** The text of each page with the form it is printed on (its templates) and what was stamped on it (its annotations). */
export async function readOfdPages(parts: DocumentParts, document: OfdPart): Promise<OfdPages> {
  const templates = new Map(
    findAll(document.tree, 'TemplatePage').map((template) => [template.attributes.get('ID') ?? '', template]),
  )
  const stamps = await readStamps(parts, document)
  const named = findAll(document.tree, 'Pages').flatMap((pages) => findAll(pages, 'Page'))
  const pages: { id: string; texts: readonly OfdText[] }[] = []
  const damagedPages: number[] = []
  let count = 0
  for (const page of named.slice(0, mostPages)) {
    const id = page.attributes.get('ID') ?? ''
    const content = await readAt(parts, document, page)
    if (content === null) damagedPages.push(pages.length + 1)
    const texts: OfdText[] = []
    for (const used of content === null ? [] : findAll(content.tree, 'Template')) {
      const template = templates.get(used.attributes.get('TemplateID') ?? '')
      const form = template === undefined ? null : await readAt(parts, document, template)
      if (form !== null) texts.push(...readOfdTexts(form.tree))
    }
    if (content !== null) texts.push(...readOfdTexts(content.tree))
    pages.push({ id, texts: [...texts, ...(stamps.get(id) ?? [])] })
    count += texts.length
    if (count > mostTexts) return { pages, damagedPages, isCut: true }
  }
  return { pages, damagedPages, isCut: named.length > mostPages }
}

/** The part that an element of a part names: in an attribute (`BaseLoc`), or as its text. */
export async function readAt(
  parts: DocumentParts,
  from: OfdPart,
  element: XmlElement,
): Promise<OfdPart | null> {
  const address = (element.attributes.get('BaseLoc') ?? textIn(element)).trim()
  if (address === '') return null
  // RFC 3986 resolves dots and leading slashes; the base is never left.
  const base = new URL(encodeURI(from.name), 'ofd://package/')
  const path = URL.canParse(encodeURI(address), base.href) ? new URL(encodeURI(address), base).pathname : ''
  return readOfdPart(parts, decodeURI(path).slice(1))
}

export async function readOfdPart(parts: DocumentParts, name: string): Promise<OfdPart | null> {
  const bytes = await parts.read(name)
  const tree = bytes === null ? null : readXmlTree(bytes)
  return tree === null ? null : { name, tree }
}

async function readStamps(parts: DocumentParts, document: OfdPart): Promise<ReadonlyMap<string, OfdText[]>> {
  const stamps = new Map<string, OfdText[]>()
  const [link] = findAll(document.tree, 'Annotations')
  const list = link === undefined ? null : await readAt(parts, document, link)
  for (const page of list === null ? [] : findAll(list.tree, 'Page')) {
    const [file] = childElements(page).filter(({ name }) => name === 'FileLoc')
    const found = list === null || file === undefined ? null : await readAt(parts, list, file)
    const texts = found === null ? [] : findAll(found.tree, 'Appearance').flatMap(readAppearance)
    stamps.set(page.attributes.get('PageID') ?? '', texts)
  }
  return stamps
}

function readAppearance(look: XmlElement): readonly OfdText[] {
  const [left = 0, top = 0] = numbersOf(look.attributes.get('Boundary'))
  return readOfdTexts(look, { left, top })
}
