import type { UprightSize } from './decode-pixels.ts'
import type { TextArea } from './find-areas.ts'

/** A phone's screen of 1080 × 2400 at half its size: measured, both faster and more often right than whole. */
const firstPixels = 660_000
/** Of a long screenshot each part is looked at as if it were a screen of this shape. */
const tallestRatio = 2.3
const mostPixels = 5_000_000
/** Height of the area of a line of text that is read best, and below which the picture is looked at larger. */
const bestAreaPx = 11
const smallAreaPx = 9

/** How large to look at a picture first: 1 is its own size. */
export function chooseScale({ width, height }: UprightSize): number {
  return Math.min(1, Math.sqrt(firstPixels / (width * Math.min(height, width * tallestRatio))))
}

/** The same scale, or a larger one where the text that was found is too small to be read (a desktop's screenshot). */
export function correctScale(size: UprightSize, scale: number, areas: readonly TextArea[]): number {
  const heights = areas.map(({ top, bottom }) => bottom - top).toSorted((a, b) => a - b)
  const usual = heights[Math.floor(heights.length / 2)]
  if (usual === undefined || usual >= smallAreaPx || scale === 1) return scale
  const limit = Math.sqrt(mostPixels / (size.width * size.height))
  return Math.max(scale, Math.min(1, (scale * bestAreaPx) / usual, limit))
}
