import type { TextMap } from './map-text.ts'

/** A connected area of the map that is text, without the margin that the model leaves off. */
export type TextArea = {
  /** Positions in the map. */
  readonly pixels: Int32Array
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const likely = 0.3
/** The mean of an area below this is texture, not text. */
const likelyOnAverage = 0.5
const smallestPx = 3

/** Areas of neighbouring pixels (eight directions) that are likely text. */
export function findAreas(map: TextMap): readonly TextArea[] {
  const { values, width, height } = map
  const isSeen = new Uint8Array(values.length)
  const queue = new Int32Array(values.length)
  const areas: TextArea[] = []
  for (let start = 0; start < values.length; start += 1) {
    if (isSeen[start] === 1 || (values[start] ?? 0) <= likely) continue
    const area = spread(start)
    if (area !== null) areas.push(area)
  }
  return areas

  function spread(start: number): TextArea | null {
    let [left, right, top, bottom] = [width, 0, height, 0]
    let [count, sum] = [1, 0]
    queue[0] = start
    isSeen[start] = 1
    for (let at = 0; at < count; at += 1) {
      const position = queue[at] ?? 0
      sum += values[position] ?? 0
      const x = position % width
      const y = (position - x) / width
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      if (y > bottom) bottom = y
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny += 1) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx += 1) {
          const next = ny * width + nx
          if (isSeen[next] === 1 || (values[next] ?? 0) <= likely) continue
          isSeen[next] = 1
          queue[count] = next
          count += 1
        }
      }
    }
    const isSmall = Math.min(right - left, bottom - top) + 1 < smallestPx
    if (isSmall || sum / count < likelyOnAverage) return null
    return { pixels: queue.slice(0, count), left, top, right: right + 1, bottom: bottom + 1 }
  }
}
