import { correlation, type GreyPlane, resizePlane } from './grey-plane.ts'
import { coarseSide, type PicturePrint } from './picture-print.ts'

/** `part` is a part of `whole`, or all of it: where, as shares of the whole, and how alike the coarse prints are there. */
export type FoundPlace = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly value: number
}

/** What is left of a picture that was cut is at least so much of its width and height. */
const leastShare = 0.6
/** Cut at its own size, or made smaller by what programs usually choose. */
const usualScales = [1, 2, 3 / 2, 4 / 3, 1 / 2, 2 / 3, 3 / 4]

/** Every way in which `part` may lie in `whole`, without turning: its share of the width and of the height. */
function possibleShares(whole: PicturePrint, part: PicturePrint): { width: number; height: number }[] {
  const scales = [whole.widthPx / part.widthPx, whole.heightPx / part.heightPx, ...usualScales]
  const known: number[] = []
  return scales.flatMap((scale) => {
    const width = (part.widthPx * scale) / whole.widthPx
    const height = (part.heightPx * scale) / whole.heightPx
    if (Math.max(width, height) > 1.01 || Math.min(width, height) < leastShare) return []
    if (known.some((each) => Math.abs(each / scale - 1) < 0.008)) return []
    known.push(scale)
    return [{ width: Math.min(1, width), height: Math.min(1, height) }]
  })
}

/** The place where the coarse prints are most alike; null where the sizes do not allow any. */
export function findPlace(whole: PicturePrint, part: PicturePrint): FoundPlace | null {
  let best: FoundPlace | null = null
  for (const share of possibleShares(whole, part)) {
    const plane = resizePlane(
      part.coarse,
      Math.max(coarseSide / 2, Math.round(share.width * whole.coarse.width)),
      Math.max(coarseSide / 2, Math.round(share.height * whole.coarse.height)),
    )
    const at = slide(whole.coarse, plane, { x: 0, y: 0, reach: Number.POSITIVE_INFINITY })
    if (best !== null && at.value <= best.value) continue
    const { width, height } = whole.coarse
    best = { ...share, x: at.x / width, y: at.y / height, value: at.value }
  }
  return best
}

const coarseSquarePx = 8
const coarseRules = { leastVariance: 10, unlike: 0.5 }

/** Whether no square of two coarse prints of one size is unlike: most pairs end here, before any file is read. */
export function isAlikeCoarsely(one: GreyPlane, other: GreyPlane): boolean {
  const size = { width: coarseSquarePx, height: coarseSquarePx }
  for (let y = 0; y + coarseSquarePx <= one.height; y += coarseSquarePx) {
    for (let x = 0; x + coarseSquarePx <= one.width; x += coarseSquarePx) {
      const found = correlation(one, other, { x, y, partX: x, partY: y, ...size })
      const isPlain = Math.max(found.varianceA, found.varianceB) < coarseRules.leastVariance
      if (!isPlain && found.value < coarseRules.unlike) return false
    }
  }
  return true
}

type Around = { readonly x: number; readonly y: number; readonly reach: number }

/** Where `part` lies best in `whole`, no farther than `reach` from a place. */
export function slide(whole: GreyPlane, part: GreyPlane, { x: nearX, y: nearY, reach }: Around) {
  const [lastX, lastY] = [whole.width - part.width, whole.height - part.height]
  let best = { x: 0, y: 0, value: -1 }
  for (let y = Math.max(0, nearY - reach); y <= Math.min(lastY, nearY + reach); y += 1) {
    for (let x = Math.max(0, nearX - reach); x <= Math.min(lastX, nearX + reach); x += 1) {
      const { width, height } = part
      const { value } = correlation(whole, part, { x, y, width, height, partX: 0, partY: 0 })
      if (value > best.value) best = { x, y, value }
    }
  }
  return best
}
