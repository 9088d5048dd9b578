import type { FactKind } from '../../model/fact.ts'
import type { PixelBox, RecognizedLine } from '../../model/recognition.ts'

/** A text to look for facts in; `pieces` are the lines of a picture that it was put together from. */
export type FactText = {
  readonly text: string
  readonly line: number | null
  readonly pieces: readonly Piece[]
}
type Piece = {
  /** Where its text begins in the whole one. */
  readonly at: number
  readonly line: number
  readonly box: PixelBox
  readonly confidence: number
}
/** What a finder sees in one text. */
export type SeenFact = {
  readonly kind: FactKind
  readonly value: string
  readonly shown: string
  /** Where the value begins. */
  readonly at: number
  readonly confidence: number
}

/** Between what stands side by side: wide enough to be told from the spaces of a text. */
const gap = '   '

/** The rows of a picture: a label and its value are two lines for who reads it, side by side for who looks at it. */
export function rowsOfPicture(lines: readonly RecognizedLine[]): readonly FactText[] {
  const numbered = lines.map((line, at) => ({ ...line, number: at + 1 }))
  const rows: (typeof numbered)[] = []
  for (const line of numbered.toSorted((a, b) => a.box[1] - b.box[1])) {
    const row = rows.find((each) => each[0] !== undefined && isBeside(each[0].box, line.box))
    if (row === undefined) rows.push([line])
    else row.push(line)
  }
  return rows.map((row) => {
    let text = ''
    const pieces: Piece[] = []
    for (const { box, confidence, number, text: part } of row.toSorted((a, b) => a.box[0] - b.box[0])) {
      if (text !== '') text += gap
      pieces.push({ at: text.length, line: number, box, confidence })
      text += part
    }
    return { text, line: null, pieces }
  })
}

/** The middle of each is within the height of the other. */
function isBeside(a: PixelBox, b: PixelBox): boolean {
  const [middleA, middleB] = [a[1] + a[3] / 2, b[1] + b[3] / 2]
  const isLevel = middleA > b[1] && middleA < b[1] + b[3] && middleB > a[1] && middleB < a[1] + a[3]
  return isLevel && (a[0] + a[2] <= b[0] + overlapPx || b[0] + b[2] <= a[0] + overlapPx)
}
/** Boxes are a little wider than their text. */
const overlapPx = 12
