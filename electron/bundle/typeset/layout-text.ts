/** What Typst gets for one text: the text itself, or pieces where a line may break, a tab stands, or another font is needed. */
export type LayoutText = string | readonly LayoutPiece[]
export type LayoutPiece = string | typeof mayBreak | typeof tab | { readonly fallback: string }
const mayBreak = 0
const tab = 1

/** Where a run without any place to break is split for layout, in characters. Cells of tables are narrow. */
export type TextPlace = 'body' | 'cell'
const breakEvery = 4
const unbreakable: Readonly<Record<TextPlace, RegExp>> = {
  body: /[^\s\u2e80-\u9fff\uf900-\uff60]{28,}/gu,
  cell: /[^\s\u2e80-\u9fff\uf900-\uff60]{16,}|[\w*-]*\d[\w*-]{8,}/gu,
}
/** C0 and C1 controls have no glyph by nature; all but the line feed and the tab are left out of the layout. */
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/gu

/**
 * Prepares verbatim text for layout without adding or changing a visible character: strings never become markup,
 * long numbers can break, characters that our fonts lack are set apart (`hasGlyph`).
 */
export function layoutText(
  text: string,
  place: TextPlace,
  hasGlyph: (codePoint: number) => boolean,
): LayoutText {
  const clean = text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(controls, '')
  const pieces = splitTabs(clean)
    .flatMap((piece) => (typeof piece === 'string' ? splitRuns(piece, unbreakable[place]) : [piece]))
    .flatMap((piece) => (typeof piece === 'string' ? splitMissing(piece, hasGlyph) : [piece]))
  const [first] = pieces
  return pieces.length === 0 ? '' : pieces.length === 1 && typeof first === 'string' ? first : pieces
}

function splitTabs(text: string): LayoutPiece[] {
  return text.split('\t').flatMap((part, at) => (at === 0 ? [part] : [tab, part]))
}

function splitRuns(text: string, run: RegExp): LayoutPiece[] {
  const pieces: LayoutPiece[] = []
  let start = 0
  for (const match of text.matchAll(run)) {
    if (match.index > start) pieces.push(text.slice(start, match.index))
    const parts = splitEvery(match[0])
    pieces.push(...parts.flatMap((part, at): LayoutPiece[] => (at === 0 ? [part] : [mayBreak, part])))
    start = match.index + match[0].length
  }
  if (start < text.length || pieces.length === 0) pieces.push(text.slice(start))
  return pieces
}

/** Pieces of four graphemes, so that an emoji family or an accent is never torn. */
function splitEvery(text: string): string[] {
  const graphemes = /^[\x20-\x7e]*$/.test(text) ? [...text] : splitGraphemes(text)
  const count = Math.ceil(graphemes.length / breakEvery)
  return Array.from({ length: count }, (_, at) =>
    graphemes.slice(at * breakEvery, (at + 1) * breakEvery).join(''),
  )
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })
function splitGraphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), (each) => each.segment)
}

/** Runs of graphemes in which a character has no glyph in our fonts; the machine's fonts may have one. */
function splitMissing(text: string, hasGlyph: (codePoint: number) => boolean): LayoutPiece[] {
  if (text === '' || !hasMissing(text, hasGlyph)) return text === '' ? [] : [text]
  const pieces: { text: string; isMissing: boolean }[] = []
  for (const grapheme of splitGraphemes(text)) {
    const isMissing = hasMissing(grapheme, hasGlyph)
    const last = pieces.at(-1)
    if (last?.isMissing === isMissing) last.text += grapheme
    else pieces.push({ text: grapheme, isMissing })
  }
  return pieces.map((piece) => (piece.isMissing ? { fallback: piece.text } : piece.text))
}

/** Spaces, joiners, variation selectors and bidi marks draw nothing and need no glyph. */
const drawsNothing = /[\s\p{Default_Ignorable_Code_Point}\p{Cf}]/u
function hasMissing(text: string, hasGlyph: (codePoint: number) => boolean): boolean {
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    if (codePoint > 0x7e && !hasGlyph(codePoint) && !drawsNothing.test(character)) return true
  }
  return false
}
