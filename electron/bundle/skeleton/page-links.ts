import type { Language } from '../../../shared/model/language.ts'
import type { PlacedPart } from './place-parts.ts'
import { readEntries, writeEntries } from './read-entries.ts'

type JoinedPage = { readonly number: number; readonly heightPt: string }

/** The pages of the whole, in order, by their object numbers there. */
export function joinedPages(placed: readonly PlacedPart[]): readonly JoinedPage[] {
  return placed.flatMap(({ part, change }) =>
    part.pages.map(({ number, heightPt }) => ({ number: change.numberOf(number), heightPt })),
  )
}

/** What the templates write for the page of that number in the whole file: a part cannot name pages of others. */
const pageLink = /^\(juzheng:page\/(\d+)\)$/
/** The words of Typst for a link to a page, read out by screen readers. */
const pageWords: Readonly<Record<Language, string>> = { zh: '页', en: 'page' }

/** A link to `juzheng:page/<n>` becomes one to the top of that page of the file; any other object stays as it is. */
export function resolvePageLink(text: string, pages: readonly JoinedPage[], language: Language): string {
  if (!text.includes('/Type /Annot') || !text.includes('juzheng:page/')) return text
  const annotation = readEntries(text)
  const target = pageLink.exec(readEntries(annotation.get('A') ?? '<<>>').get('URI') ?? '')?.[1]
  if (target === undefined) return text
  const page = pages[Number(target) - 1]
  if (page === undefined) throw new Error(`a link names page ${target} of ${pages.length}`)
  annotation.delete('A')
  annotation.set('Dest', `[${page.number} 0 R /XYZ 0 ${page.heightPt} 0]`)
  annotation.set('Contents', hexText(`${pageWords[language]} ${target}`))
  return writeEntries(annotation)
}

/** A text string in UTF-16 with its byte order mark (ISO 32000-1 §7.9.2.2). */
function hexText(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`
}
