/** What the index states of a mail, a page or a PDF. */
export type DocumentFacts = {
  readonly subject?: string
  readonly title?: string | null
  /** As poppler counts; null where it could not open the file. */
  readonly pages?: number | string | null
  readonly password?: string | null
}
export type ListedDocument = {
  readonly itemId: string
  readonly kind: string
  readonly facts: { readonly subject?: string; readonly pageCount?: number }
}

/** Differences in a mail's subject, a page's title, and the number of pages of a PDF that opens without a password. */
export function compareDocument(
  expected: DocumentFacts,
  item: ListedDocument | undefined,
): readonly string[] {
  if (item === undefined) return ['is not listed']
  const found: string[] = []
  const named = tidy(expected.subject ?? expected.title ?? '')
  // Where the index's own reader lost characters, it cannot be compared.
  if (named !== '' && !named.includes('\ufffd') && tidy(item.facts.subject ?? '') !== named)
    found.push(`is called ${item.facts.subject}, not ${named}`)
  const pages = Number(expected.pages ?? 0)
  const isOpenPdf = item.kind === 'pdf' && (expected.password ?? null) === null
  if (pages > 0 && isOpenPdf && item.facts.pageCount !== pages)
    found.push(`has ${item.facts.pageCount} pages, not ${pages}`)
  return found
}

/** The index took titles of MHTML as they are packed for the way, with soft line breaks. */
function tidy(text: string): string {
  return text
    .replace(/=\r?\n/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
