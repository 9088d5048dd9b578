import type { PixelBox } from '../../../shared/model/recognition.ts'

/** Lines whose middles differ by less than this share of the lower one's height stand side by side. */
const sameRow = 0.5

/** From the top down, and what stands side by side from left to right. */
export function orderLines<Line extends { readonly box: PixelBox }>(lines: readonly Line[]): readonly Line[] {
  const rows: Line[][] = []
  for (const line of lines.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const row = rows.at(-1)
    const first = row?.[0]
    const isBeside =
      first !== undefined && middleOf(line) - middleOf(first) < Math.min(line.box[3], first.box[3]) * sameRow
    if (row !== undefined && isBeside) row.push(line)
    else rows.push([line])
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.box[0] - b.box[0]))
}

function middleOf({ box: [, y, , height] }: { readonly box: PixelBox }): number {
  return y + height / 2
}
