import { findAll, textIn, type XmlElement } from './xml-tree.ts'

/** One run of text where it stands on its page, in millimetres from the top left. */
export type OfdText = {
  readonly id: string
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of its baseline. */
  readonly top: number
  readonly size: number
}
type Shift = { readonly left: number; readonly top: number }

/** The runs of text (GB/T 33190 §11) in a page, a template or the look of an annotation. */
export function readOfdTexts(content: XmlElement, shift: Shift = { left: 0, top: 0 }): readonly OfdText[] {
  return findAll(content, 'TextObject').flatMap((object) => {
    const [boundaryLeft = 0, boundaryTop = 0] = numbersOf(object.attributes.get('Boundary'))
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(object.attributes.get('CTM'))
    const size = (Number(object.attributes.get('Size')) || 3) * (Math.hypot(c, d) || 1)
    return findAll(object, 'TextCode').flatMap((code): OfdText[] => {
      const text = textIn(code).trim()
      if (text === '') return []
      const [x, y] = [numberOf(code, 'X'), numberOf(code, 'Y')]
      const left = shift.left + boundaryLeft + a * x + c * y + e
      const top = shift.top + boundaryTop + b * x + d * y + f
      const id = object.attributes.get('ID') ?? ''
      return [{ id, text, left, right: left + widthOf(text, size), top, size }]
    })
  })
}

/** The lines of a page from top to bottom, each from left to right; what stands far apart on a line is parted by TAB. */
export function groupOfdLines(texts: readonly OfdText[]): readonly string[] {
  const lines: OfdText[][] = []
  for (const text of texts.toSorted((one, other) => one.top - other.top)) {
    const line = lines.at(-1)
    const first = line?.[0]
    const isSame = first !== undefined && text.top - first.top < Math.min(first.size, text.size) * 0.6
    if (isSame) line?.push(text)
    else lines.push([text])
  }
  return lines.map(joinLine)
}

export function numbersOf(list: string | undefined): readonly number[] {
  return (list ?? '')
    .trim()
    .split(/\s+/)
    .map(Number)
    .map((value) => (Number.isFinite(value) ? value : 0))
}

function joinLine(texts: readonly OfdText[]): string {
  let line = ''
  let end: OfdText | undefined
  for (const text of texts.toSorted((one, other) => one.left - other.left)) {
    const gap = end === undefined ? 0 : text.left - end.right
    line += end === undefined ? '' : gap > text.size * 2 ? '\t' : gap > text.size * 0.3 ? ' ' : ''
    line += text.text
    end = text
  }
  return line
}

function numberOf(element: XmlElement, name: string): number {
  return numbersOf(element.attributes.get(name))[0] ?? 0
}

/** A Chinese character is as wide as its size, a Latin one half. */
function widthOf(text: string, size: number): number {
  let halves = 0
  for (const character of text) halves += (character.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2
  return (halves * size) / 2
}
