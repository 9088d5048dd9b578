/** A picture taller than this many times its width is cut: the tallest that is readable on one A4 page. */
const tallestRatio = 2.6

export type Cut = { readonly fromPx: number; readonly toPx: number }

/** Pixel rows [fromPx, toPx) of each slice: together the whole picture, without gap or overlap. */
export function cutSlices(media: {
  readonly widthPx: number
  readonly heightPx: number
  readonly cuts: readonly number[]
}): readonly Cut[] {
  const { widthPx, heightPx } = media
  if (heightPx <= widthPx * tallestRatio) return [{ fromPx: 0, toPx: heightPx }]
  const inside = media.cuts.filter((cut) => cut > 0 && cut < heightPx)
  const lines = [...new Set([0, ...inside, heightPx])].toSorted((a, b) => a - b)
  return lines.slice(1).map((toPx, at) => ({ fromPx: lines[at] ?? 0, toPx }))
}
