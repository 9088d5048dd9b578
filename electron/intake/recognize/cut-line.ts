import type { LineBox } from './box-areas.ts'
import type { Pixels } from './decode-pixels.ts'

/** A line as the recognition model takes it: blue, green, red planes of 48 rows, −1 to 1. */
export type LinePicture = { readonly planes: Float32Array; readonly width: number }

export const lineHeightPx = 48
const narrowestPx = 16

/** How wide the line is when it is as high as the model takes it. */
export function lineWidthPx(box: LineBox): number {
  return Math.max(narrowestPx, Math.round((box.width * lineHeightPx) / box.height))
}

/** Cuts the line out, turns it straight and brings it to the model's height. */
export function cutLine(pixels: Pixels, box: LineBox): LinePicture {
  const width = lineWidthPx(box)
  const planes = new Float32Array(3 * width * lineHeightPx)
  const [cosine, sine] = [Math.cos(box.angle), Math.sin(box.angle)]
  const plane = width * lineHeightPx
  for (let y = 0; y < lineHeightPx; y += 1) {
    const v = ((y + 0.5) / lineHeightPx - 0.5) * box.height
    for (let x = 0; x < width; x += 1) {
      const u = ((x + 0.5) / width - 0.5) * box.width
      const sample = sampleAt(
        pixels,
        box.centerX + u * cosine - v * sine,
        box.centerY + u * sine + v * cosine,
      )
      const target = y * width + x
      planes[target] = sample(2)
      planes[plane + target] = sample(1)
      planes[2 * plane + target] = sample(0)
    }
  }
  return { planes, width }
}

/** Between the four pixels around the point, of one channel, as −1 to 1; beyond the edge the edge goes on. */
function sampleAt({ data, width, height }: Pixels, x: number, y: number): (channel: number) => number {
  const cx = Math.min(width - 1, Math.max(0, x - 0.5))
  const cy = Math.min(height - 1, Math.max(0, y - 0.5))
  const [x0, y0] = [Math.floor(cx), Math.floor(cy)]
  const [x1, y1] = [Math.min(width - 1, x0 + 1), Math.min(height - 1, y0 + 1)]
  const [fx, fy] = [cx - x0, cy - y0]
  const [a, b, c, d] = [
    (y0 * width + x0) * 3,
    (y0 * width + x1) * 3,
    (y1 * width + x0) * 3,
    (y1 * width + x1) * 3,
  ] as const
  return (channel) => {
    const upper = (data[a + channel] ?? 0) * (1 - fx) + (data[b + channel] ?? 0) * fx
    const lower = (data[c + channel] ?? 0) * (1 - fx) + (data[d + channel] ?? 0) * fx
    return (upper * (1 - fy) + lower * fy) / 127.5 - 1
  }
}
