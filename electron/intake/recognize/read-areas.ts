import type { LineBox } from './box-areas.ts'
import type { Pixels } from './decode-pixels.ts'
import type { Models } from './load-models.ts'
import type { TextMap } from './map-text.ts'
import { readLines } from './read-lines.ts'
import { splitLong } from './split-long.ts'

/** A line as it was read; its place in pixels of the picture that was looked at, and inside of it. */
export type PlacedText = {
  readonly text: string
  readonly confidence: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
type Seen = { readonly pixels: Pixels; readonly map: TextMap; readonly boxes: readonly LineBox[] }

/** Below this a line is more guess than text: icons and patterns are read as letters too. */
const surelyText = 0.5

/** Reads what stands in the boxes; one in which nothing can be read is left out. */
export async function readAreas(
  models: Models,
  { pixels, map, boxes }: Seen,
  checkpoint: () => void,
): Promise<readonly PlacedText[]> {
  const lines = boxes.flatMap((box) => splitLong(box, map))
  const texts = await readLines(models, { pixels, lines }, checkpoint)
  return lines.flatMap((line, at): PlacedText[] => {
    const read = texts[at]
    if (read === undefined || read.text === '' || read.confidence < surelyText) return []
    return [{ ...read, ...boundsOf(line, pixels) }]
  })
}

/** The upright rectangle around a line. */
function boundsOf({ centerX, centerY, width, height, angle }: LineBox, pixels: Pixels) {
  const [cosine, sine] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))]
  const [halfWidth, halfHeight] = [(width * cosine + height * sine) / 2, (width * sine + height * cosine) / 2]
  return {
    left: Math.max(0, centerX - halfWidth),
    top: Math.max(0, centerY - halfHeight),
    right: Math.min(pixels.width, centerX + halfWidth),
    bottom: Math.min(pixels.height, centerY + halfHeight),
  }
}
