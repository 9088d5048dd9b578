import type { Likeness } from '../../../shared/model/picture-look.ts'
import { type FoundPlace, slide } from './find-place.ts'
import type { FinePrint } from './fine-print.ts'
import { correlation, resizePlane } from './grey-plane.ts'

/**
 * Both pictures in the same small size, square by square: chats of one program look alike from afar, and a square with
 * other words does not. Measured over 84 screenshots and 7 ways of saving them anew: docs/decisions/008.
 */
const squarePx = 24
const leastVariance = 60
const rules = { alike: 0.7, leastAlike: 0.9, unlike: 0.5, leastSquares: 6, sameSize: 0.88, colourStep: 24 }

/** How the part is like the place of the whole where the coarse prints are; null where it is another picture. */
export function confirmLikeness(whole: FinePrint, part: FinePrint, place: FoundPlace): Likeness | null {
  const width = Math.min(whole.grey.width, Math.round(place.width * whole.grey.width))
  const height = Math.min(whole.grey.height, Math.round(place.height * whole.grey.height))
  const plane = resizePlane(part.grey, width, height)
  const at = findExactly(whole, part, place, plane)
  const [values, shades]: [number[], number[]] = [[], []]
  for (let y = 0; y + squarePx <= height; y += squarePx) {
    for (let x = 0; x + squarePx <= width; x += squarePx) {
      const square = { x: at.x + x, y: at.y + y, width: squarePx, height: squarePx, partX: x, partY: y }
      const { value, varianceA, varianceB } = correlation(whole.grey, plane, square)
      const isPlain = Math.max(varianceA, varianceB) < leastVariance
      // Of most candidates one of the first squares is unlike.
      if (!isPlain && value < rules.unlike) return null
      if (!isPlain) values.push(value)
      shades.push(
        colourStep(whole, part, { ...square, toX: part.grey.width / width, toY: part.grey.height / height }),
      )
    }
  }
  if (values.length < rules.leastSquares || lowest(values, 0.9) < rules.alike) return null
  if (highest(shades) > rules.colourStep) return null
  const isWhole = place.width > 0.985 && place.height > 0.985
  // Of the same size nothing is lost to a shift of parts of a pixel, so that one other character shows.
  const isSameSize = isWhole && whole.widthPx === part.widthPx && whole.heightPx === part.heightPx
  if (isSameSize && lowest(values, 0.98) < rules.sameSize) return null
  return isWhole ? 'whole' : 'part'
}

/** First at half the size, then to the pixel. */
function findExactly(whole: FinePrint, part: FinePrint, place: FoundPlace, plane: FinePrint['grey']) {
  if (plane.width === whole.grey.width && plane.height === whole.grey.height) return { x: 0, y: 0 }
  const { width, height } = whole.grey
  const halfWhole = resizePlane(whole.grey, Math.round(width / 2), Math.round(height / 2))
  const halfPart = resizePlane(
    part.grey,
    Math.min(halfWhole.width, Math.round(plane.width / 2)),
    Math.min(halfWhole.height, Math.round(plane.height / 2)),
  )
  const near = { x: Math.round((place.x * width) / 2), y: Math.round((place.y * height) / 2), reach: 5 }
  const half = slide(halfWhole, halfPart, near)
  return slide(whole.grey, plane, { x: half.x * 2, y: half.y * 2, reach: 2 })
}

type Square = {
  readonly x: number
  readonly y: number
  readonly partX: number
  readonly partY: number
  readonly toX: number
  readonly toY: number
}

/** The largest difference of a channel's mean. */
function colourStep(whole: FinePrint, part: FinePrint, { x, y, partX, partY, toX, toY }: Square): number {
  const mine = meanColour(whole, { x, y, width: squarePx, height: squarePx })
  const other = meanColour(part, {
    x: partX * toX,
    y: partY * toY,
    width: squarePx * toX,
    height: squarePx * toY,
  })
  return Math.max(...mine.map((value, channel) => Math.abs(value - (other[channel] ?? 0))))
}

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function meanColour({ rgb, grey }: FinePrint, area: Area): readonly number[] {
  const [left, top] = [Math.round(area.x), Math.round(area.y)]
  const right = Math.min(grey.width, Math.max(left + 1, Math.round(area.x + area.width)))
  const bottom = Math.min(grey.height, Math.max(top + 1, Math.round(area.y + area.height)))
  const sums = [0, 0, 0]
  for (let row = top; row < bottom; row += 1) {
    for (let at = (row * grey.width + left) * 3; at < (row * grey.width + right) * 3; at += 3) {
      sums[0] = (sums[0] ?? 0) + (rgb[at] ?? 0)
      sums[1] = (sums[1] ?? 0) + (rgb[at + 1] ?? 0)
      sums[2] = (sums[2] ?? 0) + (rgb[at + 2] ?? 0)
    }
  }
  const count = Math.max(1, (right - left) * (bottom - top))
  return sums.map((sum) => sum / count)
}

/** The value that `share` of them are above. */
function lowest(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * (1 - share))] ?? 0
}

/** Squares that lie on an edge may differ when a part is not cut to the pixel. */
function highest(values: readonly number[]): number {
  return values.toSorted((a, b) => b - a)[Math.floor(values.length * 0.02)] ?? 0
}
