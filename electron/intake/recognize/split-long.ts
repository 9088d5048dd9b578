import type { LineBox } from './box-areas.ts'
import type { TextMap } from './map-text.ts'

/** Times its height: the model's memory grows with the square of the length. A line of a phone's screen is 30 long. */
const longestRatio = 50

/** A line that is too long to be read at once, in parts that meet where the map shows least text. */
export function splitLong(box: LineBox, map: TextMap): readonly LineBox[] {
  const longest = box.height * longestRatio
  if (box.width <= longest) return [box]
  const count = Math.ceil(box.width / (longest - box.height))
  const cuts = Array.from({ length: count - 1 }, (_, at) => findGap(box, map, ((at + 1) * box.width) / count))
  const ends = [...cuts, box.width]
  return ends.map((end, at) => partOf(box, ends[at - 1] ?? 0, end))
}

/** Within a height of `near`; both count from the left end of the line. */
function findGap(box: LineBox, map: TextMap, near: number): number {
  let [gap, least] = [near, Number.POSITIVE_INFINITY]
  for (let along = near - box.height; along <= near + box.height; along += 1) {
    const part = partOf(box, along, along)
    const value = map.values[Math.floor(part.centerY) * map.width + Math.floor(part.centerX)] ?? 0
    if (value < least) [gap, least] = [along, value]
  }
  return gap
}

function partOf(box: LineBox, from: number, to: number): LineBox {
  const offset = (from + to - box.width) / 2
  return {
    ...box,
    centerX: box.centerX + offset * Math.cos(box.angle),
    centerY: box.centerY + offset * Math.sin(box.angle),
    width: to - from,
  }
}
