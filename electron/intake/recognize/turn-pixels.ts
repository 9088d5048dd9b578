import type { Pixels } from './decode-pixels.ts'

type Bounds = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** The picture turned clockwise by a quarter. */
export function turnClockwise({ data, width, height }: Pixels): Pixels {
  const turned = new Uint8Array(data.length)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const source = (y * width + x) * 3
      const target = (x * height + (height - 1 - y)) * 3
      turned[target] = data[source] ?? 0
      turned[target + 1] = data[source + 1] ?? 0
      turned[target + 2] = data[source + 2] ?? 0
    }
  }
  return { data: turned, width: height, height: width }
}

/** Where bounds in the turned picture, which is `width` wide, lay before. */
export function turnBack({ left, top, right, bottom }: Bounds, width: number): Bounds {
  return { left: top, top: width - right, right: bottom, bottom: width - left }
}
