/** Dashes, quotes and ellipsis stand in a Chinese font as wide as a character. */
const widePunctuation = /[\u2014-\u201d\u2026]/u

/** Width in ems, about: a Chinese character or emoji is one, a Latin letter a little over half. */
export function estimateWidth(text: string): number {
  let width = 0
  for (const character of text) {
    const isWide = (character.codePointAt(0) ?? 0) > 0x2e7f || widePunctuation.test(character)
    width += isWide ? 1 : 0.58
  }
  return width
}

/** The text, or as much of it as fits into `ems` with an ellipsis. For labels only: the whole stands elsewhere. */
export function cutToWidth(text: string, ems: number): string {
  const line = text.replace(/\s+/gu, ' ')
  if (estimateWidth(line) <= ems) return line
  let kept = ''
  let width = 1
  for (const { segment } of new Intl.Segmenter('zh').segment(line)) {
    width += estimateWidth(segment)
    if (width > ems) break
    kept += segment
  }
  return `${kept}…`
}
