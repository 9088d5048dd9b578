/** Grey or RGB, with alpha or without, 8 bits each, row by row. */
type Pixels = {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  readonly channels: number
}
export type Clarity = {
  /**
   * How steep the steepest edges are, 0 to about 1: the second difference at an edge as a share of the difference that it
   * bridges, so that neither darkness nor little contrast counts. Null where nothing has an edge.
   */
  readonly sharpness: number | null
  /** The grey (0–255) that three pixels in a thousand are above: of a dark theme that is its text. */
  readonly brightest: number
}

const squarePx = 32
const leastContrast = 40
/** One part that is sharp is enough: the rest may be background. */
const countedShare = 0.9
const brightShare = 0.003

/** What can be said of how well a picture can be read, from its small copy. */
export function measureClarity(pixels: Pixels): Clarity {
  const grey = greyOf(pixels)
  const { width, height } = pixels
  const shares: number[] = []
  for (let top = 0; top < height; top += squarePx) {
    // Every other square, as on a chessboard: what is written spreads over more than one.
    for (let left = top % (2 * squarePx); left < width; left += 2 * squarePx) {
      const share = steepest(grey, width, {
        left,
        top,
        right: Math.min(width, left + squarePx),
        bottom: Math.min(height, top + squarePx),
      })
      if (share !== null) shares.push(share)
    }
  }
  const sorted = shares.toSorted((a, b) => a - b)
  const sharpness = sorted[Math.floor((sorted.length - 1) * countedShare)]
  return {
    sharpness: sharpness === undefined ? null : Math.round(sharpness * 1000) / 1000,
    brightest: brightestOf(grey),
  }
}

function greyOf({ data, width, height, channels }: Pixels): Uint8Array {
  const grey = new Uint8Array(width * height)
  const hasAlpha = channels % 2 === 0
  const hasColour = channels >= 3
  for (let at = 0, from = 0; at < grey.length; at += 1, from += channels) {
    // Rec. 601 in 256ths; plain arithmetic, since it runs for every pixel of every picture that is taken in.
    const value = hasColour
      ? (77 * (data[from] as number) + 150 * (data[from + 1] as number) + 29 * (data[from + 2] as number)) >>
        8
      : (data[from] as number)
    // See-through is shown on white.
    grey[at] = hasAlpha ? 255 - (((255 - value) * (data[from + channels - 1] as number)) >> 8) : value
  }
  return grey
}

type Bounds = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

function steepest(grey: Uint8Array, width: number, { left, top, right, bottom }: Bounds): number | null {
  let [low, high, step] = [255, 0, 0]
  for (let y = top + 1; y < bottom - 1; y += 1) {
    for (let at = y * width + left + 1; at < y * width + right - 1; at += 1) {
      const value = grey[at] as number
      if (value < low) low = value
      if (value > high) high = value
      const across = Math.abs((grey[at - 1] as number) + (grey[at + 1] as number) - 2 * value)
      const down = Math.abs((grey[at - width] as number) + (grey[at + width] as number) - 2 * value)
      if (across > step) step = across
      if (down > step) step = down
    }
  }
  return high - low < leastContrast ? null : step / (high - low)
}

function brightestOf(grey: Uint8Array): number {
  const counts = new Uint32Array(256)
  for (const value of grey) counts[value] = (counts[value] ?? 0) + 1
  let left = Math.max(1, grey.length * brightShare)
  for (let value = 255; value >= 0; value -= 1) {
    left -= counts[value] ?? 0
    if (left <= 0) return value
  }
  return 0
}
